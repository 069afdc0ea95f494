package import Recovery

/// Customers, newest first, before a cursor.
package struct CustomerList: Query {
    package struct Entry: Sendable {
        package let customer: KnownCustomer
        package let accountKey: String?
        package let accountName: String?
        package let createdAt: Instant
    }

    package let organization: Organization.Key
    package let condition: SQL
    package let limit: Int

    package init(of organization: Organization.Key, before cursor: String?, limit: Int) {
        self.organization = organization
        self.limit = limit
        condition = cursor.map { "c.id < \($0)" } ?? "1 = 1"
    }

    /// Those who are customers of their own, of an account or of all.
    package init(
        of organization: Organization.Key, in account: ID<Account>?, before cursor: String?, limit: Int
    ) {
        self.organization = organization
        self.limit = limit
        let ofAccount: SQL = account.map { "c.account_id = \($0)" } ?? "1 = 1"
        let further: SQL = cursor.map { "c.id < \($0)" } ?? "1 = 1"
        condition = "\(ofAccount) AND \(further) AND c.merged_into_id IS NULL"
    }

    /// By their id in the source, or by address.
    package init(of organization: Organization.Key, key: String) {
        self.organization = organization
        limit = 1
        condition = "c.key = \(key)"
    }

    package init(of organization: Organization.Key, email: String, limit: Int = 5) {
        self.organization = organization
        self.limit = limit
        condition = "c.email = \(email)"
    }

    /// Others, who were not merged, with the same address.
    package init(of organization: Organization.Key, email: String, besides customer: ID<Customer>) {
        self.organization = organization
        limit = 5
        condition = "c.email = \(email) AND c.merged_into_id IS NULL AND c.id <> \(customer)"
    }

    /// Others, who were not merged, of the same name in the same account.
    package init(
        of organization: Organization.Key, named name: String, in account: ID<Account>,
        besides customer: ID<Customer>
    ) {
        self.organization = organization
        limit = 5
        condition = """
            c.account_id = \(account) AND c.name = \(name) AND c.merged_into_id IS NULL AND c.id <> \(customer)
            """
    }

    package init(of organization: Organization.Key, id: String) {
        self.organization = organization
        limit = 1
        condition = "c.id = \(id)"
    }

    package init(of organization: Organization.Key, ids: [String]) {
        self.organization = organization
        limit = ids.count
        condition = "c.id IN \(list: ids)"
    }

    package var sql: SQL {
        """
        SELECT c.id, c.key, c.account_id, c.name, c.email, c.phone, c.is_test,
            c.merged_into_id, a.key, a.name, c.created_ms
        FROM customers c
        LEFT JOIN accounts a ON a.organization_id = c.organization_id AND a.id = c.account_id
        WHERE c.organization_id = \(organization) AND \(condition) ORDER BY c.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            customer: try KnownCustomer.read(row), accountKey: try row.optionalText(8),
            accountName: try row.optionalText(9), createdAt: try row.instant(10))
    }
}
