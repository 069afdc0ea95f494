/// How a file's bytes stand for text, and how many of them did not fit.
package enum TextEncoding: Hashable, Sendable, Codable {
    /// Bytes that are not UTF-8 are read as Windows-1252.
    case utf8(strayBytes: Int)
    /// The five bytes that Windows-1252 leaves undefined are read as the C1 controls Latin-1 has there.
    case windows1252(undefinedBytes: Int)
    /// Surrogates without their other half are read as U+FFFD.
    case utf16LittleEndian
    case utf16BigEndian

    /// Bytes that did not fit and were kept readable.
    package var strayBytes: Int {
        switch self {
        case .utf8(let count), .windows1252(let count): count
        case .utf16LittleEndian, .utf16BigEndian: 0
        }
    }

    /// Bytes in the code unit that a line end takes.
    var unit: Int {
        switch self {
        case .utf8, .windows1252: 1
        case .utf16LittleEndian, .utf16BigEndian: 2
        }
    }

    /// The encoding that a byte order mark at the start of a file announces, with the mark's length.
    static func marked(by bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8(strayBytes: 0), 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// Whether bytes can be handed on as UTF-8 as they stand.
    var isPlain: Bool { self == .utf8(strayBytes: 0) }
}
