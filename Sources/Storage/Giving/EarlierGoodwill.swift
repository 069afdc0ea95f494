package import Recovery

/// How often the account of a case (or its customer, where it has none) was given money beside a remedy since an instant.
package struct EarlierGoodwill: Query {
    package let organization: Organization.Key
    package let account: ID<Account>?
    package let customer: ID<Customer>
    package let since: Instant

    package init(
        of organization: Organization.Key, account: ID<Account>?, customer: ID<Customer>, since: Instant
    ) {
        self.organization = organization
        self.account = account
        self.customer = customer
        self.since = since
    }

    package init(in found: Case, of organization: Organization.Key, now: Instant) {
        self.init(
            of: organization, account: found.account, customer: found.customer,
            since: now.subtracting(Giving.memory))
    }

    package var sql: SQL {
        """
        SELECT COUNT(*) FROM cases c
        JOIN remedies r ON r.organization_id = c.organization_id AND r.case_id = c.id
        WHERE c.organization_id = \(organization) AND \(whose) AND c.is_test = 0 AND r.is_goodwill = 1
            AND r.chosen_ms > \(since) AND r.taken_back_ms IS NULL
        """
    }

    private var whose: SQL {
        account.map { "c.account_id = \($0)" } ?? "c.customer_id = \(customer)"
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
