package import Recovery

/// How many notes call a member who has not looked at them.
package struct UnreadMentions: Query {
    package let organization: Organization.Key
    package let member: ID<Member>

    package init(_ member: ID<Member>, of organization: Organization.Key) {
        self.organization = organization
        self.member = member
    }

    package var sql: SQL {
        """
        SELECT COUNT(*) FROM mentions
        WHERE organization_id = \(organization) AND member_id = \(member) AND read_ms IS NULL
        """
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
