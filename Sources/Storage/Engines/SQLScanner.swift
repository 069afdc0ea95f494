/// Follows quotes and comments through SQL byte by byte, to tell words of the language from what is quoted.
struct SQLScanner {
    private enum Place: Equatable {
        case code, lineComment, blockComment, dollars
        case quoted(by: UInt8)
    }

    private var place = Place.code
    private var previous: UInt8 = 0

    /// Takes the next byte; whether it belongs to the language itself.
    mutating func isCode(_ byte: UInt8) -> Bool {
        let wasCode = place == .code
        let next = place(after: byte)
        // A byte that opened or closed something never also begins the next thing.
        previous = next == place ? byte : 0
        place = next
        return wasCode && next == .code
    }

    private func place(after byte: UInt8) -> Place {
        switch (place, previous, byte) {
        case (.code, _, UInt8(ascii: "'")), (.code, _, UInt8(ascii: "\"")): .quoted(by: byte)
        case (.code, UInt8(ascii: "-"), UInt8(ascii: "-")): .lineComment
        case (.code, UInt8(ascii: "/"), UInt8(ascii: "*")): .blockComment
        case (.code, UInt8(ascii: "$"), UInt8(ascii: "$")): .dollars
        case (.quoted(by: byte), _, _): .code
        case (.lineComment, _, UInt8(ascii: "\n")): .code
        case (.blockComment, UInt8(ascii: "*"), UInt8(ascii: "/")): .code
        case (.dollars, UInt8(ascii: "$"), UInt8(ascii: "$")): .code
        default: place
        }
    }
}
