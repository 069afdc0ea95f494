package import Recovery

/// Words that texts of the organization consist of, in the order in which they came.
package struct SearchWords: Query {
    package struct Entry: Sendable {
        package let number: Int64
        package let word: String
    }

    package let organization: Organization.Key
    /// The last one known.
    package let after: Int64
    package let limit: Int

    package init(of organization: Organization.Key, after: Int64, limit: Int) {
        self.organization = organization
        self.after = after
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT number, word FROM search_words
        WHERE organization_id = \(organization) AND number > \(after) ORDER BY number LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(number: try row.integer(0), word: try row.text(1))
    }
}
