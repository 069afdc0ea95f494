package import Recovery

/// Who runs an account; no row where nobody does.
package struct AccountManager: Query {
    package let organization: Organization.Key
    package let account: ID<Account>

    package init(of organization: Organization.Key, _ account: ID<Account>) {
        self.organization = organization
        self.account = account
    }

    package var sql: SQL {
        """
        SELECT manager_id FROM accounts
        WHERE organization_id = \(organization) AND id = \(account) AND manager_id IS NOT NULL
        """
    }

    package func answer(_ row: Row) throws -> ID<Member> { try row.id(0) }
}
