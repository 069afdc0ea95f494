package import Recovery

/// What customers are called: by name, else by address, else by their id in the source.
package struct CustomerNames: Query {
    package let organization: Organization.Key
    package let customers: [ID<Customer>]

    package init(of organization: Organization.Key, _ customers: [ID<Customer>]) {
        self.organization = organization
        self.customers = customers
    }

    package var sql: SQL {
        """
        SELECT id, COALESCE(name, email, key) FROM customers
        WHERE organization_id = \(organization) AND id IN \(list: customers)
        """
    }

    package func answer(_ row: Row) throws -> (id: ID<Customer>, name: String) {
        (try row.id(0), try row.text(1))
    }
}

/// What accounts are called: by name, else by their id in the source.
package struct AccountNames: Query {
    package let organization: Organization.Key
    package let accounts: [ID<Account>]

    package init(of organization: Organization.Key, _ accounts: [ID<Account>]) {
        self.organization = organization
        self.accounts = accounts
    }

    package var sql: SQL {
        """
        SELECT id, COALESCE(name, key) FROM accounts
        WHERE organization_id = \(organization) AND id IN \(list: accounts)
        """
    }

    package func answer(_ row: Row) throws -> (id: ID<Account>, name: String) {
        (try row.id(0), try row.text(1))
    }
}
