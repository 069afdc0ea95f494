package import Recovery

/// Customers who have one of these addresses, oldest first, locked; for answers that name nobody else.
package struct CustomersByEmail: Query {
    package let organization: Organization.Key
    package let emails: [String]
    package let dialect: Dialect

    package init(of organization: Organization.Key, emails: [String], _ dialect: Dialect) {
        self.organization = organization
        self.emails = emails
        self.dialect = dialect
    }

    package var sql: SQL {
        """
        SELECT \(KnownCustomer.columns) FROM customers
        WHERE organization_id = \(organization) AND email IN \(list: emails) ORDER BY id\(dialect.forUpdate)
        """
    }

    package func answer(_ row: Row) throws -> KnownCustomer { try KnownCustomer.read(row) }
}
