package import Recovery

/// Customers under these keys, locked in the order of their keys.
package struct CustomersByKey: Query {
    package let organization: Organization.Key
    package let keys: [String]
    package let dialect: Dialect

    package init(of organization: Organization.Key, keys: [String], _ dialect: Dialect) {
        self.organization = organization
        self.keys = keys
        self.dialect = dialect
    }

    package var sql: SQL {
        """
        SELECT \(KnownCustomer.columns) FROM customers
        WHERE organization_id = \(organization) AND key IN \(list: keys) ORDER BY key\(dialect.forUpdate)
        """
    }

    package func answer(_ row: Row) throws -> KnownCustomer { try KnownCustomer.read(row) }
}
