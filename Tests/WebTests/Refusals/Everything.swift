import Operations
import Recovery
import Storage
import TestSupport

extension Staged {
    /// All that is kept of the organization, row by row; what somebody has looked at, what programs asked for and what
    /// imports and bulk moves report are no part of it.
    func everything() async throws -> [String: [String]] {
        var all: [String: [String]] = [:]
        let whole = try await tables().map { ($0, "SELECT * FROM \(SQL(stringLiteral: $0))" as SQL) }
        for (table, sql) in whole + Self.inPart {
            all[table] = try await company.rows(sql).map { "\($0.values)" }.sorted()
        }
        return all
    }

    /// The organization itself, what members are told and what is left to be done.
    private static let inPart: [(String, SQL)] = [
        ("organizations", "SELECT * FROM organizations"),
        (
            "notices",
            """
            SELECT organization_id, member_id, key, kind, case_id, clock, actor_id, cases, at_ms, shown_ms
            FROM notices
            """
        ),
        (
            "jobs",
            """
            SELECT organization_id, name, subject_id, run_ms FROM jobs
            WHERE name NOT IN (\(RunBulk.jobName), \(StartUploadedImport.jobName))
            """
        ),
    ]

    private func tables() async throws -> [String] {
        let known: SQL =
            switch engine {
            case .sqlite:
                """
                SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'organization_id'
                WHERE t.type = 'table'
                """
            case .postgresql:
                """
                SELECT CAST(table_name AS TEXT) FROM information_schema.columns
                WHERE column_name = 'organization_id' AND table_schema = 'public'
                """
            }
        return try await company.rows(known).map { try $0.text(0) }.filter { !Self.ofReading.contains($0) }
    }

    private static let ofReading: Set = [
        "sessions", "api_keys", "case_views", "notices", "jobs", "bulk_moves", "bulk_cases", "search_texts",
        "search_words", "changes", "imports", "import_refusals",
    ]
}

/// What differs, in words of a few lines.
func difference(_ before: [String: [String]], _ after: [String: [String]]) -> String {
    before.keys.sorted().compactMap { table in
        guard before[table] != after[table] else { return nil }
        let (old, new) = (Set(before[table] ?? []), Set(after[table] ?? []))
        return "\(table): − \(old.subtracting(new)) + \(new.subtracting(old))"
    }.joined(separator: "\n")
}
