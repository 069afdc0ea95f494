import Storage
import TestSupport
import Testing

@Suite struct TransactionTests {
    @Test(arguments: Engine.allCases)
    func `what a closure throws undoes what it wrote and nothing else`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()

            let failed = try await database.writeTogether(1...200) { connection, id in
                try connection.insertThing(id)
                if id.isMultiple(of: 3) { throw NotToday() }
            }

            #expect(failed.count == 66)
            #expect(failed.allSatisfy { $0 is NotToday })
            #expect(try await database.thingCount() == 134)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a constraint refuses one writer, not its neighbours`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()

            let failed = try await database.writeTogether(1...100) { connection, id in
                try connection.insertThing(id.isMultiple(of: 10) ? 0 : id)
            }

            #expect(failed.count == 9)
            #expect(failed.allSatisfy { ($0 as? StorageFault)?.code == .constraint })
            #expect(try await database.thingCount() == 91)
        }
    }

    @Test func `a long writer is told that somebody waits, and is left alone while nobody does`() async throws
    {
        try await withDatabase(.sqlite, isMigrated: false) { database in
            try await database.makeThings()
            let alone = try await database.write { $0.isAwaited }
            let (began, beginning) = AsyncStream.makeStream(of: Void.self)

            async let long = database.write { connection in
                beginning.yield()
                let patience = ContinuousClock.now + .seconds(60)
                while !connection.isAwaited, ContinuousClock.now < patience {
                    _ = try connection.rows("SELECT 1")
                }
                return connection.isAwaited
            }
            for await _ in began { break }
            try await database.writeThings(1...1)

            #expect(!alone)
            #expect(try await long)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a fault that was swallowed is not kept`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()
            try await database.writeThings(1...1)

            let fault = await #expect(throws: StorageFault.self) {
                try await database.write { connection in
                    try connection.insertThing(2)
                    _ = try? connection.insertThing(1)
                }
            }

            #expect(fault?.code == .constraint)
            #expect(try await database.thingCount() == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a foreign key put off to the end refuses its own writer alone`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()

            let failed = try await database.writeTogether(1...20) { connection, id in
                try connection.insertThing(id, parent: id == 7 ? 1_000 : id)
            }

            #expect(failed.map { ($0 as? StorageFault)?.code } == [.constraint])
            #expect(try await database.thingCount() == 19)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an error within many runs undoes them and leaves the line in order`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()

            let fault = await #expect(throws: StorageFault.self) {
                try await database.write { connection in
                    var values = (1...1_000).map { [SQLValue.integer(Int64($0))] }
                    values[400] = [.integer(1)]
                    try connection.run("INSERT INTO things (id) VALUES ($1)", forEach: values)
                }
            }

            #expect(fault?.code == .constraint)
            for _ in 1...10 {
                _ = try await database.write { connection in
                    try connection.run("DELETE FROM things")
                    return try connection.insertThings(1...1_000)
                }
            }
            #expect(try await database.thingCount() == 1_000)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reader sees one moment`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()
            let (started, start) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()

            async let counts = database.read { connection in
                let first = try connection.rows("SELECT COUNT(*) FROM things")[0].int(0)
                start.finish()
                gate.wait()
                return [first, try connection.rows("SELECT COUNT(*) FROM things")[0].int(0)]
            }
            for await _ in started {}
            try await database.writeThings(1...5)
            gate.open()

            #expect(try await counts == [0, 0])
            #expect(try await database.thingCount() == 5)
        }
    }

    @Test(arguments: Engine.allCases)
    func `after closing nothing runs, and what ran before was kept`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            try await database.makeThings()
            async let written = database.writeTogether(1...50) { try $0.insertThing($1) }
            let failed = try await written

            await database.close()
            await database.close()

            #expect(failed.isEmpty)
            let write = await #expect(throws: StorageFault.self) { try await database.writeThings(90...91) }
            let read = await #expect(throws: StorageFault.self) { try await database.thingCount() }
            #expect(write?.code == .unreachable)
            #expect(read?.code == .unreachable)
        }
    }

    @Test(arguments: Engine.allCases)
    func `whoever closes it meets no thread any more, however many close it at once`(engine: Engine)
        async throws
    {
        try await withDatabase(engine, isMigrated: false) { database in
            let ending = SlowEnding()
            try await database.write { _ in ending.plant() }

            let seen = await withTaskGroup(of: Bool.self) { group in
                for _ in 1...4 {
                    group.addTask {
                        await database.close()
                        return ending.isOver
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }

            #expect(seen == [true, true, true, true])
        }
    }
}
