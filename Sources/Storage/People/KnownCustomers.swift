package import Recovery

/// A customer as hearing needs to know them.
package struct KnownCustomer: Hashable, Sendable {
    package let id: ID<Customer>
    package var key: String
    package var account: ID<Account>?
    package var name: String?
    package var email: String?
    package var phone: String?
    package var isTest: Bool

    package init(
        id: ID<Customer>, key: String, account: ID<Account>?, name: String?, email: String?, phone: String?,
        isTest: Bool
    ) {
        self.id = id
        self.key = key
        self.account = account
        self.name = name
        self.email = email
        self.phone = phone
        self.isTest = isTest
    }

    static let columns: SQL = "id, key, account_id, name, email, phone, is_test"

    static func read(_ row: Row) throws -> KnownCustomer {
        KnownCustomer(
            id: try row.id(0), key: try row.text(1), account: try row.optionalID(2),
            name: try row.optionalText(3), email: try row.optionalText(4), phone: try row.optionalText(5),
            isTest: try row.bool(6))
    }
}

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

/// An account as hearing needs to know it.
package struct KnownAccount: Hashable, Sendable {
    package let id: ID<Account>
    package let key: String
    package var segment: String?
    package var manager: ID<Member>?
    package var isTest: Bool

    package init(id: ID<Account>, key: String) {
        self.id = id
        self.key = key
        isTest = false
    }

    fileprivate init(_ row: Row) throws {
        id = try row.id(0)
        key = try row.text(1)
        segment = try row.optionalText(2)
        manager = try row.optionalID(3)
        isTest = try row.bool(4)
    }
}

/// Accounts that `condition` names.
package struct KnownAccounts: Query {
    package let organization: Organization.Key
    package let condition: SQL

    package init(of organization: Organization.Key, keys: [String]) {
        self.organization = organization
        condition = "key IN \(list: keys)"
    }

    package init(of organization: Organization.Key, ids: [ID<Account>]) {
        self.organization = organization
        condition = "id IN \(list: ids)"
    }

    package var sql: SQL {
        """
        SELECT id, key, segment, manager_id, is_test FROM accounts
        WHERE organization_id = \(organization) AND \(condition)
        """
    }

    package func answer(_ row: Row) throws -> KnownAccount { try KnownAccount(row) }
}

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
    }
}
