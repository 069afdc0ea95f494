package import Recovery

extension WriteConnection {
    package func insert(
        _ session: DriverSession, by starter: ID<Member>, fresh: Int, currency: String,
        of organization: Organization.Key
    ) throws {
        try run(
            """
            INSERT INTO driver_sessions (organization_id, id, starter_id, begun_ms, drawn, fresh, currency)
            VALUES (\(organization), \(session.id), \(starter), \(session.begunAt), \(session.drawn), \(fresh),
                \(currency))
            """)
        try run(
            """
            INSERT INTO driver_signals (organization_id, session_id, signal_id, cause, touchpoint, basis)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            forEach: session.signals.map { signal in
                [
                    organization.sqlValue, session.id.sqlValue, signal.id.sqlValue,
                    (signal.driver?.cause).sqlValue, (signal.driver?.touchpoint).sqlValue,
                    signal.basis.sqlValue,
                ]
            })
    }

    package func save(
        _ scored: [ScoredSignal], in session: ID<DriverSession>, by scorer: ID<Member>,
        of organization: Organization.Key, now: Instant
    ) throws {
        try run(
            """
            UPDATE driver_signals SET cause = $4, touchpoint = $5, basis = $6, impact = $7, scorer_id = $8,
                scored_ms = $9
            WHERE organization_id = $1 AND session_id = $2 AND signal_id = $3
            """,
            forEach: scored.map { signal in
                [
                    organization.sqlValue, session.sqlValue, signal.id.sqlValue,
                    (signal.driver?.cause).sqlValue, (signal.driver?.touchpoint).sqlValue,
                    signal.basis.sqlValue, signal.impact.sqlValue, scorer.sqlValue, now.sqlValue,
                ]
            })
    }

    /// Those that stay keep what was said of them.
    package func save(
        chosen drivers: [Driver], insteadOf gone: [Driver], in session: ID<DriverSession>,
        of organization: Organization.Key
    ) throws {
        try run(
            """
            DELETE FROM drivers
            WHERE organization_id = $1 AND session_id = $2 AND cause = $3 AND touchpoint = $4
            """,
            forEach: gone.map { [organization.sqlValue, session.sqlValue] + $0.keys })
        try run(
            """
            INSERT INTO drivers (organization_id, session_id, cause, touchpoint, place) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (organization_id, session_id, cause, touchpoint) DO UPDATE SET place = excluded.place
            """,
            forEach: drivers.enumerated().map { place, driver in
                [organization.sqlValue, session.sqlValue] + driver.keys + [(place + 1).sqlValue]
            })
    }

    package func save(
        _ said: ChosenDriver, in session: ID<DriverSession>, by sayer: ID<Member>,
        of organization: Organization.Key
    ) throws {
        let (diagnosis, action, driver) = (said.diagnosis, said.action, said.driver)
        try run(
            """
            UPDATE drivers SET saw = \(diagnosis.saw), policy = \(diagnosis.policy),
                goodwill = \(diagnosis.goodwill), affected = \(diagnosis.affected),
                direct_minor = \(diagnosis.cost[.directMoney]), direct_minutes = \(diagnosis.cost[.directTime]),
                indirect_minor = \(diagnosis.cost[.indirectMoney]),
                indirect_minutes = \(diagnosis.cost[.indirectTime]),
                decision = \(action?.kind), action_words = \(action?.words), owner_id = \(action?.owner),
                due_day = \(action?.due.daysSince1970), fix_id = \(action?.fix),
                sayer_id = \(sayer), said_ms = \(said.saidAt),
                doer_id = \(action?.done?.by), done_ms = \(action?.done?.at)
            WHERE organization_id = \(organization) AND session_id = \(session)
                AND cause = \(driver.cause) AND touchpoint = \(driver.touchpoint ?? "")
            """)
    }

    package func finish(
        _ driver: Driver, _ done: ChosenDriver.Action.Done, in session: ID<DriverSession>,
        of organization: Organization.Key
    ) throws {
        try run(
            """
            UPDATE drivers SET doer_id = \(done.by), done_ms = \(done.at)
            WHERE organization_id = \(organization) AND session_id = \(session)
                AND cause = \(driver.cause) AND touchpoint = \(driver.touchpoint ?? "")
            """)
    }

    package func end(
        _ session: ID<DriverSession>, _ ending: DriverSession.Ending, by ender: ID<Member>,
        of organization: Organization.Key
    ) throws {
        try run(
            """
            UPDATE driver_sessions SET ending = \(ending.kind), ender_id = \(ender), ended_ms = \(ending.at)
            WHERE organization_id = \(organization) AND id = \(session)
            """)
    }
}

extension Driver {
    fileprivate var keys: [SQLValue] { [cause.sqlValue, (touchpoint ?? "").sqlValue] }
}
