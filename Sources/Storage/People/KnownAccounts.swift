package import Recovery

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
        SELECT id, key, segment, manager_id, is_test, location, annual_revenue_minor, currency,
            renewal_day FROM accounts
        WHERE organization_id = \(organization) AND \(condition)
        """
    }

    package func answer(_ row: Row) throws -> KnownAccount { try KnownAccount(row) }
}
