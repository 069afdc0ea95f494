package import Recovery

/// How many notices a member has not read of those that may be shown, counted up to a cap.
package struct UnreadNotices: Query {
    package let organization: Organization.Key
    package let member: ID<Member>
    package let now: Instant
    package static let cap = 100

    package init(_ member: ID<Member>, of organization: Organization.Key, now: Instant) {
        self.organization = organization
        self.member = member
        self.now = now
    }

    package var sql: SQL {
        """
        SELECT COUNT(*) FROM (SELECT 1 FROM notices
            WHERE organization_id = \(organization) AND member_id = \(member) AND read_ms IS NULL
                AND shown_ms <= \(now)
            ORDER BY shown_ms, key LIMIT \(Self.cap)) AS counted
        """
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
