/// A question to the database: what is asked, and how a row of the answer reads.
package protocol Query: Sendable {
    associatedtype Answer: Sendable
    var sql: SQL { get }
    func answer(_ row: Row) throws -> Answer
}

extension ReadConnection {
    package func all<Asked: Query>(_ query: Asked) throws -> [Asked.Answer] {
        try read(query.sql, query.answer)
    }

    /// Each made something else of as it is read.
    package func all<Asked: Query, Value>(
        _ query: Asked, _ make: (Asked.Answer) throws -> Value
    ) throws -> [Value] {
        try read(query.sql) { try make(query.answer($0)) }
    }

    package func first<Asked: Query>(_ query: Asked) throws -> Asked.Answer? {
        try rows(query.sql).first.map(query.answer)
    }
}
