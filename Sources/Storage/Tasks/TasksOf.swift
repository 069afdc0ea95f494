package import Recovery

/// What waits for a member: what they were asked to do, and what is back with them as the owner; the first due first.
package struct TasksOf: Query {
    package struct Entry: Sendable {
        package let id: ID<HelpTask>
        package let caseID: ID<Case>
        package let customerName: String
        package let askerName: String
        /// Nil once erased.
        package let words: String?
        package let due: Instant
        /// Whoever was asked cannot do it now: away, gone, or only reads.
        package let isBack: Bool
    }

    package let organization: Organization.Key
    package let member: ID<Member>
    package static let most = 100

    package init(_ member: ID<Member>, of organization: Organization.Key) {
        self.organization = organization
        self.member = member
    }

    package var sql: SQL {
        """
        SELECT t.id, t.case_id, COALESCE(u.name, u.email, u.key), a.name, t.words, t.due_ms,
            CASE WHEN t.helper_id IS NULL THEN 1 ELSE 0 END
        FROM \(WaitingTasks.of(member, organization, most: Self.most)) w
        JOIN tasks t ON t.organization_id = \(organization) AND t.id = w.id
        JOIN members a ON a.organization_id = t.organization_id AND a.id = t.asker_id
        JOIN cases c ON c.organization_id = t.organization_id AND c.id = t.case_id
        JOIN customers u ON u.organization_id = c.organization_id AND u.id = c.customer_id
        ORDER BY t.due_ms, t.id LIMIT \(Self.most)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.id(0), caseID: try row.id(1), customerName: try row.text(2),
            askerName: try row.text(3), words: try row.optionalText(4), due: try row.instant(5),
            isBack: try row.bool(6))
    }
}
