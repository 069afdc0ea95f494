import Storage

/// The cases of a crowd, with what hangs on them.
extension Crowd {
    /// Of ten: five ended, one remedied and waiting for a score; of a hundred: one parked.
    func cases() throws {
        try connection.run(
            """
            INSERT INTO cases (organization_id, id, version, customer_id, account_id, opened_by,
                opening_signal_id, opening_measure, opening_score, t0_ms, opened_ms, is_backfilled, is_test,
                owner_id, is_parked, round, stage, cause, reason, fixability, remedies, remedied_ms, ended_ms)
            SELECT \(organization), \(name("c")), 5, \(name("u")),
                CASE WHEN i % 2 = 0 THEN \(name("a", "1 + i % \(5_000 / part)")) END, 'detractor', \(name("s")),
                'nps', 3, \(time), \(time), 0, 0, \(name("m", "1 + i % 20")),
                CASE WHEN i % 100 = 0 THEN 1 ELSE 0 END, 1,
                CASE WHEN i % 2 = 1 THEN 'honest_no' WHEN i % 10 = 2 THEN 'remedied' ELSE 'open' END,
                'process_friction', \(name("r", "1")), 'fixable_now', 'direct_line',
                CASE WHEN i % 10 = 2 THEN \(time) END, CASE WHEN i % 2 = 1 THEN \(time) END
            \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO clocks (organization_id, case_id, clock, generation, start_ms, limit_ms, due_ms, half_ms,
                late_ms, notice_ms, stopped_ms, breached_ms)
            SELECT \(organization), \(name("c")), 'first_touch', 1, \(time), 0, \(time), \(time), \(time),
                CASE WHEN i % 4 = 2 THEN \(time) END, CASE WHEN i % 2 = 1 THEN \(time) END, CASE WHEN i % 4 = 0 THEN \(time) END \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO events (organization_id, case_id, number, at_ms, kind, actor_id, round)
            SELECT \(organization), \(name("c", "(1 + i % \(20_000 / part))")), i, \(time), 'touched',
                \(name("m", "1")), 1 \(rows(100_000))
            """)
        try connection.run(
            """
            INSERT INTO case_notes (organization_id, case_id, event_number, words)
            SELECT \(organization), \(name("c", "(1 + i % \(20_000 / part))")), i, 'It was so.' \(rows(20_000))
            """)
    }

    /// Of ten: one unread.
    func notices() throws {
        try connection.run(
            """
            INSERT INTO notices (organization_id, member_id, key, kind, case_id, cases, at_ms, shown_ms, read_ms)
            SELECT \(organization), \(name("m", "1 + i % 20")), \(name("n")), 'assigned',
                \(name("c", "(1 + i % \(20_000 / part))")), 1, \(time), \(time),
                CASE WHEN i % 10 > 0 THEN \(time) END \(rows(50_000))
            """)
    }

    func bulk() throws {
        try connection.run(
            """
            INSERT INTO bulk_moves (organization_id, id, member_id, kind, until_ms, created_ms)
            SELECT \(organization), \(name("k")), \(name("m", "1")), 'snooze', \(time), \(time) \(rows(100))
            """)
        try connection.run(
            """
            INSERT INTO bulk_cases (organization_id, bulk_id, case_id, outcome)
            SELECT \(organization), \(name("k", "1 + i % \(max(1, 100 / part))")), \(name("c")),
                CASE WHEN i % 3 > 0 THEN 'moved' ELSE 'waiting' END \(rows(20_000))
            """)
    }

    func work() throws {
        try connection.run(
            """
            INSERT INTO case_views (organization_id, case_id, member_id, first_ms)
            SELECT \(organization), \(name("c")), \(name("m", "1")), \(time) \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO touches (organization_id, id, case_id, member_id, kind, is_template, made_ms, recorded_ms)
            SELECT \(organization), \(name("t")), \(name("c")), \(name("m", "1")), 'call_answered', 0, \(time),
                \(time) \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO diagnoses (organization_id, id, case_id, round, member_id, made_ms, cause, reason,
                fixability)
            SELECT \(organization), \(name("d")), \(name("c")), 1, \(name("m", "1")), \(time), 'process_friction',
                'long_waits', 'fixable_now' \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO playbook_versions (organization_id, cause, reason, version, made_ms, checklist, questions,
                openings, talking_points, never_say, remedies)
            SELECT \(organization), 'process_friction', '', i, \(time), '', '', '', '', '', '' \(rows(5 * part))
            """)
        try connection.run(
            """
            INSERT INTO case_playbooks (organization_id, case_id, cause, reason, playbook_reason, version, round,
                begun_ms)
            SELECT \(organization), \(name("c")), 'process_friction', 'long_waits', '', 1, 1, \(time)
            \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO remedies (organization_id, id, case_id, round, member_id, kind, cost_minor, chosen_ms)
            SELECT \(organization), \(name("h")), \(name("c")), 1, \(name("m", "1")), 'direct_line', 0, \(time)
            \(rows(20_000))
            """)
    }

    func files() throws {
        let hash: SQL = "\(name("f")) || '\(SQL(stringLiteral: String(repeating: "0", count: 55)))'"
        try connection.run(
            """
            INSERT INTO file_contents (organization_id, hash, bytes)
            SELECT \(organization), \(hash), 10 \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO case_files (organization_id, id, case_id, round, member_id, attached_ms, name, media_type,
                hash, bytes)
            SELECT \(organization), \(name("f")), \(name("c")), 1, \(name("m", "1")), \(time), 'a.png', 'image/png',
                \(hash), 10 \(rows(20_000))
            """)
    }
}
