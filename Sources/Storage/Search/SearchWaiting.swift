package import Recovery

/// What was said and is not findable yet, oldest first.
package struct SearchWaiting: Query {
    package struct Entry: Sendable {
        package let number: Int64
        package let organization: Organization.Key
        package let subjects: [SearchSubject]
    }

    package let limit: Int

    package init(limit: Int) {
        self.limit = limit
    }

    package var sql: SQL {
        "SELECT number, organization_id, subjects FROM search_waiting ORDER BY number LIMIT \(limit)"
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            number: try row.integer(0), organization: Organization.Key(try row.integer(1)),
            subjects: try row.text(2).split(separator: " ").compactMap { SearchSubject($0) })
    }
}
