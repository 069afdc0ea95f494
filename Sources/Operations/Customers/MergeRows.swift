import Recovery
import Storage

/// What goes over from one customer to another, and comes back: kept row by row, so that exactly this comes back and what
/// was heard in between stays.
struct MergeRows {
    let organization: Organization.Key
    let merge: String
    let merged: ID<Customer>
    let survivor: ID<Customer>

    /// - Parameter account: the survivor's.
    func goOver(into account: ID<Account>?, _ connection: any WriteConnection) throws {
        try keep("signal", "SELECT id, case_id FROM signals WHERE \(theirs)", connection)
        try keep("case", "SELECT id, NULL AS case_id FROM cases WHERE \(theirs)", connection)
        try keep("behaviour", "SELECT id, NULL AS case_id FROM behaviours WHERE \(theirs)", connection)
        // Whoever turned out to be this one before.
        let others: SQL = "organization_id = \(organization) AND merged_into_id = \(merged)"
        try keep("customer", "SELECT id, NULL AS case_id FROM customers WHERE \(others)", connection)
        try connection.run(
            "UPDATE signals SET customer_id = \(survivor), account_id = \(account) WHERE \(theirs)")
        try connection.run("UPDATE cases SET customer_id = \(survivor) WHERE \(theirs)")
        try connection.run("UPDATE behaviours SET customer_id = \(survivor) WHERE \(theirs)")
        try connection.run("UPDATE customers SET merged_into_id = \(survivor) WHERE \(others)")
        try connection.run(
            """
            UPDATE customers SET merged_into_id = \(survivor)
            WHERE organization_id = \(organization) AND id = \(merged)
            """)
        try countCases(of: survivor, instead: merged, connection)
    }

    /// A younger case's signals, and what was promised or asked for in it and waits, go over to the older one.
    func goOver(from younger: Case, to older: Case, _ connection: any WriteConnection) throws {
        let signals: SQL = "organization_id = \(organization) AND case_id = \(younger.id)"
        let promises: SQL = "\(signals) AND kept_ms IS NULL AND moved_to_id IS NULL"
        try keep("joined", "SELECT id, case_id FROM signals WHERE \(signals)", connection)
        try keep("promise", "SELECT id, case_id FROM promises WHERE \(promises)", connection)
        let tasks: SQL = "\(signals) AND settled_ms IS NULL"
        try keep("task", "SELECT id, case_id FROM tasks WHERE \(tasks)", connection)
        try connection.run("UPDATE tasks SET case_id = \(older.id) WHERE \(tasks)")
        try connection.run("UPDATE signals SET case_id = \(older.id) WHERE \(signals)")
        try connection.run(
            "UPDATE promises SET case_id = \(older.id), account_id = \(older.account) WHERE \(promises)")
        try connection.run(
            """
            UPDATE cases SET merged_into_id = \(older.id)
            WHERE organization_id = \(organization) AND id = \(younger.id)
            """)
    }

    /// - Parameter account: that of the one who is somebody of their own again.
    func comeBack(into account: ID<Account>?, _ connection: any WriteConnection) throws {
        try connection.run(
            """
            UPDATE signals SET customer_id = \(merged), account_id = \(account)
            WHERE organization_id = \(organization) AND id IN (\(kept("signal")))
            """)
        for kind in ["signal", "joined"] {
            try connection.run(
                """
                UPDATE signals SET case_id = (SELECT r.case_id FROM merge_rows r
                    WHERE r.organization_id = signals.organization_id AND r.merge_id = \(merge)
                        AND r.kind = \(kind) AND r.row_id = signals.id)
                WHERE organization_id = \(organization) AND id IN (\(kept(kind)))
                """)
        }
        for (table, kind) in [("promises", "promise"), ("tasks", "task")] as [(SQL, String)] {
            try connection.run(
                """
                UPDATE \(table) SET case_id = (SELECT r.case_id FROM merge_rows r
                    WHERE r.organization_id = \(table).organization_id AND r.merge_id = \(merge)
                        AND r.kind = \(kind) AND r.row_id = \(table).id)
                WHERE organization_id = \(organization) AND id IN (\(kept(kind)))
                """)
        }
        try connection.run(
            """
            UPDATE promises SET account_id = (SELECT c.account_id FROM cases c
                WHERE c.organization_id = promises.organization_id AND c.id = promises.case_id)
            WHERE organization_id = \(organization) AND id IN (\(kept("promise")))
            """)
        for (table, kind) in [("cases", "case"), ("behaviours", "behaviour")] as [(SQL, String)] {
            try connection.run(
                """
                UPDATE \(table) SET customer_id = \(merged)
                WHERE organization_id = \(organization) AND id IN (\(kept(kind)))
                """)
        }
        try connection.run(
            """
            UPDATE customers SET merged_into_id = \(merged)
            WHERE organization_id = \(organization) AND id IN (\(kept("customer")))
            """)
        try connection.run(
            """
            UPDATE customers SET merged_into_id = NULL
            WHERE organization_id = \(organization) AND id = \(merged)
            """)
        try countCases(of: merged, instead: survivor, connection)
    }

    private var theirs: SQL { "organization_id = \(organization) AND customer_id = \(merged)" }

    private func kept(_ kind: String) -> SQL {
        """
        SELECT row_id FROM merge_rows
        WHERE organization_id = \(organization) AND merge_id = \(merge) AND kind = \(kind)
        """
    }

    private func keep(_ kind: String, _ rows: SQL, _ connection: any WriteConnection) throws {
        try connection.run(
            """
            INSERT INTO merge_rows (organization_id, merge_id, kind, row_id, case_id)
            SELECT CAST(\(organization) AS BIGINT), CAST(\(merge) AS TEXT), CAST(\(kind) AS TEXT), k.id, k.case_id
            FROM (\(rows)) AS k
            """)
    }

    /// The facts of cases without an account count by the customer.
    private func countCases(
        of customer: ID<Customer>, instead other: ID<Customer>, _ connection: any WriteConnection
    ) throws {
        try connection.run(
            """
            UPDATE case_facts SET unit_id = \(customer.rawValue)
            WHERE organization_id = \(organization) AND unit_id = \(other.rawValue)
                AND case_id IN (\(kept("case")))
            """)
    }
}
