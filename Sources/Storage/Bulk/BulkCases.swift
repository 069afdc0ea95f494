package import Recovery

/// What became of the cases of a bulk move, by id.
package struct BulkCases: Query {
    package enum Outcome: String, CaseIterable, Hashable, Sendable, Codable, SQLConvertible {
        case waiting, moved, refused, missing
    }

    package struct Entry: Sendable {
        package let id: ID<Case>
        /// Nil where there is no such case, or its customer gave no name.
        package let customerName: String?
        package let outcome: Outcome
        package let refusal: KeptRefusal?
    }

    package let organization: Organization.Key
    package let bulk: ID<Bulk>
    /// Nil: whatever became of them.
    package let outcome: Outcome?
    package let last: String?
    package let limit: Int

    package init(
        of organization: Organization.Key, _ bulk: ID<Bulk>, _ outcome: Outcome? = nil,
        after last: String? = nil, limit: Int
    ) {
        self.organization = organization
        self.bulk = bulk
        self.outcome = outcome
        self.last = last
        self.limit = limit
    }

    package var sql: SQL {
        var condition: SQL = "b.organization_id = \(organization) AND b.bulk_id = \(bulk)"
        if let outcome { condition.append(" AND b.outcome = \(outcome)") }
        if let last { condition.append(" AND b.case_id > \(last)") }
        return """
            SELECT b.case_id, b.outcome, b.rule, b.about, u.name FROM bulk_cases b
            LEFT JOIN cases c ON c.organization_id = b.organization_id AND c.id = b.case_id
            LEFT JOIN customers u ON u.organization_id = c.organization_id AND u.id = c.customer_id
            WHERE \(condition) ORDER BY b.case_id LIMIT \(limit)
            """
    }

    package func answer(_ row: Row) throws -> Entry {
        let about = try row.optionalText(3)
        return Entry(
            id: try row.id(0), customerName: try row.optionalText(4), outcome: try row.code(1),
            refusal: try row.optionalText(2).map { KeptRefusal(rule: $0, about: about) })
    }
}

/// How many cases of a bulk move there are of each outcome.
package struct BulkCounts: Query {
    package let organization: Organization.Key
    package let bulk: ID<Bulk>

    package init(of organization: Organization.Key, _ bulk: ID<Bulk>) {
        self.organization = organization
        self.bulk = bulk
    }

    package var sql: SQL {
        """
        SELECT outcome, COUNT(*) FROM bulk_cases WHERE organization_id = \(organization) AND bulk_id = \(bulk)
        GROUP BY outcome ORDER BY outcome
        """
    }

    package func answer(_ row: Row) throws -> (outcome: BulkCases.Outcome, cases: Int) {
        (try row.code(0), try row.int(1))
    }
}
