import Recovery
import Storage
import TestSupport
import Testing

@Suite struct MigratorTests {
    private let monday = Instant(milliseconds: 1_780_300_800_000)
    private let migrator = Migrator([
        Migration(
            version: 1, name: "cafes",
            text: """
                -- What's a café?
                CREATE TABLE cafes (
                    id BIGINT NOT NULL PRIMARY KEY, -- the owner's number;
                    picture {{blob}},
                    name TEXT NOT NULL CHECK (name <> ';
                ')
                ){{strict}};
                -- sqlite only
                CREATE TRIGGER cafes_named AFTER INSERT ON cafes BEGIN
                    UPDATE cafes SET name = name || '!' WHERE id = new.id;
                    UPDATE cafes SET name = name || '?' WHERE id = new.id;
                END;
                -- end
                -- postgresql only
                CREATE FUNCTION named() RETURNS trigger AS $$
                BEGIN
                    new.name := new.name || '!?';
                    RETURN new;
                END;
                $$ LANGUAGE plpgsql;
                CREATE TRIGGER cafes_named BEFORE INSERT ON cafes FOR EACH ROW EXECUTE FUNCTION named();
                -- end
                """),
        Migration(version: 2, name: "first-cafe", text: "INSERT INTO cafes (id, name) VALUES (1, 'Linden');"),
    ])

    @Test(arguments: Engine.allCases)
    func `a schema is built once`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            let first = try await migrator.migrate(database, now: monday)
            let second = try await migrator.migrate(database, now: monday.adding(.days(1)))

            #expect(first.map(\.version) == [1, 2])
            #expect(second.isEmpty)
            let names = try await database.read {
                try $0.rows("SELECT name, picture FROM cafes").map(\.values)
            }
            #expect(names == [[.text("Linden!?"), .null]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the status tells what was done and what waits`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            let before = try await migrator.status(of: database)
            _ = try await Migrator([migrator.migrations[0]]).migrate(database, now: monday)

            let status = try await migrator.status(of: database)

            #expect(before.applied.isEmpty)
            #expect(before.waiting.count == 2)
            #expect(status.applied.map(\.name) == ["cafes"])
            #expect(status.applied.map(\.at) == [monday])
            #expect(status.waiting.map(\.name) == ["first-cafe"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a step that fails leaves nothing behind`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            let broken = Migration(
                version: 3, name: "broken",
                text: "CREATE TABLE teas (id BIGINT);\nINSERT INTO nowhere VALUES (1);")

            await #expect(throws: StorageFault.self) {
                try await Migrator(migrator.migrations + [broken]).migrate(database, now: monday)
            }

            let status = try await migrator.status(of: database)
            #expect(status.applied.map(\.version) == [1, 2])
            await #expect(throws: StorageFault.self) {
                try await database.read { try $0.rows("SELECT id FROM teas") }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a database of a newer version is left alone`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            _ = try await migrator.migrate(database, now: monday)
            let older = Migrator([migrator.migrations[0]])

            let migrating = await #expect(throws: StorageFault.self) {
                try await older.migrate(database, now: monday)
            }
            let looking = await #expect(throws: StorageFault.self) { try await older.status(of: database) }

            #expect(migrating?.code == .newerSchema)
            #expect(looking?.code == .newerSchema)
            #expect(migrating?.underlying.contains("schema 2, first-cafe") == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `servers that start together build it once`(engine: Engine) async throws {
        try await withDatabase(engine, isMigrated: false) { database in
            let done = try await withThrowingTaskGroup(of: [Migration].self) { group in
                for _ in 1...4 {
                    group.addTask { try await migrator.migrate(database, now: monday) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }

            #expect(done.map(\.version).sorted() == [1, 2])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the schema that came with the program is lent migrated`(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            let status = try await Migrator.bundled().status(of: database)

            #expect(!status.applied.isEmpty)
            #expect(status.waiting.isEmpty)
        }
    }
}
