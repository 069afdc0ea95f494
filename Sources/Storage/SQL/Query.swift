/// A question to the database: what is asked, and how a row of the answer reads.
package protocol Query: Sendable {
    associatedtype Answer: Sendable
    var sql: SQL { get }
    func answer(_ row: Row) throws -> Answer
}

extension ReadConnection {
    package func all<Asked: Query>(_ query: Asked) throws -> [Asked.Answer] {
        try rows(query.sql).map(query.answer)
    }

    package func first<Asked: Query>(_ query: Asked) throws -> Asked.Answer? {
        try rows(query.sql).first.map(query.answer)
    }
}
