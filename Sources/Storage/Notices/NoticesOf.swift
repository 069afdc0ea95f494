package import Recovery

/// What a member is told that is either read or not, the latest shown first.
package struct NoticesOf: Query {
    package struct Entry: Sendable {
        package let notice: Notice
        package let actorName: String?
        /// Of the case that it is about.
        package let customerName: String?
        package let owner: ID<Member>?
        package let ownerName: String?
    }

    package let organization: Organization.Key
    package let member: ID<Member>
    package let isRead: Bool
    package let now: Instant
    package let limit: Int

    package init(
        _ member: ID<Member>, of organization: Organization.Key, isRead: Bool, now: Instant, limit: Int
    ) {
        self.organization = organization
        self.member = member
        self.isRead = isRead
        self.now = now
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT n.key, n.kind, n.member_id, n.case_id, n.clock, n.actor_id, n.cases, n.at_ms, n.shown_ms, a.name,
            COALESCE(u.name, u.email, u.key), c.owner_id, o.name
        FROM notices n
        LEFT JOIN members a ON a.organization_id = n.organization_id AND a.id = n.actor_id
        LEFT JOIN cases c ON c.organization_id = n.organization_id AND c.id = n.case_id
        LEFT JOIN customers u ON u.organization_id = c.organization_id AND u.id = c.customer_id
        LEFT JOIN members o ON o.organization_id = c.organization_id AND o.id = c.owner_id
        WHERE n.organization_id = \(organization) AND n.member_id = \(member) AND \(readOrNot)
            AND n.shown_ms <= \(now)
        ORDER BY n.shown_ms DESC, n.key DESC LIMIT \(limit)
        """
    }

    private var readOrNot: SQL { isRead ? "n.read_ms IS NOT NULL" : "n.read_ms IS NULL" }

    package func answer(_ row: Row) throws -> Entry {
        let notice = Notice(
            key: try row.text(0), try row.code(1), for: try row.id(2), about: try row.optionalID(3),
            clock: try row.optionalCode(4), by: try row.optionalID(5), cases: try row.int(6),
            at: try row.instant(7), shownFrom: try row.instant(8))
        return Entry(
            notice: notice, actorName: try row.optionalText(9), customerName: try row.optionalText(10),
            owner: try row.optionalID(11), ownerName: try row.optionalText(12))
    }
}
