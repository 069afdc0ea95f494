package import Recovery

/// Customers under these ids, locked in their order.
package struct CustomersByID: Query {
    package let organization: Organization.Key
    package let ids: [ID<Customer>]
    package let dialect: Dialect

    package init(of organization: Organization.Key, ids: [ID<Customer>], _ dialect: Dialect) {
        self.organization = organization
        self.ids = ids
        self.dialect = dialect
    }

    package var sql: SQL {
        """
        SELECT \(KnownCustomer.columns) FROM customers
        WHERE organization_id = \(organization) AND id IN \(list: ids) ORDER BY id\(dialect.forUpdate)
        """
    }

    package func answer(_ row: Row) throws -> KnownCustomer { try KnownCustomer.read(row) }
}
