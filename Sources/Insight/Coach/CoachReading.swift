/// A message or a comment, as the coach reads it.
struct CoachReading {
    let reading: Reading
    private let forms: WordForms
    private let finds: [Substring: [Range<Int>]]
    private let rudeWords: Set<Int>

    /// What is longer, in letters or in bytes, is no word that anybody would take up.
    private static let longestWord = (letters: 30, bytes: 90)

    init(_ text: String, phrases: CoachPhrases) {
        reading = Reading(text)
        forms = phrases.forms
        finds = phrases.book.finds(in: reading)
        rudeWords = reading.words(in: phrases.rudePlaces(in: reading))
    }

    /// The words in which something of this kind is said.
    func finds(_ kind: String) -> [Range<Int>] {
        finds[Substring(kind)] ?? []
    }

    func isRude(_ word: Int) -> Bool {
        rudeWords.contains(word)
    }

    /// Whether this word says what the text is about: a thing, a place, a date, something that was done.
    func isConcrete(_ word: Int) -> Bool {
        let found = reading.wording.words[word]
        guard !isRude(word), found.letters.count <= Self.longestWord.letters,
            found.place.count <= Self.longestWord.bytes
        else { return false }
        if isNumber(word) { return found.letters.count > 1 }
        let spelling = reading.wording.spelling(found)
        guard found.letters.count > 2, let stem = forms.stem(spelling) else { return false }
        return !forms.emptyStems.contains(stem) && !forms.weakStems.contains(stem)
    }

    func isNumber(_ word: Int) -> Bool {
        reading.letters(of: word).allSatisfy(Wording.isDigit)
    }

    func letters(of word: Int) -> ArraySlice<UInt32> {
        reading.letters(of: word)
    }
}

extension Reading {
    /// The words that stand in these places, which are in their order.
    fileprivate func words(in places: [Range<Int>]) -> Set<Int> {
        var rest = places[...]
        return Set(
            (0..<count).filter { word in
                let place = wording.words[word].place
                rest = rest.drop { $0.upperBound <= place.lowerBound }
                return rest.first?.overlaps(place) ?? false
            })
    }
}
