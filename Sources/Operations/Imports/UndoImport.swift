package import Recovery
import Storage

/// Takes an import back as a whole, as long as nobody has touched what came of it.
package struct UndoImport: Sendable {
    package let organization: Organization.Key
    package let id: ID<Import>

    package init(of organization: Organization.Key, _ id: ID<Import>) {
        self.organization = organization
        self.id = id
    }

    package enum UndoRefusal: Refusal, Hashable {
        case notFinished
        case changedOthers(signals: Int)
        case casesWorkedOn(Int)
        case joinedOtherCases(Int)
        /// Or was heard in them: a test gave way to it.
        case decidedOtherCases(Int)

        package var rule: String {
            switch self {
            case .notFinished: "import_not_finished"
            case .changedOthers: "import_changed_other_signals"
            case .casesWorkedOn: "import_cases_worked_on"
            case .joinedOtherCases: "import_joined_other_cases"
            case .decidedOtherCases: "import_decided_other_cases"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private var itsSignals: SQL {
        "SELECT id FROM signals WHERE organization_id = \(organization) AND import_id = \(id)"
    }

    private var itsCases: SQL {
        """
        SELECT id FROM cases WHERE organization_id = \(organization) AND opening_signal_id IN (\(itsSignals))
        """
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws {
        guard let progress = try connection.first(Imports(of: organization, id)) else {
            throw Missing("import")
        }
        guard progress.state == .done else { throw UndoRefusal.notFinished }
        guard progress.counts.updated == 0 else {
            throw UndoRefusal.changedOthers(signals: progress.counts.updated)
        }
        // Whoever is at work on one of its cases is waited for, and then seen.
        _ = try connection.rows(
            """
            SELECT id FROM cases WHERE organization_id = \(organization) AND opening_signal_id IN (\(itsSignals))
            ORDER BY id\(connection.dialect.forUpdate)
            """)
        try checkUntouched(connection)
        try takeOutOfFigures(connection, world)
        try restoreLatestScores(connection)
        try removeRows(connection)
        try restoreCustomers(connection)
        try removeAccounts(connection)
        try connection.run(
            """
            UPDATE imports SET state = 'undone', ended_ms = \(world.now())
            WHERE organization_id = \(organization) AND id = \(id)
            """)
    }

    private func checkUntouched(_ connection: any WriteConnection) throws {
        func count(_ sql: SQL) throws -> Int { try connection.rows(sql)[0].int(0) }

        // Rows of the same file may have joined; a person's work names its actor.
        let touched = try count(
            """
            SELECT COUNT(DISTINCT case_id) FROM events WHERE organization_id = \(organization)
                AND case_id IN (\(itsCases)) AND actor_id IS NOT NULL
            """)
        if touched > 0 { throw UndoRefusal.casesWorkedOn(touched) }
        let noted = try count(
            """
            SELECT COUNT(DISTINCT case_id) FROM notes
            WHERE organization_id = \(organization) AND case_id IN (\(itsCases))
            """)
        if noted > 0 { throw UndoRefusal.casesWorkedOn(noted) }
        let joinedFromElsewhere = try count(
            """
            SELECT COUNT(DISTINCT case_id) FROM signals WHERE organization_id = \(organization)
                AND case_id IN (\(itsCases)) AND (import_id IS NULL OR import_id <> \(id))
            """)
        if joinedFromElsewhere > 0 { throw UndoRefusal.casesWorkedOn(joinedFromElsewhere) }
        let others = try count(
            """
            SELECT COUNT(*) FROM signals WHERE organization_id = \(organization) AND import_id = \(id)
                AND case_id IS NOT NULL AND case_id NOT IN (\(itsCases))
            """)
        if others > 0 { throw UndoRefusal.joinedOtherCases(others) }
        let decided = try count(
            """
            SELECT COUNT(*) FROM cases c
            WHERE c.organization_id = \(organization) AND c.customer_id IN (SELECT customer_id FROM signals
                    WHERE organization_id = \(organization) AND import_id = \(id) AND customer_id IS NOT NULL)
                AND (c.next_signal_id IN (\(itsSignals)) OR c.decided_signal_id IN (\(itsSignals))
                    OR EXISTS (SELECT 1 FROM events e WHERE e.organization_id = c.organization_id
                        AND e.case_id = c.id AND e.subject_id IN (\(itsSignals))))
                AND c.id NOT IN (\(itsCases))
            """)
        if decided > 0 { throw UndoRefusal.decidedOtherCases(decided) }
    }

    private func takeOutOfFigures(_ connection: any WriteConnection, _ world: World) throws {
        let rows = try connection.rows(
            """
            SELECT local_day, measure, stage, segment, touchpoint, score, band, COUNT(*) FROM signals
            WHERE organization_id = \(organization) AND import_id = \(id) AND score IS NOT NULL AND is_test = 0
            GROUP BY local_day, measure, stage, segment, touchpoint, score, band
            """)
        var deltas: [ScoreCell: Int] = [:]
        for row in rows {
            let cell = ScoreCell(
                localDay: LocalDay(daysSince1970: try row.int(0)), measure: try row.code(1),
                stage: try row.optionalText(2), segment: try row.optionalText(3),
                touchpoint: try row.optionalText(4), score: try row.int(5), band: try row.code(6))
            deltas[cell, default: 0] -= try row.int(7)
        }
        try connection.append(deltas, of: organization, newName: world.newName)
        var loads: [ID<Member>: Int] = [:]
        let owners = try connection.rows(
            """
            SELECT owner_id, COUNT(*) FROM cases
            WHERE organization_id = \(organization) AND ended_ms IS NULL AND id IN (\(itsCases))
            GROUP BY owner_id
            """)
        for row in owners { loads[try row.id(0)] = -(try row.int(1)) }
        try connection.carry(loads, of: organization, now: world.now())
    }

    private func restoreLatestScores(_ connection: any WriteConnection) throws {
        try connection.run(
            """
            DELETE FROM account_scores
            WHERE organization_id = \(organization) AND signal_id IN (\(itsSignals))
            """)
        try connection.run(
            """
            DELETE FROM customer_scores
            WHERE organization_id = \(organization) AND signal_id IN (\(itsSignals))
            """)
        try connection.run(
            """
            INSERT INTO customer_scores (organization_id, customer_id, measure, account_id, signal_id, score, band,
                occurred_ms)
            SELECT organization_id, customer_id, measure, account_id, id, score, band, occurred_ms FROM (
                SELECT s.organization_id, s.customer_id, s.measure,
                    CASE WHEN x.customer_id IS NULL THEN c.account_id ELSE x.account_id END AS account_id,
                    s.id, s.score, s.band, s.occurred_ms, ROW_NUMBER() OVER (PARTITION BY s.customer_id, s.measure
                        ORDER BY s.occurred_ms DESC, s.id DESC) AS place
                FROM signals s
                JOIN customers c ON c.organization_id = s.organization_id AND c.id = s.customer_id
                LEFT JOIN import_changes x ON x.organization_id = s.organization_id
                    AND x.import_id = \(id) AND x.customer_id = s.customer_id
                WHERE s.organization_id = \(organization) AND s.score IS NOT NULL AND s.is_test = 0
                    AND (s.import_id IS NULL OR s.import_id <> \(id))
                    AND s.customer_id IN (SELECT customer_id FROM signals
                        WHERE organization_id = \(organization) AND import_id = \(id))
            ) AS remaining
            WHERE place = 1
            ON CONFLICT (organization_id, customer_id, measure) DO NOTHING
            """)
    }

    /// Those who were known before are called again what they were called then.
    private func restoreCustomers(_ connection: any WriteConnection) throws {
        let changes = try connection.rows(
            """
            SELECT customer_id, key, account_id, name, email, phone FROM import_changes
            WHERE organization_id = \(organization) AND import_id = \(id) ORDER BY customer_id
            """)
        try connection.run(
            """
            UPDATE customers SET key = $3, account_id = $4, name = $5, email = $6, phone = $7
            WHERE organization_id = $1 AND id = $2
            """, forEach: changes.map { [organization.sqlValue] + $0.values })
        try connection.makeFindable(
            try changes.map { SearchSubject(.customer, try $0.text(0)) }, of: organization)
        try connection.takeAlong(
            try changes.map { (try $0.id(0), try $0.optionalID(2)) }, of: organization)
        try connection.run(
            "DELETE FROM import_changes WHERE organization_id = \(organization) AND import_id = \(id)")
    }

    private func removeRows(_ connection: any WriteConnection) throws {
        let its: SQL = "organization_id = \(organization) AND import_id = \(id)"
        try connection.makeFindable(.recovery, selecting: itsCases, of: organization)
        try connection.makeFindable(
            .signal, selecting: "SELECT id FROM signals WHERE \(its) AND comment IS NOT NULL",
            of: organization)
        try connection.makeFindable(
            .customer, selecting: "SELECT id FROM customers WHERE \(its)", of: organization)
        try connection.makeFindable(
            .account, selecting: "SELECT id FROM accounts WHERE \(its)", of: organization)
        try connection.run(
            """
            DELETE FROM notices
            WHERE organization_id = \(organization) AND kind = 'imported' AND key = \("imported.\(id)")
            """)
        try connection.run(
            "DELETE FROM cases WHERE organization_id = \(organization) AND id IN (\(itsCases))")
        try connection.run(
            "DELETE FROM signals WHERE organization_id = \(organization) AND import_id = \(id)")
        try connection.run(
            """
            DELETE FROM customers WHERE organization_id = \(organization) AND import_id = \(id)
                AND NOT EXISTS (SELECT 1 FROM signals s WHERE s.organization_id = customers.organization_id
                    AND s.customer_id = customers.id)
                AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.organization_id = customers.organization_id
                    AND k.customer_id = customers.id)
                AND NOT EXISTS (SELECT 1 FROM behaviours b WHERE b.organization_id = customers.organization_id
                    AND b.customer_id = customers.id)
                AND NOT EXISTS (SELECT 1 FROM merges g WHERE g.organization_id = customers.organization_id
                    AND g.survivor_id = customers.id)
                AND NOT EXISTS (SELECT 1 FROM merges g WHERE g.organization_id = customers.organization_id
                    AND g.merged_id = customers.id)
            """)
    }

    /// Those of this import whom nobody belongs to any more.
    private func removeAccounts(_ connection: any WriteConnection) throws {
        // Accounts that were told about in another way since then have a name, a segment or a manager.
        try connection.run(
            """
            DELETE FROM accounts WHERE organization_id = \(organization) AND import_id = \(id)
                AND name IS NULL AND segment IS NULL AND manager_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM customers c WHERE c.organization_id = accounts.organization_id
                    AND c.account_id = accounts.id)
                AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.organization_id = accounts.organization_id
                    AND k.account_id = accounts.id)
                AND NOT EXISTS (SELECT 1 FROM behaviours b WHERE b.organization_id = accounts.organization_id
                    AND b.account_id = accounts.id)
            """)
    }
}
