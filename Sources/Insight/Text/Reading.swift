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
            if index < count, end - start == 1, bytes[start] == 0x20 {
                signs.append(.blank)
            } else {
                let between = String(decoding: bytes[start..<end], as: UTF8.self)
                signs.append(Punctuation(between.unicodeScalars, isLast: index == count))
                quote(between, before: index, opened: &opened)
            }
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

    /// Of places in their order those without a quoted word.
    func unquoted(_ places: [Range<Int>]) -> [Range<Int>] {
        var quoted = wording.words.indices.filter { isQuoted[$0] }.map { wording.words[$0].place }[...]
        return places.filter { place in
            quoted = quoted.drop { $0.upperBound <= place.lowerBound }
            return !(quoted.first?.overlaps(place) ?? false)
        }
    }

    package func letters(of word: Int) -> ArraySlice<UInt32> {
        wording.letters[wording.words[word].letters]
    }

    /// Whether a word begins with a capital letter.
    func isCapitalised(_ word: Int) -> Bool {
        let bytes = wording.text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: wording.words[word].place.lowerBound)
        let first = wording.text.unicodeScalars[start]
        return first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
    }

    /// Nil at the end of the text.
    func byte(at offset: Int) -> UInt8? {
        let bytes = wording.text.utf8
        return offset < bytes.count ? bytes[bytes.index(bytes.startIndex, offsetBy: offset)] : nil
    }

    func beginsSentence(_ word: Int) -> Bool {
        word == 0 || endsSentence(before: word)
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

    /// Bytes of UTF-8 in the text, of these words and of what belongs to the character that they end with.
    package func place(of words: Range<Int>) -> Range<Int> {
        guard let first = words.first, let last = words.last else { return 0..<0 }
        let end = wording.words[last].place.upperBound
        let bytes = wording.text.utf8
        let further = wording.text.unicodeScalars[bytes.index(bytes.startIndex, offsetBy: end)...]
            .prefix { $0.properties.isGraphemeExtend || $0 == "\u{200D}" }
        return wording.words[first].place.lowerBound..<end + String(further).utf8.count
    }
}
