import CSQLite
import Foundation
import GRDB

/// A SQLite file owned by this process: write-ahead log, every commit on disk before it is answered.
package final class SQLiteDatabase: Database {
    package let dialect = Dialect.sqlite
    package let path: String
    let pool: DatabasePool
    private let line = WaitingLine<SQLiteConnection>()
    private let texts = SQLiteTexts()

    /// How much of the log is written back to the file at once, in pages of 4 KiB.
    package enum LogLength: Int, Sendable {
        /// 32 MiB, soon done: others wait meanwhile.
        case shared = 8_000
        /// 200 MiB, for a command that is alone with the file: a page that changes often is written back once.
        case alone = 50_000
    }

    /// Opens the file, making it and its folder where they are missing.
    ///
    /// `pageLimit` bounds its size in pages of 4 KiB; what would go beyond is `full`.
    package init(path: String, pageLimit: Int? = nil, log: LogLength = .shared) throws {
        self.path = path
        let folder = (path as NSString).deletingLastPathComponent
        try SQLiteDatabase.makeFolder(folder.isEmpty ? "." : folder)
        let lock = try ProcessLock(beside: path)
        Self.settleProcess()
        do {
            let pool = try DatabasePool(path: path, configuration: Self.configuration(pageLimit, log))
            // DatabasePool goes back to NORMAL after preparing its writer.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            self.pool = pool
        } catch let error as DatabaseError {
            throw StorageFault(error, while: "opening \(path)")
        }
        let writer = SQLiteWriter(pool: pool, line: line, texts: texts)
        line.startThread(named: "sqlite-writer") {
            writer.work()
            // Closing waits for readers; one that never ends must not keep the process from ending.
            try? writer.pool.close()
            lock.release()
        }
    }

    deinit { line.stop() }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value {
        if line.isClosed { throw StorageFault.closed }
        do {
            return try await pool.read { [texts] database in
                let connection = SQLiteConnection(database, texts: texts)
                defer { connection.invalidate() }
                let value = try body(connection)
                if let fault = connection.fault { throw fault }
                return value
            }
        } catch let error as DatabaseError {
            throw StorageFault(error, while: "reading \(path)")
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> Value
    ) async throws -> Value {
        try await line.send(.write, body)
    }

    package func close() async {
        await line.close()
    }

    /// Once for the process, before its first connection; later SQLite refuses it, and goes on counting.
    private static let stopsCounting = amends_sqlite_stop_counting_memory()

    private static func settleProcess() { _ = stopsCounting }

    private static func configuration(_ pageLimit: Int?, _ log: LogLength) -> Configuration {
        var configuration = Configuration()
        configuration.label = "sqlite"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { database in
            // No mmap: an error of the disk would then end the process instead of one statement.
            let cacheKiB = database.configuration.readonly ? 16_384 : 131_072
            try database.execute(sql: "PRAGMA cache_size = -\(cacheKiB)")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            guard !database.configuration.readonly else { return }
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(log.rawValue)")
            // The log grows beyond that by what one commit brings; a longer one is cut off after it was written back.
            try database.execute(sql: "PRAGMA journal_size_limit = \(log.rawValue * 2 * 4_096)")
            if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
        }
        return configuration
    }

    private static func makeFolder(_ path: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return }
        let parent = (path as NSString).deletingLastPathComponent
        if !parent.isEmpty, parent != path { try makeFolder(parent) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw StorageFault(errno: errno, while: "making the folder \(path)")
        }
    }
}
