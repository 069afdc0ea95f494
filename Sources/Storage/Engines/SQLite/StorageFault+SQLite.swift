import Foundation
import GRDB
import GRDBSQLite

extension StorageFault {
    /// What SQLite said last on this connection.
    init(sqlite handle: OpaquePointer?, while activity: String) {
        let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "out of memory"
        self.init(sqliteCode: sqlite3_extended_errcode(handle), while: activity, message)
    }

    init(_ error: DatabaseError, while activity: String) {
        self.init(
            sqliteCode: error.extendedResultCode.rawValue, while: activity,
            error.message ?? String(cString: sqlite3_errstr(error.extendedResultCode.rawValue)))
    }

    private init(sqliteCode: CInt, while activity: String, _ message: String) {
        let code: Code =
            switch sqliteCode & 0xFF {
            case SQLITE_CONSTRAINT: .constraint
            case SQLITE_BUSY, SQLITE_LOCKED: .conflict
            case SQLITE_FULL: .full
            case SQLITE_PERM, SQLITE_READONLY, SQLITE_AUTH, SQLITE_CANTOPEN: .forbidden
            case SQLITE_CORRUPT, SQLITE_NOTADB: .unreadable
            default: .other
            }
        self.init(code, while: activity, "\(message) (SQLite \(sqliteCode))")
    }

    /// What the system said to a call on a file.
    init(errno code: CInt, while activity: String) {
        let kind: Code =
            switch code {
            case EACCES, EPERM, EROFS: .forbidden
            case ENOSPC, EDQUOT: .full
            default: .other
            }
        self.init(kind, while: activity, String(cString: strerror(code)))
    }
}
