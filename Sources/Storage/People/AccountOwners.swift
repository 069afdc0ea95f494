package import Recovery

/// Who owns the open cases of these accounts; the oldest case speaks for its account.
package struct AccountOwners: Query {
    package let organization: Organization.Key
    package let accounts: [ID<Account>]

    package init(of organization: Organization.Key, accounts: [ID<Account>]) {
        self.organization = organization
        self.accounts = accounts
    }

    package var sql: SQL {
        """
        SELECT account_id, owner_id FROM cases
        WHERE organization_id = \(organization) AND account_id IN \(list: accounts) AND ended_ms IS NULL
            AND account_id IS NOT NULL AND is_parked = 0
        ORDER BY opened_ms DESC, id DESC
        """
    }

    package func answer(_ row: Row) throws -> (account: ID<Account>, owner: ID<Member>) {
        (try row.id(0), try row.id(1))
    }
}
