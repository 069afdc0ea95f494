/// Finds the characters that places in a text lie in. A character may be as long as the text: of two places in one it
/// is looked for once.
struct WholeCharacters {
    private let text: String
    /// The last one that was found, in bytes of UTF-8.
    private var character = 0..<0

    init(of text: String) {
        self.text = text
    }

    /// Bytes of UTF-8: from the beginning of the first character to the end of the last one.
    mutating func around(_ place: Range<Int>) -> Range<Int> {
        guard !place.isEmpty else { return place }
        find(place.lowerBound)
        let start = character.lowerBound
        find(place.upperBound - 1)
        return start..<character.upperBound
    }

    private mutating func find(_ offset: Int) {
        guard !character.contains(offset) else { return }
        let bytes = text.utf8
        let end = text.index(after: bytes.index(bytes.startIndex, offsetBy: offset))
        let start = text.index(before: end)
        character =
            bytes.distance(
                from: bytes.startIndex, to: start)..<bytes.distance(from: bytes.startIndex, to: end)
    }
}
