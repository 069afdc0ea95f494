/// The engine behind the one SQL text.
package enum Dialect: String, Sendable {
    case sqlite, postgresql
}

/// A connection inside a transaction that only reads; valid until its closure returns.
package protocol ReadConnection: AnyObject {
    var dialect: Dialect { get }

    /// All rows of the answer.
    func rows(_ sql: SQL) throws -> [Row]
}

/// A connection inside a transaction that may write; valid until its closure returns.
package protocol WriteConnection: ReadConnection {
    /// Whether somebody else waits for this transaction to end; what writes for long then ends its turn.
    var isAwaited: Bool { get }

    /// Runs one statement; returns how many rows it changed.
    @discardableResult
    func run(_ sql: SQL) throws -> Int

    /// Runs one statement text (`$1...$n`) once for each list of values, prepared once: the way to write many
    /// rows. On PostgreSQL all are sent before the answers are read (pipeline).
    /// Returns how many rows were changed in all.
    @discardableResult
    func run(_ text: String, forEach values: [[SQLValue]]) throws -> Int
}

/// SQLite or PostgreSQL. Blocking work happens on the engine's own threads, never on the caller's.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` in a read-only snapshot.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value

    /// Runs `body` in a transaction and returns when it is durable. What `body` throws rolls it back.
    /// `body` is synchronous, has no outside effect, and may run again after a conflict.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> Value
    ) async throws -> Value

    /// Waits for running work, then releases files and connections. Later calls throw `unreachable`.
    func close() async
}

/// The right to read, handed to pages and the API.
package struct Reader: Sendable {
    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }
}

/// The right to write, handed to operations alone.
package struct Writer: Sendable {
    package let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> Value
    ) async throws -> Value {
        try await database.write(body)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }

    package var reader: Reader { Reader(database) }
}
