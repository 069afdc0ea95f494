/// A text as it is read: its words, and what is written between them.
package struct Reading: Hashable, Sendable {
    package let wording: Wording
    /// One before the first word and one after each word.
    package private(set) var signs: [Punctuation] = []
    /// Whether a word stands between quotation marks, one a word: what somebody else said.
    package private(set) var isQuoted: [Bool]

    package var count: Int { wording.words.count }

    package init(_ text: String) {
        wording = Wording(text)
        isQuoted = Array(repeating: false, count: wording.words.count)
        signs.reserveCapacity(count + 1)
        let bytes = Array(text.utf8)
        var opened: Int?
        var start = 0
        for index in 0...count {
            let end = index < count ? wording.words[index].place.lowerBound : bytes.count
            let isBlank = end - start == 1 && bytes[start] == 0x20
            let between = isBlank ? "" : String(decoding: bytes[start..<end], as: UTF8.self)
            signs.append(Punctuation(between, isLast: index == count))
            if !isBlank { quote(between, before: index, opened: &opened) }
            start = index < count ? wording.words[index].place.upperBound : end
        }
    }

    /// Longer than this nobody quotes: there a mark was forgotten.
    private static let longestQuotation = 60

    private mutating func quote(_ between: String, before index: Int, opened: inout Int?) {
        for scalar in between.unicodeScalars {
            switch scalar {
            case "\n": opened = nil
            case "\"", "“", "”", "„", "«", "»":
                guard let from = opened else {
                    opened = index
                    continue
                }
                if index - from <= Self.longestQuotation {
                    for word in from..<index { isQuoted[word] = true }
                }
                opened = nil
            default: break
            }
        }
    }

    /// Whether the sentence ends before this word, or before the end of the text.
    package func endsSentence(before word: Int) -> Bool {
        signs[word].contains(.end)
    }

    /// Each as its words.
    package var sentences: [Range<Int>] {
        parted { endsSentence(before: $0) }
    }

    /// Words as they are written: "didn't" and "9.30" are one each.
    package var writtenWords: [Range<Int>] {
        parted { !signs[$0].isDisjoint(with: [.blank, .end]) }
    }

    private func parted(where isParted: (Int) -> Bool) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        for word in 0..<count where word + 1 == count || isParted(word + 1) {
            parts.append(start..<word + 1)
            start = word + 1
        }
        return parts
    }

    /// What is written between this word and the one before it.
    package func between(before word: Int) -> Substring {
        let bytes = wording.text.utf8
        let start = word == 0 ? 0 : wording.words[word - 1].place.upperBound
        let end = word < count ? wording.words[word].place.lowerBound : bytes.count
        return wording.text[
            bytes.index(bytes.startIndex, offsetBy: start)..<bytes.index(bytes.startIndex, offsetBy: end)]
    }

    /// Bytes of UTF-8 in the text, of these words.
    package func place(of words: Range<Int>) -> Range<Int> {
        guard let first = words.first, let last = words.last else { return 0..<0 }
        return wording.words[first].place.lowerBound..<wording.words[last].place.upperBound
    }
}
