package import Recovery

/// How far the taking in of a file is.
package struct ImportProgress: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        case receiving, mapping, running, done, refused, undone
    }

    package let id: ID<Import>
    package let fileName: String
    package let fileBytes: Int
    package var state: State
    package var refusal: String?
    /// The plan as JSON; nil until the columns are mapped.
    package var plan: String?
    /// Where the next row begins: offset in the file and physical line.
    package var position: Int
    package var line: Int
    package var counts: Counts
    package let createdAt: Instant
    package var startedAt: Instant?
    package var endedAt: Instant?

    package struct Counts: Hashable, Sendable {
        package var total = 0
        package var read = 0
        package var new = 0
        package var scored = 0
        package var updated = 0
        package var unchanged = 0
        package var refused = 0
        package var casesOpened = 0
        package var strayBytes = 0

        package init() {}
    }

    static let columns: SQL = """
        id, file_name, file_bytes, state, refusal, mapping, position, line, rows_total, rows_read, rows_new,
        rows_scored, rows_updated, rows_unchanged, rows_refused, cases_opened, stray_bytes, created_ms,
        started_ms, ended_ms
        """

    init(_ row: Row) throws {
        id = try row.id(0)
        fileName = try row.text(1)
        fileBytes = try row.int(2)
        state = try row.code(3)
        refusal = try row.optionalText(4)
        plan = try row.optionalText(5)
        position = try row.int(6)
        line = try row.int(7)
        counts = Counts()
        counts.total = try row.int(8)
        counts.read = try row.int(9)
        counts.new = try row.int(10)
        counts.scored = try row.int(11)
        counts.updated = try row.int(12)
        counts.unchanged = try row.int(13)
        counts.refused = try row.int(14)
        counts.casesOpened = try row.int(15)
        counts.strayBytes = try row.int(16)
        createdAt = try row.instant(17)
        startedAt = try row.optionalInstant(18)
        endedAt = try row.optionalInstant(19)
    }
}

/// Imports, newest first.
package struct Imports: Query {
    package let organization: Organization.Key
    package let condition: SQL

    package init(of organization: Organization.Key) {
        self.organization = organization
        condition = "1 = 1"
    }

    package init(of organization: Organization.Key, _ id: ID<Import>) {
        self.organization = organization
        condition = "id = \(id)"
    }

    /// Those of this very file and plan that did not get to their end.
    package init(of organization: Organization.Key, unfinished fileHash: String, planHash: String) {
        self.organization = organization
        condition = "file_hash = \(fileHash) AND mapping_hash = \(planHash) AND state = 'running'"
    }

    package var sql: SQL {
        """
        SELECT \(ImportProgress.columns) FROM imports
        WHERE organization_id = \(organization) AND \(condition) ORDER BY id DESC LIMIT 200
        """
    }

    package func answer(_ row: Row) throws -> ImportProgress { try ImportProgress(row) }
}

/// A row that was not taken, kept with its reason.
package struct RefusedRow: Hashable, Sendable {
    package let line: Int
    package let reason: String
    /// As they stood in the file.
    package let cells: [String]

    package init(line: Int, reason: String, cells: [String]) {
        self.line = line
        self.reason = reason
        self.cells = cells
    }
}

/// The refused rows of an import after a line, by line.
package struct RefusedRows: Query {
    package let organization: Organization.Key
    package let importing: ID<Import>
    package let afterLine: Int
    package let limit: Int

    package init(of organization: Organization.Key, _ importing: ID<Import>, afterLine: Int = 0, limit: Int) {
        self.organization = organization
        self.importing = importing
        self.afterLine = afterLine
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT line, reason, cells FROM import_refusals
        WHERE organization_id = \(organization) AND import_id = \(importing) AND line > \(afterLine)
        ORDER BY line LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> RefusedRow {
        let cells = try row.optionalText(2) ?? ""
        return RefusedRow(
            line: try row.int(0), reason: try row.text(1),
            cells: cells.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init))
    }
}

/// Saved mappings, by name.
package struct SavedMappings: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        "SELECT name, mapping FROM mappings WHERE organization_id = \(organization) ORDER BY name"
    }

    package func answer(_ row: Row) throws -> (name: String, mapping: String) {
        (try row.text(0), try row.text(1))
    }
}

extension WriteConnection {
    package func insert(_ refused: [RefusedRow], in importing: ID<Import>, of organization: Organization.Key)
        throws
    {
        guard !refused.isEmpty else { return }
        try run(
            """
            INSERT INTO import_refusals (organization_id, import_id, line, reason, cells)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (organization_id, import_id, line) DO NOTHING
            """,
            forEach: refused.map { row in
                // PostgreSQL holds no U+0000; the reason says that there was one.
                let cells = row.cells.joined(separator: "\u{1F}").replacing("\0", with: "\u{2400}")
                return [
                    organization.sqlValue, importing.sqlValue, row.line.sqlValue, row.reason.sqlValue,
                    cells.sqlValue,
                ]
            })
    }

    /// Keeps a mapping (as JSON) under a name.
    package func save(_ mapping: String, as name: String, of organization: Organization.Key, now: Instant)
        throws
    {
        try run(
            """
            INSERT INTO mappings (organization_id, name, mapping, saved_ms)
            VALUES (\(organization), \(name), \(mapping), \(now))
            ON CONFLICT (organization_id, name) DO UPDATE
            SET mapping = excluded.mapping, saved_ms = excluded.saved_ms
            """)
    }

    /// Saves how far the import is; false when somebody else took it further or ended it.
    package func save(
        _ progress: ImportProgress, movedFrom position: Int, of organization: Organization.Key
    ) throws -> Bool {
        let counts = progress.counts
        let changed = try run(
            """
            UPDATE imports SET state = \(progress.state.rawValue), refusal = \(progress.refusal),
                position = \(progress.position), line = \(progress.line), rows_total = \(counts.total),
                rows_read = \(counts.read), rows_new = \(counts.new), rows_scored = \(counts.scored),
                rows_updated = \(counts.updated), rows_unchanged = \(counts.unchanged),
                rows_refused = \(counts.refused), cases_opened = \(counts.casesOpened),
                stray_bytes = \(counts.strayBytes), started_ms = \(progress.startedAt),
                ended_ms = \(progress.endedAt)
            WHERE organization_id = \(organization) AND id = \(progress.id) AND position = \(position)
                AND state IN ('mapping', 'running')
            """)
        return changed == 1
    }
}
