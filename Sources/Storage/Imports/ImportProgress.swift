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
