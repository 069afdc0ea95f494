import Foundation

/// A file that the program brings along.
struct OwnFile: Hashable {
    let folder: String
    let name: String
    let type: String

    struct Missing: Error, Hashable {
        let file: OwnFile
    }

    /// - Throws: when the program came without it, or it is no text.
    func text() throws -> String {
        let file = Bundle.module.url(forResource: name, withExtension: type, subdirectory: folder)
        guard let file else { throw Missing(file: self) }
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// Of a language, by its name without "txt".
    static func language(_ name: String) -> OwnFile {
        OwnFile(folder: "Languages", name: name, type: "txt")
    }
}
