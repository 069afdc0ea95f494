/// Words of a comment that say something of a kind.
package struct Finding: Hashable, Sendable {
    package let kind: PhraseKind
    /// Bytes of UTF-8 in the comment; always whole characters.
    package let place: Range<Int>

    package init(kind: PhraseKind, place: Range<Int>) {
        self.kind = kind
        self.place = place
    }

    /// What stands at the place, with the rest of the characters that it ends within.
    init(_ kind: PhraseKind, _ words: Range<Int>, of reading: Reading) {
        let place = reading.place(of: words)
        self.init(
            kind: kind,
            place: Self.border(
                at: place.lowerBound, of: reading.wording.text, step: -1)..<Self.border(
                    at: place.upperBound, of: reading.wording.text, step: 1))
    }

    private static func border(at offset: Int, of text: String, step: Int) -> Int {
        var offset = offset
        let bytes = text.utf8
        while offset > 0, offset < bytes.count,
            String.Index(bytes.index(bytes.startIndex, offsetBy: offset), within: text) == nil
        {
            offset += step
        }
        return offset
    }
}
