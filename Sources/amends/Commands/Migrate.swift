import ArgumentParser
import Operations
import Storage

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings the database to this version's schema; serve does so itself.")

    func run() async throws {
        let database = try await Office.openDatabase(try await Settings.read())
        do {
            let applied = try await Migrator.bundled().migrate(database, now: World.live.now())
            for migration in applied { print("applied \(migration.name)") }
            if applied.isEmpty { print("the schema is up to date") }
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}
