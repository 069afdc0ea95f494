import Foundation

/// The project's own numbers, computed apart from the program; see `references/numbers.md`.
enum Vectors {
    static func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
        let file = folder.appending(path: "\(name).json")
        return try JSONDecoder().decode(type, from: Data(contentsOf: file))
    }
}

func isClose(_ left: Double, _ right: Double, within tolerance: Double = 1e-7) -> Bool {
    (left - right).magnitude <= tolerance
}
