package import Recovery

extension WriteConnection {
    /// What these customers said, and their latest scores, go along with them into the account they belong to now.
    package func takeAlong(
        _ customers: [(id: ID<Customer>, account: ID<Account>?)], of organization: Organization.Key
    ) throws {
        guard !customers.isEmpty else { return }
        let values = customers.map { [organization.sqlValue, $0.id.sqlValue, $0.account.sqlValue] }
        try run(
            "UPDATE signals SET account_id = $3 WHERE organization_id = $1 AND customer_id = $2",
            forEach: values)
        try run(
            "UPDATE customer_scores SET account_id = $3 WHERE organization_id = $1 AND customer_id = $2",
            forEach: values)
    }
}
