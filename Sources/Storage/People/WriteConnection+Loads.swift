package import Recovery

extension WriteConnection {
    /// Adds to how many open cases members carry; the rows are taken in one order, last in the transaction. Who carries more than
    /// before was given a case now.
    package func carry(
        _ changes: [ID<Member>: Int], of organization: Organization.Key, now: Instant
    ) throws {
        let changes = changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        guard !changes.isEmpty else { return }
        try run(
            """
            INSERT INTO member_loads (organization_id, member_id, open_cases, given_ms) VALUES ($1, $2, $3, $4)
            ON CONFLICT (organization_id, member_id) DO UPDATE
            SET open_cases = member_loads.open_cases + excluded.open_cases,
                given_ms = COALESCE(excluded.given_ms, member_loads.given_ms)
            """,
            forEach: changes.map {
                [
                    organization.sqlValue, $0.key.sqlValue, $0.value.sqlValue,
                    ($0.value > 0 ? now : nil).sqlValue,
                ]
            })
    }
}
