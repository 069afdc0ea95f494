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
