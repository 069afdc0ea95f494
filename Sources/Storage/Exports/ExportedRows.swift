package import Recovery

/// Rows of a list in the order of their keys, the next so many after one.
package struct ExportedRows: Query {
    package struct Entry: Sendable {
        /// In the order of the list's columns.
        package let values: [SQLValue]
        package let keys: [SQLValue]
    }

    package let organization: Organization.Key
    package let list: ExportList
    package let last: [SQLValue]?
    package let limit: Int

    package init(of organization: Organization.Key, _ list: ExportList, after last: [SQLValue]?, limit: Int) {
        self.organization = organization
        self.list = list
        self.last = last
        self.limit = limit
    }

    package var sql: SQL {
        let keys = Self.joined(list.keys)
        let beyond: SQL = last.map { "(\(keys)) > (\(Self.joined($0.map { "\($0)" })))" } ?? "1 = 1"
        return """
            SELECT \(Self.joined(list.columns.map(\.value))), \(keys) FROM \(list.table)
            WHERE organization_id = \(organization) AND \(beyond) ORDER BY \(keys) LIMIT \(limit)
            """
    }

    package func answer(_ row: Row) throws -> Entry {
        let count = list.columns.count
        return Entry(values: Array(row.values.prefix(count)), keys: Array(row.values.dropFirst(count)))
    }

    private static func joined(_ parts: [SQL]) -> SQL {
        parts.dropFirst().reduce(parts[0]) { "\($0), \($1)" }
    }
}
