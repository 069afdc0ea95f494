/// A connection inside a transaction that only reads; valid until its closure returns.
package protocol ReadConnection: AnyObject {
    var dialect: Dialect { get }

    /// All rows of the answer, each read as it comes: none is kept beside what is read from it. `read` asks nothing.
    func read<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> [Value]
}

extension ReadConnection {
    package func rows(_ sql: SQL) throws -> [Row] { try read(sql) { $0 } }
}
