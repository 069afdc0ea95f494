package import Recovery

/// All teams by name, a row for each of their members (or one without).
package struct Teams: Query {
    package struct Entry: Sendable {
        package let id: String
        package let name: String
        package let member: ID<Member>?
        package let memberName: String?
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT t.id, t.name, m.id, m.name FROM teams t
        LEFT JOIN team_members x ON x.organization_id = t.organization_id AND x.team_id = t.id
        LEFT JOIN members m ON m.organization_id = x.organization_id AND m.id = x.member_id
        WHERE t.organization_id = \(organization) ORDER BY t.name, m.name, m.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), name: try row.text(1), member: try row.optionalID(2),
            memberName: try row.optionalText(3))
    }
}
