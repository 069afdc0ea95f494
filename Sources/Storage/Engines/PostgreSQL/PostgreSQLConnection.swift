import CLibpq

/// One line to the server, used by one thread.
final class PostgreSQLConnection: WriteConnection {
    let dialect = Dialect.postgresql
    let handle: OpaquePointer
    /// The first fault of this transaction, after which the server refuses everything but its end.
    private(set) var fault: StorageFault?
    private var isWriting = false
    private var prepared: [PreparedText: String] = [:]
    private var preparedCount = 0

    private struct PreparedText: Hashable {
        let text: String
        let kinds: [PostgreSQLParameters.Kind]
    }

    /// Signs in and sets what decoding and durability rely on.
    init(_ address: PostgreSQLAddress) throws {
        handle = try address.connect()
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try command("SET client_min_messages = warning; SET standard_conforming_strings = on")
        try command("SET bytea_output = hex; SET extra_float_digits = 1")
        try command(
            """
            SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') = 'off'
            """)
    }

    deinit { PQfinish(handle) }

    /// Whether only a new connection can help: the line is gone, or the server became a copy that only reads.
    var isLost: Bool {
        PQstatus(handle) == CONNECTION_BAD || fault?.code == .unreachable
            || isWriting && fault?.underlying.hasSuffix("(PostgreSQL 25006)") == true
    }

    /// Rows that this transaction locked may be wanted by any other: so it is kept short.
    let isAwaited = true

    func read<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> [Value] {
        try execute(sql) { try $0.read(read) }
    }

    @discardableResult
    func run(_ sql: SQL) throws -> Int {
        try execute(sql) { $0.changed }
    }

    @discardableResult
    func run(_ text: String, forEach values: [[SQLValue]]) throws -> Int {
        guard !values.isEmpty else { return 0 }
        return try watched {
            var parameters = PostgreSQLParameters(kindsOf: values)
            return try pipeline(text, name: prepare(text, parameters.kinds), values, &parameters)
        }
    }

    /// Runs a text without values as it stands, such as `BEGIN`.
    func command(_ text: String) throws {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result, text)
    }

    // MARK: - Transactions

    func begin(_ purpose: Request<PostgreSQLConnection>.Purpose) throws {
        fault = nil
        isWriting = purpose == .write
        try watched {
            switch purpose {
            case .read: try command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            case .write: try command("BEGIN ISOLATION LEVEL READ COMMITTED")
            case .alone: break
            }
        }
    }

    func commit() throws {
        try watched {
            let result = PQexec(handle, "COMMIT")
            defer { PQclear(result) }
            try check(result, "COMMIT")
            // The server ends a transaction that had failed with these words and no error.
            guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
                throw StorageFault(.other, while: "running COMMIT", "the transaction had failed before")
            }
        }
    }

    func rollback() {
        // A line that cannot roll back is lost, and the server does it by itself.
        try? command("ROLLBACK")
    }

    // MARK: - Statements

    private func execute<Value>(_ sql: SQL, _ read: (PostgreSQLAnswer) throws -> Value) throws -> Value {
        try watched {
            var parameters = PostgreSQLParameters(kindsOf: [sql.values])
            try parameters.set(sql.values, of: sql.text)
            let name = try prepare(sql.text, parameters.kinds)
            let result = parameters.withPointers { count, values, lengths, formats in
                PQexecPrepared(handle, name, count, values, lengths, formats, 0)
            }
            defer { PQclear(result) }
            return try read(PostgreSQLAnswer(try check(result, sql.text)))
        }
    }

    /// The name under which the server knows this text; few enough are kept for its memory's sake.
    private func prepare(_ text: String, _ kinds: [PostgreSQLParameters.Kind]) throws -> String {
        let key = PreparedText(text: text, kinds: kinds)
        if let name = prepared[key] { return name }
        try StatementText.check(text)
        if prepared.count >= 1_000 {
            try command("DEALLOCATE ALL")
            prepared = [:]
        }
        preparedCount += 1
        let name = "s\(preparedCount)"
        let result = PQprepare(handle, name, text, CInt(kinds.count), kinds.map(\.rawValue))
        defer { PQclear(result) }
        try check(result, text)
        prepared[key] = name
        return name
    }

    /// Runs nothing after a fault, and keeps the first one.
    private func watched<Value>(_ body: () throws -> Value) throws -> Value {
        if let fault { throw fault }
        do {
            return try body()
        } catch let error as StorageFault {
            fault = error
            throw error
        }
    }

    @discardableResult
    func check(_ result: OpaquePointer?, _ text: String) throws -> OpaquePointer {
        if let result {
            let status = PQresultStatus(result)
            if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return result }
        }
        throw StorageFault(postgreSQL: result, connection: handle, while: StatementText.running(text))
    }
}
