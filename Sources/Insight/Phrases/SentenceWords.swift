/// Words of one sentence as patterns look at them: for each set of terms, which of them belong to it, a bit a word.
struct SentenceWords {
    private(set) var bits: [UInt64]
    /// The sets that any word belongs to.
    private(set) var touched: [TermTree.Slot] = []
    private(set) var part = SentencePart(words: 0..<0, own: 0..<0, sentence: 0..<0)
    /// The words before which there is a pause.
    private(set) var pauses: UInt64 = 0

    init(slots: Int) {
        bits = Array(repeating: 0, count: slots)
    }

    var count: Int { part.words.count }
    /// Each word, and the end.
    var places: UInt64 { ~0 >> UInt64(SentencePart.longest - count) }
    /// The words at which a match may begin.
    var starts: UInt64 {
        let first = UInt64(part.own.lowerBound - part.words.lowerBound)
        let end = UInt64(part.own.upperBound - part.words.lowerBound)
        return (1 << end - 1) & ~0 << first
    }
    var beginning: UInt64 { part.isFirst ? 1 : 0 }
    var end: UInt64 { part.isLast ? 1 << UInt64(count) : 0 }

    /// - Parameter names: the words of competitors in this part.
    mutating func read(_ part: SentencePart, of reading: Reading, as tree: TermTree, names: [Range<Int>]) {
        for slot in touched { bits[Int(slot)] = 0 }
        touched.removeAll(keepingCapacity: true)
        self.part = part
        pauses = 0
        for (index, word) in part.words.enumerated() {
            if index > 0, reading.signs[word].contains(.pause) { pauses |= 1 << UInt64(index) }
            let letters = reading.letters(of: word)
            tree.slots(of: letters) { put(index, in: $0) }
            if Self.isDrawnOut(letters) {
                tree.slots(of: Self.shortened(letters, to: 1)) { put(index, in: $0) }
                tree.slots(of: Self.shortened(letters, to: 2)) { put(index, in: $0) }
            }
            for (form, slots) in tree.forms where has(form, word, of: reading) {
                for slot in slots { put(index, in: slot) }
            }
        }
        for (form, slots) in tree.forms where form == .name {
            for word in names.joined() where part.words.contains(word) {
                for slot in slots { put(word - part.words.lowerBound, in: slot) }
            }
        }
    }

    private mutating func put(_ word: Int, in slot: TermTree.Slot) {
        if bits[Int(slot)] == 0 { touched.append(slot) }
        bits[Int(slot)] |= 1 << UInt64(word)
    }

    /// Whether a letter is there three times in a row; it is meant once or twice then: "noooo" is "no", "calllll" is "call".
    private static func isDrawnOut(_ letters: ArraySlice<UInt32>) -> Bool {
        guard let first = letters.first, !Wording.isDigit(first) else { return false }
        var run = 1
        for (one, other) in zip(letters, letters.dropFirst()) {
            run = one == other ? run + 1 : 1
            if run > 2 { return true }
        }
        return false
    }

    /// What is there three times in a row and more is there so often; what is double by itself stays.
    private static func shortened(_ letters: ArraySlice<UInt32>, to most: Int) -> ArraySlice<UInt32> {
        var shortened: ArraySlice<UInt32> = []
        var rest = letters
        while let first = rest.first {
            let run = rest.prefix { $0 == first }
            shortened += run.prefix(run.count > 2 ? most : 2)
            rest = rest.dropFirst(run.count)
        }
        return shortened
    }

    private func has(_ form: PhraseTerm.Form, _ word: Int, of reading: Reading) -> Bool {
        switch form {
        case .number: reading.letters(of: word).first.map(Wording.isDigit) ?? false
        case .phone: isPhone(from: word, of: reading)
        case .mail: isMail(word, of: reading)
        case .name:
            word > part.sentence.lowerBound && reading.isCapitalised(word) && !isInCapitals(word, of: reading)
        }
    }

    private func isMail(_ word: Int, of reading: Reading) -> Bool {
        let end = reading.wording.words[word].place.upperBound
        return word + 1 < reading.count && reading.wording.words[word + 1].place.lowerBound == end + 1
            && reading.byte(at: end) == UInt8(ascii: "@")
    }

    private static let shortestPhone = 6

    /// Whether the numbers that begin here have so many digits.
    private func isPhone(from word: Int, of reading: Reading) -> Bool {
        var digits = 0
        for next in word..<reading.count {
            let letters = reading.letters(of: next)
            guard letters.allSatisfy(Wording.isDigit) else { return false }
            digits += letters.count
            if digits >= Self.shortestPhone { return true }
        }
        return false
    }

    /// One letter alone is in capitals, too.
    private func isInCapitals(_ word: Int, of reading: Reading) -> Bool {
        let second = reading.wording.quote(word..<word + 1).unicodeScalars.dropFirst().first
        return second?.properties.isUppercase ?? true
    }
}
