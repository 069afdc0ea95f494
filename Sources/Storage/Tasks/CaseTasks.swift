package import Recovery

/// What others were asked to do in a case: what waits, by when it is due, then what is settled, the latest first.
package struct CaseTasks: Query {
    package struct Entry: Sendable {
        package var task: HelpTask
        /// Nil once erased.
        package let words: String?
        package let answer: String?
        package let askerName: String
        package let helperName: String?
        package let settlerName: String?
        package let settledAt: Instant?
    }

    package let organization: Organization.Key
    package let condition: SQL

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        condition = "t.case_id = \(id)"
    }

    /// One of them.
    package init(of organization: Organization.Key, _ id: ID<Case>, _ task: ID<HelpTask>) {
        self.organization = organization
        condition = "t.id = \(task) AND t.case_id = \(id)"
    }

    package var sql: SQL {
        """
        SELECT t.id, t.asker_id, t.helper_id, t.asked_ms, t.due_ms, t.outcome, t.words, t.answer, a.name, h.name, s.name,
            t.settled_ms
        FROM tasks t
        JOIN members a ON a.organization_id = t.organization_id AND a.id = t.asker_id
        LEFT JOIN members h ON h.organization_id = t.organization_id AND h.id = t.helper_id
        LEFT JOIN members s ON s.organization_id = t.organization_id AND s.id = t.settler_id
        WHERE t.organization_id = \(organization) AND \(condition)
        ORDER BY CASE WHEN t.settled_ms IS NULL THEN 0 ELSE 1 END,
            CASE WHEN t.settled_ms IS NULL THEN t.due_ms ELSE -t.settled_ms END, t.id
        LIMIT 200
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let task = HelpTask(
            id: try row.id(0), asker: try row.id(1), helper: try row.optionalID(2),
            askedAt: try row.instant(3), due: try row.instant(4), outcome: try row.optionalCode(5))
        return Entry(
            task: task, words: try row.optionalText(6), answer: try row.optionalText(7),
            askerName: try row.text(8), helperName: try row.optionalText(9),
            settlerName: try row.optionalText(10), settledAt: try row.optionalInstant(11))
    }
}
