import Storage
import TestSupport
import Testing

@Suite struct StatementTests {
    @Test(arguments: Engine.allCases)
    func `numbers count, not the order in which they appear`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()

            try await database.write { connection in
                let text =
                    "INSERT INTO things (number, id, name, parent) "
                    + "VALUES ($2, $1, '$1 ''$2''' /* $9 */, $1) -- $8"
                _ = try connection.run(text, forEach: [[.integer(7), .integer(70)]])
            }

            let rows = try await database.read { try $0.rows("SELECT id, number, name, parent FROM things") }
            #expect(rows.map(\.values) == [[.integer(7), .integer(70), .text("$1 '$2'"), .integer(7)]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a cast that one engine alone knows is refused`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            let fault = await #expect(throws: StorageFault.self) {
                try await database.read { try $0.rows("SELECT \(1)::bigint") }
            }

            #expect(fault?.underlying.contains("CAST") == true)
            let quoted = try await database.read { try $0.rows("SELECT 'a::b' -- ::") }
            #expect(quoted.map(\.values) == [[.text("a::b")]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `rows changed are counted`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()

            let counts = try await database.write { connection in
                [
                    try connection.insertThings(1...1_000),
                    try connection.run("UPDATE things SET number = 0 WHERE id <= \(10)"),
                    try connection.run("CREATE TABLE teas (id BIGINT NOT NULL PRIMARY KEY)"),
                    try connection.run("DELETE FROM things WHERE id > \(2_000)"),
                    try connection.run("INSERT INTO things (id) VALUES (1) ON CONFLICT (id) DO NOTHING"),
                ]
            }

            #expect(counts == [1_000, 10, 0, 0, 0])
            #expect(try await database.thingCount() == 1_000)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a statement returns can be read while writing`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()
            try await database.writeThings(1...3)

            let rows = try await database.write { connection in
                try connection.rows("UPDATE things SET number = 5 WHERE id = \(2) RETURNING id, number")
            }

            #expect(rows.map(\.values) == [[.integer(2), .integer(5)]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reader cannot write`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()

            await #expect(throws: StorageFault.self) {
                try await database.read { try $0.rows("INSERT INTO things (id) VALUES (1) RETURNING id") }
            }

            #expect(try await database.thingCount() == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `more texts than are kept prepared still run`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            let sum = try await database.read { connection in
                try (1...1_100).reduce(Int64(0)) { sum, number in
                    let sql = SQL(stringLiteral: "SELECT \(number)")
                    return sum + (try connection.rows(sql)[0].integer(0))
                }
            }

            #expect(sum == 1_100 * 1_101 / 2)
        }
    }
}
