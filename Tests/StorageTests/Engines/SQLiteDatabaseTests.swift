import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct SQLiteDatabaseTests {
    @Test func `a commit is on disk before it is answered`() async throws {
        try await withDatabase(.sqlite, isMigrated: false) { database in
            let level = try await database.write { try $0.rows("PRAGMA synchronous")[0].integer(0) }
            let journal = try await database.write { try $0.rows("PRAGMA journal_mode")[0].text(0) }
            let keys = try await database.write { try $0.rows("PRAGMA foreign_keys")[0].integer(0) }

            #expect(level == 2)
            #expect(journal == "wal")
            #expect(keys == 1)
        }
    }

    @Test func `a folder that is missing is made`() async throws {
        try await withFolder { folder in
            let path = folder + "/a/b/amends.sqlite"

            let database = try SQLiteDatabase(path: path)
            try await database.makeThings()
            await database.close()

            #expect(FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `a file that is no database is refused`() async throws {
        try await withFolder { folder in
            let path = folder + "/notes.txt"
            try String(repeating: "Dear Ada, ", count: 500).write(
                toFile: path, atomically: true, encoding: .utf8)

            let fault = #expect(throws: StorageFault.self) { try SQLiteDatabase(path: path) }

            #expect(fault?.code == .unreadable)
        }
    }

    @Test func `a folder in the place of the file is refused`() async throws {
        try await withFolder { folder in
            let path = folder + "/folder"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)

            let fault = #expect(throws: StorageFault.self) { try SQLiteDatabase(path: path) }

            #expect(fault?.code == .forbidden)
        }
    }

    @Test func `another process keeps its database to itself`() async throws {
        try await withFolder { folder in
            let path = folder + "/amends.sqlite"
            let other = Process()
            other.executableURL = URL(filePath: "/usr/bin/flock")
            other.arguments = [path + ".lock", "sh", "-c", "echo $$ > \(path).lock; echo held; read end"]
            let (input, output) = (Pipe(), Pipe())
            other.standardInput = input
            other.standardOutput = output
            try other.run()
            #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "held\n")

            let fault = #expect(throws: StorageFault.self) { try SQLiteDatabase(path: path) }
            try input.fileHandleForWriting.close()
            other.waitUntilExit()

            #expect(fault?.code == .inUse)
            #expect(fault?.underlying.contains("(process ") == true)
            let database = try SQLiteDatabase(path: path)
            await database.close()
        }
    }

    @Test func `a database that is held by another closes no file of others`() async throws {
        try await withFolder { folder in
            let path = folder + "/held.sqlite"
            let database = try SQLiteDatabase(path: path)
            let isOver = Mutex(false)

            async let lost = Task.detached {
                var lost = 0
                while !isOver.withLock({ $0 }) {
                    let descriptor = open("/dev/null", O_RDONLY)
                    if fcntl(descriptor, F_GETFD) < 0 { lost += 1 }
                    if close(descriptor) < 0 { lost += 1 }
                }
                return lost
            }.value
            for _ in 1...2_000 {
                #expect(throws: StorageFault.self) { _ = try SQLiteDatabase(path: path) }
            }
            isOver.withLock { $0 = true }

            #expect(await lost == 0)
            await database.close()
        }
    }

    @Test func `closing lets the next one in`() async throws {
        try await withFolder { folder in
            let path = folder + "/amends.sqlite"
            let first = try SQLiteDatabase(path: path)
            try await first.makeThings()
            try await first.writeThings(1...10)
            #expect(throws: StorageFault.self) { try SQLiteDatabase(path: path) }

            await first.close()

            let second = try SQLiteDatabase(path: path)
            #expect(try await second.thingCount() == 10)
            await second.close()
        }
    }

    @Test func `a backup taken among writers is whole`() async throws {
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: folder + "/amends.sqlite")
            try await database.makeThings()
            try await database.writeThings(1...1_000)

            async let failed = database.writeTogether(2_000...2_200) { try $0.insertThing($1) }
            try await database.backup(to: folder + "/copy.sqlite")
            #expect(try await failed.isEmpty)
            await database.close()

            let copy = try SQLiteDatabase(path: folder + "/copy.sqlite")
            #expect(try await copy.thingCount() >= 1_000)
            let check = try await copy.read { try $0.rows("PRAGMA integrity_check")[0].text(0) }
            #expect(check == "ok")
            await copy.close()
        }
    }
}
