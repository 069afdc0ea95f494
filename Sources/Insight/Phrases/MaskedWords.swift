/// Words that are written with signs in place of letters: "sh*t", "f***ing", "h1jo".
struct MaskedWords: Sendable {
    /// By their first letter.
    private var terms: [UInt32: [Term]] = [:]

    private struct Term: Sendable {
        let letters: [UInt32]
        let isBeginning: Bool
    }

    /// In a masked word: any letter or none, and several letters.
    private static let any: UInt32 = 0
    private static let several: UInt32 = 1
    private static let mostHidden = 6
    /// A shorter word hides too much; for each letter of a longer one there is no bit.
    private static let lengths = 3...62
    private static let maskBytes = Set("*@#$%.!+".utf8)

    mutating func add(_ terms: Set<PhraseTerm>) {
        for term in terms {
            switch term {
            case .whole(let letters): add(Term(letters: letters, isBeginning: false))
            case .beginning(let letters): add(Term(letters: letters, isBeginning: true))
            case .ending, .form: break
            }
        }
    }

    private mutating func add(_ term: Term) {
        guard Self.lengths.contains(term.letters.count) else { return }
        terms[term.letters[0], default: []].append(term)
    }

    /// The words that each masked one is parted into.
    func matches(in reading: Reading) -> [Range<Int>] {
        guard !terms.isEmpty else { return [] }
        var matches: [Range<Int>] = []
        var word = 0
        while word < reading.count {
            guard Self.mayBeMasked(word, in: reading) else {
                word += 1
                continue
            }
            let (letters, end) = Self.letters(from: word, in: reading)
            if let known = terms[letters[0]], known.contains(where: { Self.fits(letters, $0) }) {
                matches.append(word..<end)
            }
            word = end
        }
        return matches
    }

    /// Whether a sign in place of a letter follows a word, or a digit is within it. Few words get further than this.
    private static func mayBeMasked(_ word: Int, in reading: Reading) -> Bool {
        let found = reading.wording.words[word]
        let next = reading.byte(at: found.place.upperBound)
        return next.map { maskBytes.contains($0) } ?? false
            || reading.wording.letters[found.letters].contains(where: Wording.isDigit)
    }

    /// The letters of words between which there are but signs, and the word after them.
    private static func letters(from start: Int, in reading: Reading) -> ([UInt32], Int) {
        var letters: [UInt32] = []
        var word = start
        while word < reading.count {
            let own = reading.wording.letters[reading.wording.words[word].letters]
            let isNumber = own.allSatisfy(Wording.isDigit)
            letters += own.map { Wording.isDigit($0) && !isNumber ? Self.any : $0 }
            word += 1
            let between = reading.between(before: word)
            let isJoined = word < reading.count && between.utf8.allSatisfy(maskBytes.contains)
            let signs = isJoined ? between : between.prefix { $0 == "*" }
            if !signs.isEmpty { letters.append(signs.hasPrefix("**") ? Self.several : Self.any) }
            guard isJoined, !signs.isEmpty else { break }
        }
        return (letters, word)
    }

    /// Goes along the word once, with a bit for each number of the term's letters that may be told so far.
    private static func fits(_ word: [UInt32], _ term: Term) -> Bool {
        let end: UInt64 = 1 << UInt64(term.letters.count)
        var told: UInt64 = 1
        var isMasked = false
        for sign in word {
            if term.isBeginning, isMasked, told & end != 0 { return true }
            let open = told & (end - 1)
            switch sign {
            case Self.several:
                isMasked = true
                told = (1...UInt64(mostHidden)).reduce(0) { $0 | open << $1 } & (end << 1 - 1)
            case Self.any:
                isMasked = true
                told = open | open << 1
            default:
                told = term.letters.indices.reduce(0) {
                    term.letters[$1] == sign ? $0 | (open & 1 << UInt64($1)) << 1 : $0
                }
            }
            guard told != 0 else { return false }
        }
        return isMasked && told & end != 0
    }
}
