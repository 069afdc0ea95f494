import Foundation
import GRDB

extension SQLiteDatabase {
    /// Copies the database as it stands at one moment, while others go on reading and writing.
    ///
    /// The copy appears under its name only when it is whole. An existing file there is replaced.
    package func backup(to destination: String) async throws {
        let partial = destination + ".partial"
        let activity = "backing up to \(destination)"
        do {
            try await pool.read { database in
                guard unlink(partial) == 0 || errno == ENOENT else {
                    throw StorageFault(errno: errno, while: activity)
                }
                let copy = try DatabaseQueue(path: partial)
                // Page by page, so that hidden row numbers, which a search index points at, stay.
                try copy.writeWithoutTransaction { try database.backup(to: $0) }
                try copy.close()
            }
        } catch let error as DatabaseError {
            throw StorageFault(error, while: activity)
        }
        guard rename(partial, destination) == 0 else { throw StorageFault(errno: errno, while: activity) }
    }
}
