import Storage
import TestSupport
import Testing

@Suite struct ValueTests {
    private static let values: [SQLValue] = [
        .null, .integer(0), .integer(-1), .integer(.max), .integer(.min), .integer(1_717_400_000_000),
    ]
    private static let texts = [
        "", "Ada", "Café Linden – ünïcode 🙂", "it's \"quoted\" $1 ?1 \\x \\", "line\nbreak\ttab",
        String(repeating: "long ", count: 100_000),
    ]

    @Test(arguments: Engine.allCases)
    func `what is written is read again`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            let blobs: [[UInt8]] = [[], [0], Array(0...255), Array(repeating: 7, count: 262_144)]
            try await database.makeThings()
            let written =
                ValueTests.values.map { [$0, .null, .null] }
                + ValueTests.texts.map { [.null, .text($0), .null] }
                + blobs.map { [.null, .null, .blob($0)] }

            try await database.write { connection in
                for (id, values) in written.enumerated() {
                    try connection.run(
                        """
                        INSERT INTO things (id, number, name, bytes)
                        VALUES (\(id), \(values[0]), \(values[1]), \(values[2]))
                        """)
                }
            }

            let read = try await database.read { connection in
                try connection.rows("SELECT number, name, bytes FROM things ORDER BY id").map(\.values)
            }
            #expect(read == written)
        }
    }

    @Test(arguments: Engine.allCases)
    func `counts, sums and truth are integers`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()
            try await database.writeThings(1...4)

            let row = try await database.read { connection in
                try connection.rows(
                    """
                    SELECT COUNT(*), SUM(number), AVG(number), MAX(id),
                        COALESCE(SUM(CASE WHEN id > \(2) THEN 1 ELSE 0 END), 0),
                        \(9_000_000_000), SUM(CASE WHEN id = 1 THEN \(9_000_000_000) ELSE 0 END)
                    FROM things
                    """)
            }

            let expected: [Int64] = [4, 100, 25, 4, 2, 9_000_000_000, 9_000_000_000]
            #expect(row.map(\.values) == [expected.map { .integer($0) }])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a text with U+0000 is refused`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()

            let fault = await #expect(throws: StorageFault.self) {
                try await database.write { connection in
                    _ = try connection.run("INSERT INTO things (id, name) VALUES (1, \("a\u{0}b"))")
                }
            }

            #expect(fault?.code == .constraint)
            #expect(fault?.underlying == "text with the character U+0000 cannot be stored")
            #expect(try await database.thingCount() == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a value too few is a fault, never the value of an earlier run`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()

            let fault = await #expect(throws: StorageFault.self) {
                try await database.write { connection in
                    let text = "INSERT INTO things (id, number) VALUES ($1, $2)"
                    try connection.run(text, forEach: [[.integer(1), .integer(1)], [.integer(2)]])
                }
            }

            #expect(fault?.underlying == "1 values given for 2 places")
        }
    }
}
