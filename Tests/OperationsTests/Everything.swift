import Recovery
import Storage
import TestSupport

extension Company {
    /// All that signals and cases are made of, row by row; what only counts how it came to be is left out.
    func everything() async throws -> [String: [[SQLValue]]] {
        var found: [String: [[SQLValue]]] = [:]
        for (table, columns, order) in Self.tables {
            found[table] = try await rows(
                """
                SELECT \(columns) FROM \(SQL(stringLiteral: table)) WHERE organization_id = \(key)
                ORDER BY \(order)
                """
            ).map(\.values)
        }
        found["loads"] = try await rows(
            """
            SELECT member_id, open_cases FROM member_loads
            WHERE organization_id = \(key) AND open_cases <> 0 ORDER BY member_id
            """
        ).map(\.values)
        found["series"] = try await rows(
            """
            SELECT local_day, measure, stage, segment, touchpoint, score, band, CAST(SUM(answers) AS BIGINT) FROM (
                SELECT local_day, measure, stage, segment, touchpoint, score, band, answers
                FROM score_deltas WHERE organization_id = \(key)
                UNION ALL
                SELECT local_day, measure, stage, segment, touchpoint, score, band, answers
                FROM score_rollups WHERE organization_id = \(key)
            ) AS counted
            GROUP BY local_day, measure, stage, segment, touchpoint, score, band HAVING SUM(answers) <> 0
            ORDER BY local_day, measure, stage, segment, touchpoint, score, band
            """
        ).map(\.values)
        return found
    }

    private static let tables: [(String, SQL, SQL)] = [
        (
            "signals",
            """
            id, source, source_id, customer_id, case_id, measure, score, band, comment, touchpoint, stage,
            segment, occurred_ms, received_ms, local_day, churn_intent, contact_me, is_test, is_history
            """, "id"
        ),
        ("customers", "id, key, account_id, name, email, phone, is_test", "id"),
        ("accounts", "id, key, name, segment, manager_id, is_test", "id"),
        (
            "cases",
            """
            id, version, customer_id, opened_by, opening_signal_id, t0_ms, is_test, owner_id, is_parked, round,
            stage, contacted_ms, cause, remedies, remedied_ms, next_signal_id, recovered_ms, ended_ms
            """, "id"
        ),
        (
            "clocks", "case_id, clock, generation, start_ms, due_ms, stopped_ms, breached_ms",
            "case_id, clock, generation"
        ),
        ("events", "case_id, number, at_ms, kind, subject_id, was, became", "case_id, number"),
        ("case_facts", "case_id, t0_ms, is_test, ended_ms, next_signal_id, recovered_ms, cause", "case_id"),
        (
            "customer_scores", "customer_id, measure, account_id, signal_id, score, band, occurred_ms",
            "customer_id, measure"
        ),
        (
            "account_scores", "account_id, signal_id, at_ms, answers, promoters, detractors",
            "account_id, at_ms, signal_id"
        ),
    ]
}
