import Foundation

/// The right of one process to a SQLite database, held by a lock on a file beside it until released.
final class ProcessLock: Sendable {
    private let descriptor: CInt

    /// - Throws: `inUse` while another process, or this one, holds the database.
    init(beside path: String) throws {
        let lockPath = path + ".lock"
        let activity = "locking \(path)"
        descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageFault(errno: errno, while: activity) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let holder = ProcessLock.holder(descriptor)
            // Closed by `deinit`, which a throw from here on runs.
            if code != EWOULDBLOCK { throw StorageFault(errno: code, while: activity) }
            throw StorageFault(.inUse, while: activity, "another process has this database open\(holder)")
        }
        let pid = "\(getpid())\n"
        // The pid is a courtesy to people; the lock holds without it.
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, pid, pid.utf8.count, 0)
    }

    deinit { close(descriptor) }

    /// Lets the next process in.
    func release() {
        flock(descriptor, LOCK_UN)
    }

    private static func holder(_ descriptor: CInt) -> String {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        return Int(text.prefix { $0.isNumber }).map { " (process \($0))" } ?? ""
    }
}
