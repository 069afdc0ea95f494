/// A text taken apart into its words: small letters without marks ("Grüße" is "grusse"), in their order, each with where
/// it stands. Signs between words are left out; an apostrophe parts words ("didn't" is "didn" and "t").
package struct Wording: Hashable, Sendable {
    package let text: String
    /// Scalars of all words, each word with a blank before it, and one at the end.
    package private(set) var letters: [UInt32] = [Self.blank]
    package private(set) var words: [Word] = []

    package struct Word: Hashable, Sendable {
        /// In `letters`.
        package let letters: Range<Int>
        /// Bytes of UTF-8 in the text; always whole characters of Unicode scalars.
        package let place: Range<Int>
    }

    package static let blank: UInt32 = 0x20
    /// What is longer is no word of anybody's; its first letters stand for it.
    package static let longestWord = 64

    package init(_ text: String) {
        self.text = text
        letters.reserveCapacity(text.utf8.count + 2)
        var start = 0
        var from = letters.count
        var offset = 0
        func end(_ wording: inout Self) {
            guard wording.letters.count > from else { return }
            wording.words.append(Word(letters: from..<wording.letters.count, place: start..<offset))
            wording.letters.append(Self.blank)
            from = wording.letters.count
        }
        for scalar in text.unicodeScalars {
            let sign = Sign(scalar)
            switch sign {
            case .letter(let first, let second):
                if letters.count == from { start = offset }
                if letters.count - from < Self.longestWord {
                    letters.append(first)
                    if second != 0 { letters.append(second) }
                }
            case .mark: lengthenWordAlone(endingAt: offset, by: UTF8.width(scalar))
            case .alone:
                end(&self)
                start = offset
                letters.append(scalar.value)
                offset += UTF8.width(scalar)
                end(&self)
                continue
            case .between: end(&self)
            }
            offset += UTF8.width(scalar)
        }
        end(&self)
    }

    /// A mark after a picture belongs to it: a colour of the skin, or the way to show it.
    private mutating func lengthenWordAlone(endingAt offset: Int, by bytes: Int) {
        guard letters.last == Self.blank, let last = words.last, last.place.upperBound == offset else {
            return
        }
        words[words.count - 1] = Word(letters: last.letters, place: last.place.lowerBound..<offset + bytes)
    }

    /// Whether there is more in it than digits.
    package var hasLetters: Bool { letters.contains { $0 != Self.blank && !Self.isDigit($0) } }

    package static func isDigit(_ letter: UInt32) -> Bool { 0x30...0x39 ~= letter }

    /// A word in small letters without marks.
    package func spelling(_ word: Word) -> String {
        var spelling = String.UnicodeScalarView()
        for letter in letters[word.letters] { Unicode.Scalar(letter).map { spelling.append($0) } }
        return String(spelling)
    }

    /// What stands in the text from the first to the last of these words.
    package func quote(_ words: Range<Int>) -> Substring {
        guard let first = words.first, let last = words.last else { return "" }
        let bytes = text.utf8
        return text[
            bytes.index(
                bytes.startIndex, offsetBy: self.words[first].place.lowerBound)..<bytes.index(
                    bytes.startIndex, offsetBy: self.words[last].place.upperBound)]
    }
}
