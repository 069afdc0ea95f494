package import Storage
import Foundation

/// A question to a `Crowd`, and how much of it an answer may read.
package struct Asked: Sendable {
    package enum Reading: Sendable {
        /// What its keys name: a row, a person's, an account's, a case's.
        case few
        /// The same for a hundred keys. PostgreSQL may find it cheaper to read a table of 20,000 rows than to look a
        /// hundred times; what must not be is that it has no other way.
        case hundred
        /// So many as it is asked for, in the order of an index: what was skipped is not read, nothing is sorted.
        case someInOrder
        /// The same, or the few that there are of a kind, put in order.
        case someOrFew
    }

    package let name: String
    package let sql: SQL
    package let reading: Reading

    package init(_ name: String, _ sql: SQL, _ reading: Reading = .few) {
        self.name = name
        self.sql = sql
        self.reading = reading
    }
}

extension Asked {
    /// What is wrong with how the engine goes about it; one line for each fault, with its plan.
    package func complaints(_ connection: any WriteConnection) throws -> [String] {
        switch connection.dialect {
        case .sqlite:
            return complaints(about: [try sqlitePlan(connection)], SQLitePlan.init)
        case .postgresql:
            return complaints(about: try postgreSQLPlans(connection), PostgreSQLPlan.init)
        }
    }

    private func complaints<Plan: EnginePlan>(
        about plans: [[String]], _ read: (_ lines: [String], _ text: String) -> Plan
    ) -> [String] {
        plans.enumerated().flatMap { index, lines in
            let plan = read(lines, sql.text)
            var faults = plan.wholeTables.map { "reads all of \($0)" }
            switch reading {
            case .few, .hundred:
                faults += plan.wholeOrganizations.map { "reads all of its organization in \($0)" }
            case .someInOrder: if plan.sorts { faults.append("sorts") }
            case .someOrFew: break
            }
            if plan.rowsRead > Self.mostRows { faults.append("looks at \(plan.rowsRead) rows in vain") }
            return faults.map {
                "\(name) (run \(index + 1)) \($0):\n    "
                    + lines.map { String($0.prefix(160)) }.joined(separator: "\n    ")
            }
        }
    }

    private static let mostRows = 1_500

    private func sqlitePlan(_ connection: any WriteConnection) throws -> [String] {
        try connection.rows("EXPLAIN QUERY PLAN \(sql)").map { try $0.text(3) }
    }

    /// The plans of the first runs, made for their values, and the one that the server settles for after five.
    private func postgreSQLPlans(_ connection: any WriteConnection) throws -> [[String]] {
        // As libpq is told: whole numbers are declared, texts are not.
        let kinds = sql.values.map { value in
            if case .integer = value { "bigint" } else { "unknown" }
        }
        let values = sql.values.map(\.literal)
        let taken = kinds.isEmpty ? "" : "(\(kinds.joined(separator: ", ")))"
        let given = values.isEmpty ? "" : "(\(values.joined(separator: ", ")))"
        try connection.run(
            "SET LOCAL enable_seqscan = \(SQL(stringLiteral: reading == .hundred ? "off" : "on"))")
        try connection.run(SQL(stringLiteral: "PREPARE asked\(taken) AS \(sql.text)"))
        let explain = "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) EXECUTE asked\(given)"
        let plans = try (1...7).map { _ in
            try connection.rows(SQL(stringLiteral: explain)).map { try $0.text(0) }
        }
        try connection.run("DEALLOCATE asked")
        return [plans[0], plans[6]]
    }
}

extension SQLValue {
    fileprivate var literal: String {
        switch self {
        case .null: "NULL"
        case .integer(let number): String(number)
        case .text(let text): "'" + text.replacing("'", with: "''") + "'"
        case .blob: "''"
        }
    }
}

/// What a plan says, whatever the engine's words.
private protocol EnginePlan {
    var wholeTables: [String] { get }
    /// Big tables in which only the organization was looked for.
    var wholeOrganizations: [String] { get }
    var sorts: Bool { get }
    /// That were not asked for; as far as the engine tells.
    var rowsRead: Int { get }
}

private struct SQLitePlan: EnginePlan {
    let lines: [String]
    private let tables: [String: String]

    init(lines: [String], text: String) {
        self.lines = lines
        tables = Self.tables(in: text)
    }

    var wholeTables: [String] { lines.compactMap { bigTable($0, after: "SCAN") } }

    var wholeOrganizations: [String] {
        lines.filter { $0.hasSuffix("(organization_id=?)") }.compactMap { bigTable($0, after: "SEARCH") }
    }

    var sorts: Bool { lines.contains { $0.contains("TEMP B-TREE") && $0.contains("ORDER BY") } }
    var rowsRead: Int { 0 }

    private func bigTable(_ line: String, after verb: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count > 1, words[0] == verb, let table = tables[words[1]] else { return nil }
        return Crowd.bigTables.contains(table) ? table : nil
    }

    /// By their names and by what the text calls them.
    private static func tables(in text: String) -> [String: String] {
        let words = text.split { $0.isWhitespace || "(),".contains($0) }.map(String.init)
        var tables: [String: String] = [:]
        for (index, word) in words.enumerated().dropLast()
        where ["FROM", "JOIN", "UPDATE", "INTO"].contains(word) {
            let table = words[index + 1]
            tables[table] = table
            if index + 2 < words.count { tables[words[index + 2]] = table }
        }
        return tables
    }
}

private struct PostgreSQLPlan: EnginePlan {
    let lines: [String]

    init(lines: [String], text: String) {
        self.lines = lines
    }

    var wholeTables: [String] {
        lines.compactMap { line in
            guard let range = line.range(of: "Seq Scan on ") else { return nil }
            let table = String(line[range.upperBound...].prefix { $0 != " " })
            return Crowd.bigTables.contains(table) ? table : nil
        }
    }

    var wholeOrganizations: [String] {
        lines.enumerated().compactMap { index, line in
            guard line.contains("Index Cond: (organization_id = "), !line.contains(" AND "), index > 0
            else { return nil }
            let words = lines[index - 1].split(separator: " ").map(String.init)
            guard let on = words.firstIndex(of: "on"), on + 1 < words.count else { return nil }
            let table = words[on + 1]
            return Crowd.bigTables.contains(table) || table.hasSuffix("_pkey") ? table : nil
        }
    }

    var sorts: Bool { lines.contains { $0.contains("Sort Key: ") } }

    var rowsRead: Int {
        lines.compactMap { line in
            line.range(of: "Rows Removed by Filter: ").flatMap { Int(line[$0.upperBound...]) }
        }.max() ?? 0
    }
}
