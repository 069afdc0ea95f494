import Crypto
import Glibc
import Operations

/// A file read at any place, a piece at a time.
final class FileReading: Sendable {
    private let descriptor: Int32
    private let path: String

    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY)
        if descriptor < 0 {
            let reason = String(cString: strerror(errno))
            throw PlainError(errno == EACCES ? .permission : .data, "\(path) cannot be opened: \(reason)")
        }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            // Closed by `deinit`, which a throw from here on runs.
            throw PlainError(.data, "\(path) is not a file")
        }
    }

    deinit { close(descriptor) }

    func bytes(at offset: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let number = pread(descriptor, buffer.baseAddress, count, off_t(offset))
            guard number >= 0 else {
                throw PlainError(.data, "\(path) cannot be read: \(String(cString: strerror(errno)))")
            }
            filled = number
        }
    }

    /// SHA-256 of the whole file, in hexadecimal.
    func hash() throws -> String {
        var hash = SHA256()
        var offset = 0
        while true {
            let piece = try bytes(at: offset, count: 1 << 20)
            if piece.isEmpty { return Secret.hexadecimal(Array(hash.finalize())) }
            hash.update(data: piece)
            offset += piece.count
        }
    }
}
