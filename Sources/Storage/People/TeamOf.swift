package import Recovery

/// The oldest team that a member is in.
package struct TeamOf: Query {
    package let organization: Organization.Key
    package let member: ID<Member>

    package init(of organization: Organization.Key, member: ID<Member>) {
        self.organization = organization
        self.member = member
    }

    package var sql: SQL {
        """
        SELECT team_id FROM team_members WHERE organization_id = \(organization) AND member_id = \(member)
        ORDER BY team_id LIMIT 1
        """
    }

    package func answer(_ row: Row) throws -> ID<Team> { try row.id(0) }
}
