package import Recovery

extension WriteConnection {
    /// Adds to how many open cases members carry; the rows are taken in one order, last in the transaction.
    package func carry(_ changes: [ID<Member>: Int], of organization: Organization.Key) throws {
        let changes = changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        guard !changes.isEmpty else { return }
        try run(
            """
            INSERT INTO member_loads (organization_id, member_id, open_cases) VALUES ($1, $2, $3)
            ON CONFLICT (organization_id, member_id) DO UPDATE
            SET open_cases = member_loads.open_cases + excluded.open_cases
            """,
            forEach: changes.map { [organization.sqlValue, $0.key.sqlValue, $0.value.sqlValue] })
    }
}
