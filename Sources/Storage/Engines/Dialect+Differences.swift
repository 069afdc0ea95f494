package import Recovery

/// Where the two engines truly differ; everything else is one text.
extension Dialect {
    /// Like `forUpdate`, passing over rows that another transaction holds: for claiming work.
    package var forUpdateSkippingHeld: SQL {
        switch self {
        case .sqlite: ""
        case .postgresql: " FOR UPDATE SKIP LOCKED"
        }
    }

    /// One row when a table of this name exists.
    func existence(ofTable name: String) -> SQL {
        switch self {
        case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = \(name)"
        case .postgresql:
            """
            SELECT tablename FROM pg_tables
            WHERE schemaname = ANY(current_schemas(false)) AND tablename = \(name)
            """
        }
    }

    /// Keeps other servers from changing the schema until the transaction ends.
    var schemaLock: SQL? {
        switch self {
        case .sqlite: nil
        case .postgresql: "SELECT pg_advisory_xact_lock(7310290411)"
        }
    }

    /// Keeps the zone of an organization as it is until the transaction ends, for all who cut days by it; or, for who
    /// changes it, keeps them waiting. SQLite has one writer.
    package func zoneLock(of organization: Organization.Key, changing: Bool) -> SQL? {
        switch (self, changing) {
        case (.sqlite, _): nil
        case (.postgresql, false):
            "SELECT pg_advisory_xact_lock_shared(731029041, CAST(\(organization) AS INTEGER))"
        case (.postgresql, true):
            "SELECT pg_advisory_xact_lock(731029041, CAST(\(organization) AS INTEGER))"
        }
    }

    /// What is run after each change of the schema, so that questions are planned for full tables.
    ///
    /// SQLite plans by numbers that nobody gathers for it, and without them takes an organization for ten rows. It is
    /// told that one organization has nearly all of a table and that each column after it narrows that to ten or fewer
    /// (18 or more, and it would skip over columns). PostgreSQL counts by itself.
    /// Source: https://sqlite.org/lang_analyze.html, "Fixed Results Of ANALYZE".
    var planning: [SQL] {
        switch self {
        case .sqlite:
            [
                // Makes the table of these numbers where it is missing, later on takes them over; counts nothing.
                "ANALYZE sqlite_schema", "DELETE FROM sqlite_stat1", Self.sqliteNumbers,
                "ANALYZE sqlite_schema",
            ]
        case .postgresql: []
        }
    }

    /// What a long import runs while tables grow under it: PostgreSQL counts by itself only after a minute, and plans
    /// by what it knew of empty tables until then.
    package var recounting: [SQL] {
        switch self {
        case .sqlite: []
        case .postgresql: ["ANALYZE signals, customers, customer_scores, cases, clocks"]
        }
    }

    /// Rows of an index, then for its first column, its first two and so on how many rows share their values.
    private static let sqliteNumbers: SQL = """
        INSERT INTO sqlite_stat1 (tbl, idx, stat)
        SELECT tbl, idx, rows || CASE WHEN beginning = 'organization_id' THEN ' ' || rows
                WHEN columns = 1 AND is_unique = 1 THEN ' 1' ELSE ' 100' END
            || substr(' 10 9 8 7 6 5 4 3 3 3', 1, CASE WHEN columns < 3 THEN 0 ELSE 2 * columns - 3 END)
            || CASE WHEN columns = 1 THEN '' WHEN is_unique = 1 THEN ' 1' WHEN columns = 2 THEN ' 10' ELSE ' 2' END
        FROM (SELECT t.name AS tbl, i.name AS idx, i."unique" AS is_unique,
                CASE i.partial WHEN 1 THEN 100000 ELSE 1000000 END AS rows,
                (SELECT COUNT(*) FROM pragma_index_info(i.name)) AS columns,
                (SELECT name FROM pragma_index_info(i.name) WHERE seqno = 0) AS beginning
            FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table')
        """
}
