package import Recovery

/// Customers who have one of these addresses, oldest first; for answers that name nobody else.
package struct CustomersByEmail: Query {
    package let organization: Organization.Key
    package let emails: [String]

    package init(of organization: Organization.Key, emails: [String]) {
        self.organization = organization
        self.emails = emails
    }

    package var sql: SQL {
        """
        SELECT \(KnownCustomer.columns) FROM customers
        WHERE organization_id = \(organization) AND email IN \(list: emails) ORDER BY id
        """
    }

    package func answer(_ row: Row) throws -> KnownCustomer { try KnownCustomer.read(row) }
}
