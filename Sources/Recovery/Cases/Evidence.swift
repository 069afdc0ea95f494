/// A file that shows what went wrong, or that it was put right.
package struct Evidence: Hashable, Sendable {
    /// As whoever attached it called it; never a path.
    package let name: String
    /// What is to be seen in it, in a line.
    package let words: String?
    /// SHA-256 of its bytes, in hexadecimal.
    package let hash: String
    package let bytes: Int
    /// By its own first bytes, whatever it is called.
    package let kind: Kind

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case png = "image/png"
        case jpeg = "image/jpeg"
        /// Kept and handed out, never shown.
        case other = "application/octet-stream"
    }

    package init(name: String, words: String?, hash: String, bytes: Int, kind: Kind) {
        self.name = name
        self.words = words
        self.hash = hash
        self.bytes = bytes
        self.kind = kind
    }

    package static let mostBytes = 25 << 20
    package static let mostOfACase = 100
    package static let longestName = 200
    package static let longestWords = 500
}

extension Evidence {
    /// Whether it can be the name of a file: one line, in no folder.
    var isNamed: Bool {
        guard !name.isBlank, name.unicodeScalars.count <= Self.longestName else { return false }
        guard !name.allSatisfy({ $0 == "." || $0.isWhitespace }) else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
            default: scalar != "/" && scalar != "\\"
            }
        }
    }
}
