import Foundation
import Operations
import Recovery
import Storage

extension Export {
    /// Writes the bytes of attached files into a folder, each once under its hash; returns how many.
    static func writeFiles(
        of organization: Organization.Key, into folder: String, _ connection: any ReadConnection
    ) throws -> Int {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var (last, count) = ("", 0)
        while true {
            let hashes = try connection.all(FileHashes(of: organization, after: last, limit: 1_000))
            guard let end = hashes.last else { return count }
            for hash in hashes { try write(hash, of: organization, to: "\(folder)/\(hash)", connection) }
            last = end
            count += hashes.count
        }
    }

    private static func write(
        _ hash: String, of organization: Organization.Key, to path: String, _ connection: any ReadConnection
    ) throws {
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        // The last write has told already what there is to tell.
        defer { try? file.close() }
        var number = 0
        while let piece = try connection.first(FilePieces(of: organization, hash, from: number, limit: 1)) {
            try file.write(contentsOf: piece)
            number += 1
        }
    }
}
