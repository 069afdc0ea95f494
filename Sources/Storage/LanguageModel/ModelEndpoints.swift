package import Recovery

/// The language model that an organization asks, with its key; none where nobody ever set one up.
package struct ModelEndpoints: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT is_on, address, model, api_key, daily_budget, patience_s, fault, fault_ms, faults, paused_until_ms
        FROM language_models WHERE organization_id = \(organization)
        """
    }

    package struct Entry: Sendable {
        package let endpoint: ModelEndpoint
        /// Sent with each question, and never shown.
        package let key: String?
        /// The last one, and when it was; nil where nothing ever went wrong.
        package let fault: (what: ModelFault, at: Instant)?
        /// In a row, up to now.
        package let faults: Int
        package let pausedUntil: Instant?
    }

    package func answer(_ row: Row) throws -> Entry {
        let (code, at) = (try row.optionalText(6), try row.optionalInstant(7))
        return Entry(
            endpoint: ModelEndpoint(
                kept: try row.text(1), model: try row.text(2), dailyBudget: try row.int(4),
                patienceSeconds: try row.int(5), isOn: try row.bool(0)),
            key: try row.optionalText(3),
            fault: code.flatMap(ModelFault.init(code:)).flatMap { what in at.map { (what: what, at: $0) } },
            faults: try row.int(8), pausedUntil: try row.optionalInstant(9))
    }
}

extension WriteConnection {
    /// What went wrong before counts no more: it may be what was changed.
    package func save(
        _ endpoint: ModelEndpoint, key: String?, of organization: Organization.Key, by member: ID<Member>,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO language_models (organization_id, is_on, address, model, api_key, daily_budget, patience_s,
                member_id, changed_ms, faults)
            VALUES (\(organization), \(endpoint.isOn), \(endpoint.address), \(endpoint.model), \(key),
                \(endpoint.dailyBudget), \(endpoint.patienceSeconds), \(member), \(now), 0)
            ON CONFLICT (organization_id) DO UPDATE SET is_on = excluded.is_on, address = excluded.address,
                model = excluded.model, api_key = excluded.api_key, daily_budget = excluded.daily_budget,
                patience_s = excluded.patience_s, member_id = excluded.member_id, changed_ms = excluded.changed_ms,
                fault = NULL, fault_ms = NULL, faults = 0, paused_until_ms = NULL
            """)
    }

    /// One more in a row, and until then nobody asks by themselves; nil where others were answered at the same time.
    package func keep(
        _ fault: ModelFault, of organization: Organization.Key, at now: Instant, pausingUntil end: Instant?
    ) throws {
        try run(
            """
            UPDATE language_models SET fault = \(fault.code), fault_ms = \(now), paused_until_ms = \(end),
                faults = \(end == nil ? SQL(stringLiteral: "0") : SQL(stringLiteral: "faults + 1"))
            WHERE organization_id = \(organization)
            """)
    }

    /// It answered as it should; what went wrong last stays to be read.
    package func endFaults(of organization: Organization.Key) throws {
        try run(
            """
            UPDATE language_models SET faults = 0, paused_until_ms = NULL
            WHERE organization_id = \(organization) AND faults > 0
            """)
    }
}
