/// One sentence as patterns look at it: for each set of terms, which of its words belong to it, a bit a word.
struct SentenceWords {
    /// There is a bit for the end, too.
    static let longest = 63

    private(set) var bits: [UInt64]
    /// The sets that any word belongs to.
    private(set) var touched: [TermTree.Slot] = []
    private(set) var count = 0
    /// The words before which there is a pause.
    private(set) var pauses: UInt64 = 0
    /// Each word, and the end.
    var places: UInt64 { ~0 >> UInt64(Self.longest - count) }

    init(slots: Int) {
        bits = Array(repeating: 0, count: slots)
    }

    /// The sentences of a text; longer ones than a machine word in parts.
    static func parts(of reading: Reading) -> [Range<Int>] {
        reading.sentences.flatMap { sentence in
            stride(from: sentence.lowerBound, to: sentence.upperBound, by: longest).map {
                $0..<min($0 + longest, sentence.upperBound)
            }
        }
    }

    mutating func read(_ part: Range<Int>, of reading: Reading, as tree: TermTree, names: [Range<Int>]) {
        for slot in touched { bits[Int(slot)] = 0 }
        touched.removeAll(keepingCapacity: true)
        count = part.count
        pauses = 0
        for (index, word) in part.enumerated() {
            if index > 0, reading.signs[word].contains(.pause) { pauses |= 1 << UInt64(index) }
            tree.slots(of: letters(of: word, reading.wording)) { put(index, in: $0) }
            for (form, slots) in tree.forms where has(form, word, of: reading, first: part.lowerBound) {
                for slot in slots { put(index, in: slot) }
            }
        }
        for slot in tree.forms[.name] ?? [] {
            for index in names.joined() { put(index, in: slot) }
        }
    }

    private mutating func put(_ word: Int, in slot: TermTree.Slot) {
        if bits[Int(slot)] == 0 { touched.append(slot) }
        bits[Int(slot)] |= 1 << UInt64(word)
    }

    /// A letter that is drawn out ("noooo") counts once.
    private func letters(of word: Int, _ wording: Wording) -> ArraySlice<UInt32> {
        let letters = wording.letters[wording.words[word].letters]
        let isDrawnOut = letters.indices.dropFirst(2).contains {
            letters[$0] == letters[$0 - 1] && letters[$0] == letters[$0 - 2]
        }
        guard isDrawnOut, let first = letters.first, !Self.isDigit(first) else { return letters }
        return letters.reduce(into: []) { once, letter in
            if once.last != letter { once.append(letter) }
        }
    }

    private func has(_ form: PhraseTerm.Form, _ word: Int, of reading: Reading, first: Int) -> Bool {
        let wording = reading.wording
        switch form {
        case .number: return Self.isDigit(wording.letters[wording.words[word].letters.lowerBound])
        case .phone: return digits(from: word, of: wording) >= Self.shortestPhone
        case .mail: return word + 1 < wording.words.count && reading.between(before: word + 1) == "@"
        case .name: return word > first && isCapitalised(wording.quote(word..<word + 1))
        }
    }

    private static let shortestPhone = 6

    private static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }

    /// How many digits the numbers have that begin here.
    private func digits(from word: Int, of wording: Wording) -> Int {
        wording.words[word...].lazy.map { wording.letters[$0.letters] }
            .prefix { $0.allSatisfy(Self.isDigit) }.reduce(0) { $0 + $1.count }
    }

    private func isCapitalised(_ word: Substring) -> Bool {
        let scalars = word.unicodeScalars
        guard let first = scalars.first, first.properties.isUppercase else { return false }
        return scalars.dropFirst().first.map { !$0.properties.isUppercase } ?? false
    }
}
