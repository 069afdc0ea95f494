package import Recovery

/// Everybody who could own a case, with what they carry.
package struct Candidates: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT m.id, m.name, m.role, m.authority_minor, m.is_active, COALESCE(l.open_cases, 0)
        FROM members m
        LEFT JOIN member_loads l ON l.organization_id = m.organization_id AND l.member_id = m.id
        WHERE m.organization_id = \(organization) AND m.is_active = 1
            AND m.role IN ('owner', 'programme_lead', 'administrator')
        ORDER BY m.id
        """
    }

    package func answer(_ row: Row) throws -> Candidate {
        let member = Member(
            id: try row.id(0), name: try row.text(1), role: try row.code(2),
            authorityMinor: try row.integer(3), isActive: try row.bool(4))
        return Candidate(member: member, openCases: try row.int(5))
    }
}
