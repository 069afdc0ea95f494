package import Recovery

extension WriteConnection {
    package func insert(
        _ customers: [KnownCustomer], of organization: Organization.Key, importing: ID<Import>?, now: Instant
    ) throws {
        guard !customers.isEmpty else { return }
        try run(
            """
            INSERT INTO customers (organization_id, id, key, account_id, name, email, phone, is_test, import_id,
                created_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            forEach: customers.map { customer in
                [
                    organization.sqlValue, customer.id.sqlValue, customer.key.sqlValue,
                    customer.account.sqlValue, customer.name.sqlValue, customer.email.sqlValue,
                    customer.phone.sqlValue, customer.isTest.sqlValue, importing.sqlValue, now.sqlValue,
                ]
            })
        try makeFindable(customers.map(\.searchSubject), of: organization)
    }

    package func update(_ customers: [KnownCustomer], of organization: Organization.Key) throws {
        guard !customers.isEmpty else { return }
        try run(
            """
            UPDATE customers SET key = $8, account_id = $3, name = $4, email = $5, phone = $6, is_test = $7
            WHERE organization_id = $1 AND id = $2
            """,
            forEach: customers.map { customer in
                [
                    organization.sqlValue, customer.id.sqlValue, customer.account.sqlValue,
                    customer.name.sqlValue, customer.email.sqlValue, customer.phone.sqlValue,
                    customer.isTest.sqlValue, customer.key.sqlValue,
                ]
            })
        try makeFindable(customers.map(\.searchSubject), of: organization)
    }

    /// Keeps who they were before an import said otherwise; the first time is the one that counts.
    package func remember(
        _ customers: [KnownCustomer], changedBy importing: ID<Import>, of organization: Organization.Key
    ) throws {
        guard !customers.isEmpty else { return }
        try run(
            """
            INSERT INTO import_changes (organization_id, import_id, customer_id, key, account_id, name, email, phone)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (organization_id, import_id, customer_id) DO NOTHING
            """,
            forEach: customers.map { customer in
                [
                    organization.sqlValue, importing.sqlValue, customer.id.sqlValue, customer.key.sqlValue,
                    customer.account.sqlValue, customer.name.sqlValue, customer.email.sqlValue,
                    customer.phone.sqlValue,
                ]
            })
    }

    package func insert(
        _ accounts: [KnownAccount], of organization: Organization.Key, importing: ID<Import>?, now: Instant
    ) throws {
        guard !accounts.isEmpty else { return }
        try run(
            """
            INSERT INTO accounts (organization_id, id, key, import_id, created_ms) VALUES ($1, $2, $3, $4, $5)
            """,
            forEach: accounts.map { account in
                [
                    organization.sqlValue, account.id.sqlValue, account.key.sqlValue, importing.sqlValue,
                    now.sqlValue,
                ]
            })
        try makeFindable(accounts.map(\.searchSubject), of: organization)
    }
}
