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
