import Foundation
import Storage
import TestSupport
import Testing

@Suite struct FullDiskTests {
    @Test func `a database that may not grow says so and loses nothing`() async throws {
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: folder + "/amends.sqlite", pageLimit: 60)
            try await database.makeThings()
            let letter = String(repeating: "x", count: 3_000)

            let failed = try await database.writeTogether(1...200) { connection, id in
                try connection.insertThing(id, name: "\(id) \(letter)")
            }

            #expect(!failed.isEmpty)
            #expect(failed.allSatisfy { ($0 as? StorageFault)?.code == .full })
            #expect(try await database.thingCount() == 200 - failed.count)
            try await database.write { _ = try $0.run("DELETE FROM things") }
            try await database.writeThings(1...10)
            #expect(try await database.thingCount() == 10)
            await database.close()
        }
    }

    @Test func `a commit that fails gives every writer the fault`() async throws {
        try await withFolder { folder in
            let path = folder + "/amends.sqlite"
            let database = try SQLiteDatabase(path: path)
            try await database.makeThings()
            try await database.writeThings(1...3)

            let log = try OpenLog(of: path)
            log.forbidWriting()
            let failed = try await database.writeTogether(10...29) { try $0.insertThing($1) }
            log.allowWriting()

            #expect(failed.count == 20)
            #expect(failed.allSatisfy { ($0 as? StorageFault)?.activity == "running COMMIT" })
            #expect(try await database.thingCount() == 3)
            try await database.writeThings(100...103)
            #expect(try await database.thingCount() == 7)
            await database.close()
        }
    }

    @Test func `a transaction that is gone keeps nobody's work and harms nobody after`() async throws {
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: folder + "/amends.sqlite")
            try await database.makeThings()

            let failed = try await database.writeTogether(1...40) { connection, id in
                try connection.insertThing(id)
                if id == 20 { _ = try connection.run("ROLLBACK") }
            }

            #expect(!failed.isEmpty)
            #expect(failed.allSatisfy { $0 is StorageFault })
            #expect(try await database.thingCount() == 40 - failed.count)
            await database.close()
        }
    }
}

/// The write-ahead log as this process has it open, whose disk can be made to refuse what is written.
private struct OpenLog {
    private let path: String
    private let descriptors: [CInt]
    private let kept: [CInt]

    init(of database: String) throws {
        let path = database + "-wal"
        let all = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { CInt($0) }
        self.path = path
        descriptors = all.filter { descriptor in
            // A descriptor may have been closed by another test since it was listed.
            let target = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/fd/\(descriptor)")
            return target?.hasSuffix(path) == true
        }
        kept = descriptors.map { dup($0) }
    }

    func forbidWriting() {
        let readOnly = open(path, O_RDONLY)
        descriptors.forEach { dup2(readOnly, $0) }
        close(readOnly)
    }

    func allowWriting() {
        for (descriptor, kept) in zip(descriptors, kept) {
            dup2(kept, descriptor)
            close(kept)
        }
    }
}
