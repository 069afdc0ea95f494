/// A connection inside a transaction that only reads; valid until its closure returns.
package protocol ReadConnection: AnyObject {
    var dialect: Dialect { get }

    /// All rows of the answer.
    func rows(_ sql: SQL) throws -> [Row]
}
