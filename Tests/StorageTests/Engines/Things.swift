import Storage

/// One table that tries what columns can hold.
extension Database {
    func makeThings() async throws {
        let bytes = dialect == .sqlite ? "BLOB" : "BYTEA"
        try await write { connection in
            _ = try connection.run(
                SQL(
                    stringLiteral: """
                        CREATE TABLE things (
                            id BIGINT NOT NULL PRIMARY KEY, number BIGINT, name TEXT, bytes \(bytes),
                            parent BIGINT REFERENCES things (id) DEFERRABLE INITIALLY DEFERRED
                        )
                        """))
        }
    }

    /// Things whose number is ten times their id.
    func writeThings(_ ids: ClosedRange<Int>) async throws {
        _ = try await write { try $0.insertThings(ids) }
    }

    func thingCount() async throws -> Int {
        try await read { try $0.rows("SELECT COUNT(*) FROM things")[0].int(0) }
    }
}

extension WriteConnection {
    @discardableResult
    func insertThings(_ ids: ClosedRange<Int>) throws -> Int {
        try run(
            "INSERT INTO things (id, number) VALUES ($1, $2)",
            forEach: ids.map { [.integer(Int64($0)), .integer(Int64($0 * 10))] })
    }

    @discardableResult
    func insertThing(_ id: Int, name: String? = nil, parent: Int? = nil) throws -> Int {
        try run("INSERT INTO things (id, name, parent) VALUES (\(id), \(name.sqlValue), \(parent.sqlValue))")
    }
}

/// A refusal that a closure throws by itself.
struct NotToday: Error {}
