package import Recovery

/// All members with their addresses, by name.
package struct Members: Query {
    package struct Entry: Sendable {
        package let member: Member
        package let email: String?
        package let openCases: Int
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT m.id, m.name, m.role, m.authority_minor, m.is_active, m.email, COALESCE(l.open_cases, 0)
        FROM members m
        LEFT JOIN member_loads l ON l.organization_id = m.organization_id AND l.member_id = m.id
        WHERE m.organization_id = \(organization) ORDER BY m.name, m.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let member = Member(
            id: try row.id(0), name: try row.text(1), role: try row.code(2),
            authorityMinor: try row.integer(3), isActive: try row.bool(4))
        return Entry(member: member, email: try row.optionalText(5), openCases: try row.int(6))
    }
}
