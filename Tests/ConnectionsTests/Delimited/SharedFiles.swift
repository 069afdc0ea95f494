import Foundation

/// Files of other people, which stand in `shared` beside the repository and not in it.
enum SharedFiles {
    static let data: URL? = {
        var folder = URL(filePath: #filePath)
        while folder.path() != "/" {
            folder = folder.deletingLastPathComponent()
            let data = folder.appending(path: "shared/data/csv").deletingLastPathComponent()
            if FileManager.default.fileExists(atPath: data.path()) { return data }
        }
        return nil
    }()

    static let areThere = data != nil

    static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: require(data).appending(path: path)))
    }

    /// The names, without their ending, of the files in a folder that have a partner in another.
    static func names(in folder: String, having ending: String) -> [String] {
        guard let data else { return [] }
        let found = try? FileManager.default.contentsOfDirectory(atPath: data.appending(path: folder).path())
        return (found ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
            .sorted()
    }

    private static func require(_ url: URL?) throws -> URL {
        guard let url else { throw CocoaError(.fileNoSuchFile) }
        return url
    }
}
