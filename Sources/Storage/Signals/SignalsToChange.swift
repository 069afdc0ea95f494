package import Recovery

/// Signals by what `condition` says of `s`, for a transaction that means to change them.
package struct SignalsToChange: Query {
    package let organization: Organization.Key
    package let condition: SQL
    package let dialect: Dialect

    package init(of organization: Organization.Key, where condition: SQL, _ dialect: Dialect) {
        self.organization = organization
        self.condition = condition
        self.dialect = dialect
    }

    package var sql: SQL {
        """
        SELECT \(SignalColumns.list) FROM signals s
        WHERE s.organization_id = \(organization) AND \(condition) ORDER BY s.id\(dialect.forUpdate)
        """
    }

    package func answer(_ row: Row) throws -> Signal { try SignalColumns.read(row) }
}
