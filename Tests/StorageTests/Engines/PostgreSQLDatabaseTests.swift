import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct PostgreSQLDatabaseTests {
    /// How often a closure was run.
    private final class Tries: Sendable {
        private let count = Mutex(0)
        func next() -> Int {
            count.withLock {
                $0 += 1; return $0
            }
        }
        var total: Int { count.withLock { $0 } }
    }

    private static func failing(_ state: String) -> SQL {
        SQL(stringLiteral: "DO $$ BEGIN RAISE EXCEPTION 'later' USING ERRCODE = '\(state)'; END $$")
    }

    @Test(arguments: ["40001", "40P01", "55P03"])
    func `a conflict is tried again`(state: String) async throws {
        try await withDatabase(.postgresql, isMigrated: false) { database in
            try await database.makeThings()
            let tries = Tries()

            try await database.write { connection in
                let number = tries.next()
                try connection.insertThing(number)
                if number < 3 { _ = try connection.run(PostgreSQLDatabaseTests.failing(state)) }
            }

            #expect(tries.total == 3)
            #expect(try await database.thingCount() == 1)
        }
    }

    @Test func `a conflict that does not end is told`() async throws {
        try await withDatabase(.postgresql, isMigrated: false) { database in
            let tries = Tries()

            let fault = await #expect(throws: StorageFault.self) {
                try await database.write { connection in
                    _ = tries.next()
                    _ = try connection.run(PostgreSQLDatabaseTests.failing("40001"))
                }
            }

            #expect(fault?.code == .conflict)
            #expect(tries.total == 6)
        }
    }

    @Test func `a line that dies before the commit is made anew`() async throws {
        try await withDatabase(.postgresql, isMigrated: false) { database in
            try await database.makeThings()
            let tries = Tries()

            try await database.write { connection in
                let number = tries.next()
                try connection.insertThing(number)
                if number == 1 { _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
            }

            #expect(tries.total == 2)
            #expect(try await database.thingCount() == 1)
        }
    }

    @Test func `a pool whose lines were all cut recovers`() async throws {
        try await withDatabase(.postgresql, isMigrated: false) { database in
            try await database.makeThings()
            _ = try await database.writeTogether(1...50) { try $0.insertThing($1) }

            try await database.write { connection in
                _ = try connection.rows(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """)
            }
            let failed = try await database.writeTogether(51...100) { try $0.insertThing($1) }

            #expect(failed.isEmpty)
            #expect(try await database.thingCount() == 100)
        }
    }

    @Test func `a server that is away is waited for, then told`() async throws {
        var options = PostgreSQLDatabase.Options()
        options.patience = .milliseconds(100)
        let database = try PostgreSQLDatabase(
            "postgres://ada:unspoken@127.0.0.1:1/amends", options: options)

        let fault = await #expect(throws: StorageFault.self) { try await database.thingCount() }
        await database.close()

        #expect(fault?.code == .unreachable)
        #expect(fault?.description.contains("unspoken") == false)
    }

    @Test func `who is not let in is told at once`() async throws {
        let address = try PostgreSQLCluster.address()
        let separator = address.contains("?") ? "&" : "?"

        let stranger = await PostgreSQLDatabaseTests.fault(of: "\(address)\(separator)user=no_such_person")
        let elsewhere = await PostgreSQLDatabaseTests.fault(of: address, databaseName: "no_such_database")

        #expect(stranger?.code == .forbidden)
        #expect(elsewhere?.code == .other)
    }

    private static func fault(of address: String, databaseName: String? = nil) async -> StorageFault? {
        await #expect(throws: StorageFault.self) {
            var options = PostgreSQLDatabase.Options()
            options.patience = .seconds(600)
            options.databaseName = databaseName
            let database = try PostgreSQLDatabase(address, options: options)
            do {
                _ = try await database.thingCount()
            } catch {
                await database.close()
                throw error
            }
            await database.close()
        }
    }

    @Test func `an address that cannot be read is not repeated`() {
        let fault = #expect(throws: StorageFault.self) {
            try PostgreSQLDatabase("postgres://ada:unspoken@host:port:port/%zz")
        }

        #expect(fault?.description.contains("unspoken") == false)
    }
}
