package import Recovery

/// The table of what may be given that is in force, and the one that waits for approval; without their amounts.
package struct GoodwillTables: Query {
    package struct Entry: Sendable {
        package let id: ID<GoodwillProposal>
        package let proposer: ID<Member>
        package let proposerName: String
        package let proposedAt: Instant
        package let state: GoodwillProposal.State
        package let deciderName: String?
        package let decidedAt: Instant?

        /// With the amounts read beside it.
        package func proposal(_ amounts: [GoodwillAmounts.Entry]) -> GoodwillProposal {
            GoodwillProposal(
                id: id, table: GoodwillTable(amounts.filter { $0.table == id }), proposer: proposer,
                proposedAt: proposedAt, state: state)
        }
    }

    package let organization: Organization.Key
    private let which: SQL

    package init(of organization: Organization.Key) {
        self.organization = organization
        which = "t.state IN ('pending', 'in_force')"
    }

    /// One, whatever became of it.
    package init(of organization: Organization.Key, _ id: ID<GoodwillProposal>) {
        self.organization = organization
        which = "t.id = \(id)"
    }

    package var sql: SQL {
        """
        SELECT t.id, t.proposer_id, p.name, t.proposed_ms, t.state, d.name, t.decided_ms
        FROM goodwill_tables t
        JOIN members p ON p.organization_id = t.organization_id AND p.id = t.proposer_id
        LEFT JOIN members d ON d.organization_id = t.organization_id AND d.id = t.decider_id
        WHERE t.organization_id = \(organization) AND \(which) ORDER BY t.proposed_ms DESC, t.id DESC
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.id(0), proposer: try row.id(1), proposerName: try row.text(2),
            proposedAt: try row.instant(3), state: try row.code(4), deciderName: try row.optionalText(5),
            decidedAt: try row.optionalInstant(6))
    }
}

/// The amounts of the table in force, and of the one that waits.
package struct GoodwillAmounts: Query {
    package struct Entry: Sendable {
        package let table: ID<GoodwillProposal>
        package let state: GoodwillProposal.State
        package let cell: GoodwillTable.Cell
        package let minor: Int64
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT a.table_id, t.state, a.role, a.severity, a.tier, a.most_minor FROM goodwill_tables t
        JOIN goodwill_amounts a ON a.organization_id = t.organization_id AND a.table_id = t.id
        WHERE t.organization_id = \(organization) AND t.state IN ('pending', 'in_force')
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let tier = try row.text(4)
        return Entry(
            table: try row.id(0), state: try row.code(1),
            cell: GoodwillTable.Cell(
                try row.code(2), try row.code(3), tier.isEmpty ? nil : try row.code(4)),
            minor: try row.integer(5))
    }
}

extension GoodwillTable {
    fileprivate init(_ amounts: [GoodwillAmounts.Entry]) {
        self.init(kept: Dictionary(amounts.map { ($0.cell, $0.minor) }) { first, _ in first })
    }
}

extension ReadConnection {
    /// What may be given by now.
    package func goodwillTable(of organization: Organization.Key) throws -> GoodwillTable {
        GoodwillTable(try all(GoodwillAmounts(of: organization)).filter { $0.state == .inForce })
    }
}

extension WriteConnection {
    package func insert(_ proposal: GoodwillProposal, of organization: Organization.Key) throws {
        try run(
            """
            INSERT INTO goodwill_tables (organization_id, id, proposer_id, proposed_ms, state)
            VALUES (\(organization), \(proposal.id), \(proposal.proposer), \(proposal.proposedAt),
                \(proposal.state))
            """)
        try run(
            """
            INSERT INTO goodwill_amounts (organization_id, table_id, role, severity, tier, most_minor)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            forEach: proposal.table.amounts.map { cell, minor in
                [
                    organization.sqlValue, proposal.id.sqlValue, cell.role.sqlValue, cell.severity.sqlValue,
                    .text(cell.tier?.rawValue ?? ""), minor.sqlValue,
                ]
            })
    }

    /// - Parameter decider: nil where a later one takes its place.
    package func end(
        _ state: GoodwillProposal.State, as ended: GoodwillProposal.State, by decider: ID<Member>?,
        of organization: Organization.Key, now: Instant
    ) throws {
        try run(
            """
            UPDATE goodwill_tables SET state = \(ended), decider_id = COALESCE(decider_id, \(decider)),
                decided_ms = COALESCE(decided_ms, \(now))
            WHERE organization_id = \(organization) AND state = \(state)
            """)
    }
}
