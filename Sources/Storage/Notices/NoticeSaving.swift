package import Recovery

extension WriteConnection {
    /// What a member was told already, by its key, stays as it is; but a clock that ran out, was stopped in time after all and
    /// ran out again since the touch came back is told of again.
    package func insert(_ notices: [Notice], of organization: Organization.Key) throws {
        guard !notices.isEmpty else { return }
        try run(
            """
            INSERT INTO notices (organization_id, member_id, key, kind, case_id, clock, actor_id, cases, at_ms, shown_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (organization_id, member_id, key) DO UPDATE SET read_ms = NULL, shown_ms = excluded.shown_ms
                WHERE notices.kind = 'breached' AND notices.read_ms IS NOT NULL
            """,
            forEach: notices.map {
                [
                    organization.sqlValue, $0.member.sqlValue, $0.key.sqlValue, $0.kind.sqlValue,
                    $0.about.sqlValue, $0.clock.sqlValue, $0.actor.sqlValue, $0.cases.sqlValue,
                    $0.at.sqlValue, $0.shownFrom.sqlValue,
                ]
            })
    }
}
