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
    private static let shortest = 3
    private static let masks: Set<Character> = ["*", "@", "#", "$", "%", ".", "!", "+"]

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
        guard term.letters.count >= Self.shortest else { return }
        terms[term.letters[0], default: []].append(term)
    }

    /// The words that each masked one is parted into.
    func matches(in reading: Reading) -> [Range<Int>] {
        guard !terms.isEmpty else { return [] }
        var matches: [Range<Int>] = []
        var word = 0
        while word < reading.count {
            let (letters, end) = Self.letters(from: word, in: reading)
            if letters.contains(where: { $0 <= Self.several }),
                terms[letters[0]]?.contains(where: {
                    Self.fits(letters[...], $0.letters[...], $0.isBeginning)
                })
                    ?? false
            {
                matches.append(word..<end)
            }
            word = end
        }
        return matches
    }

    /// The letters of words between which there are but signs, and the word after them.
    private static func letters(from start: Int, in reading: Reading) -> ([UInt32], Int) {
        var letters: [UInt32] = []
        var word = start
        while word < reading.count {
            let own = reading.wording.letters[reading.wording.words[word].letters]
            let isNumber = own.allSatisfy(isDigit)
            letters += own.map { isDigit($0) && !isNumber ? any : $0 }
            word += 1
            let between = reading.between(before: word)
            let isJoined = word < reading.count && between.allSatisfy(masks.contains)
            let signs = isJoined ? between : between.prefix { $0 == "*" }
            if !signs.isEmpty { letters.append(signs.hasPrefix("**") ? several : any) }
            guard isJoined, !signs.isEmpty else { break }
        }
        return (letters, word)
    }

    private static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }

    private static func fits(
        _ word: ArraySlice<UInt32>, _ letters: ArraySlice<UInt32>, _ isBeginning: Bool, isMasked: Bool = false
    ) -> Bool {
        guard let letter = letters.first else { return isMasked && (word.isEmpty || isBeginning) }
        switch word.first {
        case Self.several:
            return (1...min(mostHidden, letters.count)).contains {
                fits(word.dropFirst(), letters.dropFirst($0), isBeginning, isMasked: true)
            }
        case Self.any:
            return fits(word.dropFirst(), letters.dropFirst(), isBeginning, isMasked: true)
                || fits(word.dropFirst(), letters, isBeginning, isMasked: true)
        case letter: return fits(word.dropFirst(), letters.dropFirst(), isBeginning, isMasked: isMasked)
        default: return false
        }
    }
}
