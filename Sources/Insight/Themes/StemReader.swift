/// A word of a comment that is no function word.
struct StemmedWord {
    let stem: Int
    /// Among all words of the comment.
    let place: Int
    /// Nothing but up to two function words stands between it and the stemmed word before it, and no sign that
    /// ends or parts sentences.
    let isNextToOneBefore: Bool
}

/// Reads comments as the stems of one language; how a word is formed is found out once.
struct StemReader {
    let forms: WordForms
    /// By number.
    private(set) var stems: [String] = []
    private var numbers: [String: Int] = [:]
    private var words: [String: Int?] = [:]

    init(_ language: String?) {
        forms = WordForms.of(language)
    }

    mutating func read(_ wording: Wording) -> [StemmedWord] {
        let signs = Array(wording.text.utf8)
        var read: [StemmedWord] = []
        var isParted = true
        var end = 0
        for (place, word) in wording.words.enumerated() {
            if Self.parts(signs[end..<word.place.lowerBound]) { isParted = true }
            end = word.place.upperBound
            guard let stem = stem(wording.spelling(word)) else { continue }
            let isNext = read.last.map { !isParted && place - $0.place <= 3 } ?? false
            read.append(StemmedWord(stem: stem, place: place, isNextToOneBefore: isNext))
            isParted = false
        }
        return read
    }

    mutating func number(of stem: String) -> Int {
        if let number = numbers[stem] { return number }
        numbers[stem] = stems.count
        stems.append(stem)
        return stems.count - 1
    }

    private mutating func stem(_ word: String) -> Int? {
        if let known = words[word] { return known }
        let number = forms.stem(word).map { self.number(of: $0) }
        words.updateValue(number, forKey: word)
        return number
    }

    /// A point or comma within "node.js" or "9,99" parts nothing.
    private static func parts(_ signs: ArraySlice<UInt8>) -> Bool {
        signs.contains { $0 == 0x0A || $0 == 0x0D }
            || signs.count > 1 && signs.contains(where: partingSigns.contains)
    }

    private static let partingSigns = Set(".,;:!?()\"".utf8)
}
