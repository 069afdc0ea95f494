/// What somebody typed to be found: each of its words must be met by one of its terms.
package struct SearchQuestion: Hashable, Sendable {
    package struct Term: Hashable, Sendable {
        package let word: String
        /// Whether words that only begin so are meant too.
        package let isBeginning: Bool
        /// How far it is from what was typed.
        package let distance: Int

        package init(_ word: String, isBeginning: Bool = false, distance: Int = 0) {
            self.word = word
            self.isBeginning = isBeginning
            self.distance = distance
        }

        package func meets(_ other: String) -> Bool {
            isBeginning ? other.hasPrefix(word) : other == word
        }
    }

    /// For each word typed, what meets it.
    package let terms: [[Term]]

    private init(terms: [[Term]]) {
        self.terms = terms
    }

    /// As typed: the last word may be unfinished. Nil where no word is in it.
    package init?(_ typed: String) {
        var words: [String] = []
        for word in typed.foldedWords.map(\.text) where !words.contains(word) { words.append(word) }
        words = Array(words.prefix(Self.mostWords))
        guard let last = words.indices.last else { return nil }
        terms = words.indices.map { index in
            [Term(words[index], isBeginning: index == last && words[index].count >= Self.shortestBeginning)]
        }
    }

    /// Where it is written as a telephone number: that number, with or without its country.
    package static func phone(in typed: String) -> SearchQuestion? {
        typed.phoneDigits.map { SearchQuestion(terms: [[Term($0), Term($0.lastSevenDigits)]]) }
    }

    private static let mostWords = 8
    private static let shortestBeginning = 3
    /// So many words may be meant by one that is mistyped.
    private static let mostMeant = 16

    package enum Widening: Sendable {
        /// Words that stand in no text.
        case unknownWords
        case allWords
    }

    /// With the words that may have been meant. The same where none is near.
    package func widened(_ widening: Widening, by vocabulary: Vocabulary) -> SearchQuestion {
        SearchQuestion(
            terms: terms.map { terms in
                guard let typed = terms.first, terms.count == 1 else { return terms }
                if widening == .unknownWords, vocabulary.contains(typed.word) { return terms }
                let near = vocabulary.near(typed.word, atMost: Self.mostMeant)
                    .filter { $0.word != typed.word }
                return terms + near.map { Term($0.word, distance: $0.distance) }
            })
    }

    /// How far a text with these words is from what was typed; nil where it does not meet it.
    package func distance(to words: some Sequence<String>) -> Int? {
        var nearest = [Int?](repeating: nil, count: terms.count)
        for word in words {
            for index in terms.indices {
                for term in terms[index] where term.meets(word) {
                    nearest[index] = min(nearest[index] ?? .max, term.distance)
                }
            }
        }
        return nearest.reduce(0) { sum, next in sum.flatMap { sum in next.map { sum + $0 } } }
    }

    package func meets(_ word: String) -> Bool {
        terms.contains { $0.contains { $0.meets(word) } }
    }
}

extension String {
    package var digits: String { filter { $0.isASCII && $0.isWholeNumber } }

    /// Its digits, where it is written as telephone numbers are and long enough for one.
    package var phoneDigits: String? {
        guard digits.count >= 7, allSatisfy({ $0.isASCII && ($0.isWholeNumber || " +-/().".contains($0)) })
        else { return nil }
        return digits
    }

    /// By which a number is found with or without its country's code.
    package var lastSevenDigits: String { String(suffix(7)) }
}
