package import Recovery
package import Storage

/// A database with a big organization in it (100,000 signals of 50,000 customers, 20,000 cases, half of them open), and a
/// small one under the same names, so that an index that leaves the organization out shows.
package struct Crowd {
    package static let big = Organization.Key(1)
    package static let small = Organization.Key(2)
    /// Tables that grow with the use of the product; the others stay small enough to be read whole. Of score_deltas there
    /// are as many as came since the last fold, a second ago.
    package static let bigTables: Set<String> = [
        "account_scores", "accounts", "api_keys", "behaviours", "bulk_cases", "case_facts", "case_files",
        "case_notes", "case_views", "case_playbooks", "cases",
        "clocks", "customer_scores", "customers", "diagnoses", "events", "file_contents", "import_refusals",
        "imports", "jobs", "links", "notices", "progress_links", "remedies", "score_rollups", "search_texts",
        "search_words", "sessions",
        "sign_in_attempts", "signals", "touches",
    ]

    let connection: any WriteConnection
    let organization: Organization.Key
    /// One in so many of the big organization's rows.
    let part: Int

    package static func fill(_ connection: any WriteConnection) throws {
        try connection.run("CREATE TABLE numbers (i BIGINT NOT NULL PRIMARY KEY)")
        try connection.run(
            """
            INSERT INTO numbers WITH RECURSIVE n (i) AS (
                SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
            SELECT i FROM n
            """)
        try Crowd(connection: connection, organization: big, part: 1).fill()
        try Crowd(connection: connection, organization: small, part: 100).fill()
    }

    /// Deep inside the big organization's time.
    package static let middle = instant(50_000)
    package static func instant(_ number: Int) -> Instant { .monday.adding(.seconds(number * 60)) }
    package static func name(_ kind: String, _ number: Int) -> String { "\(kind)-\(1_000_000 + number)" }

    private func fill() throws {
        try organize()
        try people()
        try signals()
        try scores()
        try cases()
        try work()
        try notices()
        try bulk()
        try files()
        try figures()
        try imports()
        try access()
        try search()
    }

    private func search() throws {
        let prefix = SQL(stringLiteral: "'\(organization.rawValue)s'")
        let words: SQL =
            switch connection.dialect {
            case .sqlite: "\(prefix) || 'w' || i % 1000 || ' ' || \(prefix) || 'w' || i % 37"
            case .postgresql:
                "array_to_tsvector(ARRAY[\(prefix) || 'w' || i % 1000, \(prefix) || 'w' || i % 37])"
            }
        try connection.run(
            """
            INSERT INTO search_texts (organization_id, kind, subject_id, words)
            SELECT \(organization), 's', \(name("s")), \(words) \(rows(50_000))
            """)
        try connection.run(
            """
            INSERT INTO search_words (organization_id, word) SELECT \(organization), 'w' || i \(rows(50_000))
            """)
        try connection.run(
            """
            INSERT INTO search_waiting (organization_id, subjects)
            SELECT \(organization), 's' || \(name("s")) \(rows(20_000))
            """)
    }

    func name(_ kind: String, _ number: SQL = "i") -> SQL {
        "'\(SQL(stringLiteral: kind))-' || CAST(1000000 + \(number) AS TEXT)"
    }

    func rows(_ count: Int) -> SQL { "FROM numbers WHERE i <= \(count / part)" }

    var time: SQL { "\(Instant.monday) + i * 60000" }

    private func organize() throws {
        try connection.run(
            """
            INSERT INTO organizations (id, name, zone, currency, created_ms)
            VALUES (\(organization), 'Crowd', 'UTC', 'EUR', 0)
            """)
        try connection.run(
            """
            INSERT INTO members (organization_id, id, name, email, role, created_ms, password_hash)
            SELECT \(organization), \(name("m")), 'Member', \(name("m")) || '@example.org', 'owner', 0, 'x'
            FROM numbers WHERE i <= 20
            """)
        try connection.run(
            """
            INSERT INTO member_loads (organization_id, member_id, open_cases)
            SELECT \(organization), \(name("m")), i FROM numbers WHERE i <= 20
            """)
        try connection.run(
            """
            INSERT INTO reasons (organization_id, code, cause)
            SELECT \(organization), \(name("r")), 'process_friction' FROM numbers WHERE i <= 14
            """)
    }

    private func people() throws {
        try connection.run(
            """
            INSERT INTO accounts (organization_id, id, key, name, manager_id, created_ms)
            SELECT \(organization), \(name("a")), \(name("A")), 'Account', \(name("m", "1")), \(time) \(rows(5_000))
            """)
        try connection.run(
            """
            INSERT INTO customers (organization_id, id, key, account_id, name, email, import_id, created_ms)
            SELECT \(organization), \(name("u")), \(name("U")),
                CASE WHEN i % 2 = 0 THEN \(name("a", "1 + i % \(5_000 / part)")) END, 'Customer',
                \(name("u")) || '@example.org', CASE WHEN i % 10 = 0 THEN \(name("i", "1")) END,
                \(time) \(rows(50_000))
            """)
        try connection.run(
            """
            INSERT INTO behaviours (organization_id, id, source, source_id, customer_id, account_id, kind,
                amount_minor, currency, occurred_ms, received_ms)
            SELECT \(organization), \(name("b")), 'shop', \(name("B")), \(name("u")), NULL, 'purchase', 100, 'EUR',
                \(time), \(time) \(rows(50_000))
            """)
    }

    private func signals() throws {
        try connection.run(
            """
            INSERT INTO signals (organization_id, id, source, source_id, customer_id, case_id, measure, score,
                band, comment, occurred_ms, received_ms, local_day, churn_intent, contact_me, is_test,
                is_history, import_id)
            SELECT \(organization), \(name("s")), 'survey', \(name("S")),
                \(name("u", "1 + i % \(50_000 / part)")), CASE WHEN i <= \(20_000 / part) THEN \(name("c")) END,
                'nps', i % 11,
                CASE WHEN i % 11 <= 6 THEN 'detractor' WHEN i % 11 <= 8 THEN 'passive' ELSE 'promoter' END,
                'It was late, and nobody told me when it would come.', \(time), \(time), 20000 + i / 1440, 0, 0, 0,
                0, CASE WHEN i % 10 = 0 THEN \(name("i", "1")) END
            \(rows(100_000))
            """)
    }

    private func scores() throws {
        try connection.run(
            """
            INSERT INTO customer_scores (organization_id, customer_id, measure, account_id, signal_id, score,
                band, occurred_ms)
            SELECT \(organization), \(name("u")), 'nps',
                CASE WHEN i % 2 = 0 THEN \(name("a", "1 + i % \(5_000 / part)")) END, \(name("s")), 3,
                'detractor', \(time) \(rows(50_000))
            """)
        try connection.run(
            """
            INSERT INTO account_scores (organization_id, account_id, signal_id, at_ms, answers, promoters,
                detractors)
            SELECT \(organization), \(name("a", "1 + i % \(5_000 / part)")), \(name("s")), \(time), 10, 1, 5
            \(rows(50_000))
            """)
    }

    private func figures() throws {
        try connection.run(
            """
            INSERT INTO case_facts (organization_id, case_id, t0_ms, is_detractor, is_backfilled, is_test, unit_id)
            SELECT \(organization), \(name("c")), \(time), 1, 0, 0, \(name("u")) \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO score_rollups (organization_id, local_day, measure, stage, segment, touchpoint, score,
                band, answers)
            SELECT \(organization), 20000 + i / 50, 'nps', '', '', \(name("p", "i % 50")), 3, 'detractor', 1
            \(rows(50_000))
            """)
        try connection.run(
            """
            INSERT INTO score_deltas (organization_id, id, local_day, measure, stage, segment, touchpoint, score,
                band, answers)
            SELECT \(organization), \(name("e")), 20000 + i / 50, 'nps', '', '', '', 3, 'detractor', 1
            \(rows(1_000))
            """)
    }

    private func imports() throws {
        try connection.run(
            """
            INSERT INTO imports (organization_id, id, file_name, file_hash, file_bytes, state, created_ms)
            SELECT \(organization), \(name("i")), 'answers.csv', \(name("f")), 10, 'done', \(time) \(rows(1_000))
            """)
        try connection.run(
            """
            INSERT INTO import_refusals (organization_id, import_id, line, reason)
            SELECT \(organization), \(name("i", "(1 + i % 10)")), i, 'score_outside_scale' \(rows(20_000))
            """)
    }

    private func access() throws {
        try connection.run(
            """
            INSERT INTO api_keys (key_hash, organization_id, id, name, scope, created_ms)
            SELECT \(name("k")) || '-' || \(organization.rawValue.description), \(organization), \(name("k")),
                'Key', 'write', 0 \(rows(1_000))
            """)
        try connection.run(
            """
            INSERT INTO sessions (token_hash, organization_id, member_id, csrf, created_ms, expires_ms)
            SELECT \(name("z")) || '-' || \(organization.rawValue.description), \(organization), \(name("m", "1")),
                'x', 0, \(time) \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO links (token_hash, organization_id, member_id, expires_ms)
            SELECT \(name("l")) || '-' || \(organization.rawValue.description), \(organization), \(name("m", "1")),
                \(time) \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO progress_links (token_hash, organization_id, case_id, member_id, made_ms)
            SELECT \(name("l")) || '-' || \(organization.rawValue.description), \(organization), \(name("c")),
                \(name("m", "1")), \(time) \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO sign_in_attempts (email_hash, id, at_ms)
            SELECT \(name("h", "i % 1000")), \(name("y")) || '-' || \(organization.rawValue.description), \(time)
            \(rows(20_000))
            """)
        try connection.run(
            """
            INSERT INTO jobs (id, organization_id, name, subject_id, run_ms)
            SELECT \(name("j")) || '-' || \(organization.rawValue.description), \(organization), 'import',
                \(name("i")), \(time) \(rows(10_000))
            """)
    }
}
