package import Recovery

/// Who is in which team, the oldest team first.
package struct TeamMemberships: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT member_id, team_id FROM team_members WHERE organization_id = \(organization)
        ORDER BY team_id, member_id
        """
    }

    package func answer(_ row: Row) throws -> (member: ID<Member>, team: ID<Team>) {
        (try row.id(0), try row.id(1))
    }
}
