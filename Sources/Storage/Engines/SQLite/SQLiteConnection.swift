import Foundation
import GRDB
import GRDBSQLite

/// SQLite inside one transaction. Statements are stepped through SQLite's own calls: an import runs millions.
final class SQLiteConnection: WriteConnection {
    let dialect = Dialect.sqlite
    /// The first fault of this turn; after it nothing more runs, as on PostgreSQL.
    private(set) var fault: StorageFault?
    /// Set by the writer: whether somebody else waits to write.
    var othersWait: () -> Bool = { false }
    private var database: GRDB.Database?
    private let texts: SQLiteTexts

    init(_ database: GRDB.Database, texts: SQLiteTexts) {
        self.database = database
        self.texts = texts
    }

    var isAwaited: Bool { othersWait() }

    func read<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> [Value] {
        try perform(sql.text) { statement in
            try bind(sql.values, to: statement, of: sql.text)
            let columns = 0..<Int(sqlite3_column_count(statement))
            // Written over by the next one, unless it is kept.
            var row = Row(columns.map { _ in .null })
            var answers: [Value] = []
            while try step(statement, of: sql.text) {
                for column in columns { row.values[column] = value(statement, CInt(column)) }
                answers.append(try read(row))
            }
            return answers
        }
    }

    @discardableResult
    func run(_ sql: SQL) throws -> Int {
        try run(sql.text, forEach: [sql.values])
    }

    @discardableResult
    func run(_ text: String, forEach values: [[SQLValue]]) throws -> Int {
        try perform(text) { statement in
            let handle = sqlite3_db_handle(statement)
            var changed = 0
            for values in values {
                let before = sqlite3_total_changes64(handle)
                try bind(values, to: statement, of: text)
                while try step(statement, of: text) {}
                sqlite3_reset(statement)
                // `changes` still tells of an earlier statement when this one changes no rows at all.
                if sqlite3_total_changes64(handle) != before { changed += Int(sqlite3_changes64(handle)) }
            }
            return changed
        }
    }

    /// Ends the right to use this connection.
    func invalidate() {
        database = nil
    }

    // MARK: - Turns of several writers in one transaction

    /// Whether a transaction stands: SQLite may have rolled it back by itself after an error.
    var isInTransaction: Bool {
        database?.sqliteConnection.map { sqlite3_get_autocommit($0) == 0 } ?? false
    }

    /// Runs `SAVEPOINT`, `COMMIT` and the like.
    func control(_ text: String) throws {
        fault = nil
        try run(text, forEach: [[]])
    }

    /// A foreign key put off to the end must not fail the commit of the other writers.
    func requireForeignKeys() throws {
        guard let handle = database?.sqliteConnection else { throw StorageFault.closed }
        var open: CInt = 0
        var unused: CInt = 0
        sqlite3_db_status(handle, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &unused, 0)
        guard open == 0 else {
            throw StorageFault(.constraint, while: "ending a transaction", "a foreign key points nowhere")
        }
    }

    // MARK: - Statements

    private func perform<Value>(_ text: String, _ body: (OpaquePointer) throws -> Value) throws -> Value {
        if let fault { throw fault }
        do {
            guard let database else { throw StorageFault.closed }
            let statement = try database.cachedStatement(sql: texts.text(text)).sqliteStatement
            defer { sqlite3_reset(statement) }
            return try body(statement)
        } catch let error as StorageFault {
            fault = error
            throw error
        } catch let error as DatabaseError {
            let error = StorageFault(error, while: StatementText.running(text))
            fault = error
            throw error
        }
    }

    /// Whether there is another row.
    private func step(_ statement: OpaquePointer, of text: String) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default:
            throw StorageFault(sqlite: sqlite3_db_handle(statement), while: StatementText.running(text))
        }
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer, of text: String) throws {
        let wanted = Int(sqlite3_bind_parameter_count(statement))
        guard wanted == values.count else {
            throw StatementText.countRefusal(text, wanted: wanted, given: values.count)
        }
        for (index, value) in values.enumerated() {
            guard try bind(value, to: statement, at: CInt(index + 1), of: text) == SQLITE_OK else {
                throw StorageFault(sqlite: sqlite3_db_handle(statement), while: StatementText.running(text))
            }
        }
    }

    private func bind(
        _ value: SQLValue, to statement: OpaquePointer, at place: CInt, of text: String
    ) throws -> CInt {
        switch value {
        case .null: return sqlite3_bind_null(statement, place)
        case .integer(let value): return sqlite3_bind_int64(statement, place, value)
        case .blob(let value) where value.isEmpty: return sqlite3_bind_zeroblob(statement, place, 0)
        case .blob(let value):
            return sqlite3_bind_blob64(statement, place, value, sqlite3_uint64(value.count), copied)
        case .text(var value):
            return try value.withUTF8 { bytes in
                // An empty string may have no address, and SQLite takes no address for NULL.
                guard let start = bytes.baseAddress, !bytes.isEmpty else {
                    return sqlite3_bind_text(statement, place, "", 0, copied)
                }
                guard memchr(start, 0, bytes.count) == nil else { throw StatementText.nulRefusal(text) }
                return bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(statement, place, $0.baseAddress, CInt($0.count), copied)
                }
            }
        }
    }

    private func value(_ statement: OpaquePointer, _ column: CInt) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER:
            return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(statement, column) else { return .text("") }
            let count = Int(sqlite3_column_bytes(statement, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        case SQLITE_FLOAT:
            return StatementText.number(String(sqlite3_column_double(statement, column)))
        default:
            return .null
        }
    }
}

/// SQLITE_TRANSIENT, which is a macro that Swift does not see: SQLite copies the bytes before it returns.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
