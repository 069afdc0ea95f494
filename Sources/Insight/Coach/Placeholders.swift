/// Places of a template that nobody filled in: "{name}", "[NAME]", "<first name>", "%NAME%", "XXX", "____".
enum Placeholders {
    /// Bytes between the brackets; more is no name of anything.
    private static let longest = 40
    private static let closing: [UInt8: UInt8] = [
        UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "["): UInt8(ascii: "]"),
        UInt8(ascii: "<"): UInt8(ascii: ">"), UInt8(ascii: "%"): UInt8(ascii: "%"),
    ]

    /// Bytes of UTF-8, in their order.
    static func places(in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var places: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            if let end = bracketed(bytes, from: index) ?? repeated(bytes, from: index) {
                places.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return places
    }

    private static func bracketed(_ bytes: [UInt8], from start: Int) -> Int? {
        guard let closer = closing[bytes[start]] else { return nil }
        let opener = bytes[start]
        let from = bytes[start...].prefix(2).lastIndex(of: opener) ?? start
        let content = bytes[(from + 1)...].prefix(longest + 1).prefix { $0 != closer }
        let isClosed = content.endIndex < bytes.count && bytes[content.endIndex] == closer
        guard isClosed, isName(content, of: opener) else { return nil }
        return bytes[content.endIndex...].prefix(2).prefix { $0 == closer }.endIndex
    }

    /// Letters and what joins them; within signs that text has too, nothing else.
    private static func isName(_ content: ArraySlice<UInt8>, of opener: UInt8) -> Bool {
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        func isLetter(_ byte: UInt8) -> Bool { capitals.contains(byte & 0xDF) || byte >= 0x80 }
        func joins(_ byte: UInt8) -> Bool { " _-.'".utf8.contains(byte) }
        guard content.contains(where: isLetter) else { return false }
        switch opener {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return !content.contains(UInt8(ascii: "\n"))
        case UInt8(ascii: "%"): return content.allSatisfy { capitals.contains($0) || $0 == UInt8(ascii: "_") }
        default:
            let isTight = content.first.map(isLetter) ?? false
            return isTight && content.allSatisfy { isLetter($0) || joins($0) }
        }
    }

    /// Three capital X, or three underscores, and more, that are no part of a word.
    private static func repeated(_ bytes: [UInt8], from start: Int) -> Int? {
        let sign = bytes[start]
        guard sign == UInt8(ascii: "X") || sign == UInt8(ascii: "_"),
            start == 0 || parts(bytes[start - 1]) && bytes[start - 1] != sign
        else { return nil }
        let end = bytes[start...].prefix { $0 == sign }.endIndex
        return end - start >= 3 && (end == bytes.count || parts(bytes[end])) ? end : nil
    }

    /// Whether a word does not go on with it.
    private static func parts(_ byte: UInt8) -> Bool {
        byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
            && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
