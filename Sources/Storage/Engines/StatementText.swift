/// What each engine is told of one statement text.
enum StatementText {
    /// `$n` as `?n`, since SQLite would number `$n` by first appearance instead of by `n`.
    static func forSQLite(_ text: String) throws -> String {
        try check(text)
        var scanner = SQLScanner()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            let isCode = scanner.isCode(byte)
            bytes.append(isCode && byte == UInt8(ascii: "$") ? UInt8(ascii: "?") : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Refuses what only one of the engines understands.
    static func check(_ text: String) throws {
        var scanner = SQLScanner()
        var previous: UInt8 = 0
        for byte in text.utf8 {
            let code = scanner.isCode(byte) ? byte : 0
            if code == UInt8(ascii: ":"), previous == code {
                throw StorageFault(.other, while: running(text), "write CAST(x AS type); SQLite has no '::'")
            }
            previous = code
        }
    }

    /// What we were doing, for a fault: the head of the text; values never stand in it.
    static func running(_ text: String) -> String {
        "running " + text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(120)
    }

    /// What both engines answer to a text that PostgreSQL cannot hold.
    static func nulRefusal(_ text: String) -> StorageFault {
        StorageFault(.constraint, while: running(text), "text with the character U+0000 cannot be stored")
    }

    /// What both engines answer to a value too few or too many.
    static func countRefusal(_ text: String, wanted: Int, given: Int) -> StorageFault {
        StorageFault(.other, while: running(text), "\(given) values given for \(wanted) places")
    }

    /// A whole number is an integer, however it was computed; another stays text, as no column holds one.
    static func number(_ text: String) -> SQLValue {
        if let integer = Int64(text) { return .integer(integer) }
        guard let double = Double(text), let integer = Int64(exactly: double) else { return .text(text) }
        return .integer(integer)
    }
}
