/// How customers of the archetypes speak, in each language.
package struct ArchetypePhrases: Sendable {
    static let languages = ["en", "de", "fr", "es", "hu", "cs", "ru"]
    static let own = Result { try ArchetypePhrases() }

    private let books: [String: PatternBook]

    /// - Throws: when a file of the package is missing, or something in it cannot be read.
    package init() throws {
        let kinds = Set(ArchetypeWords.allCases.map(\.rawValue) + JourneyStep.allCases.map(\.rawValue))
        books = try Dictionary(
            uniqueKeysWithValues: Self.languages.map { language in
                let text = try OwnFile.language("archetypes-\(language)").text()
                return (language, try PatternBook(PatternBook.lines(of: text), kinds: kinds))
            })
    }

    /// Where each is said first, as bytes of UTF-8.
    package func places(in comment: Reading, language: String?) -> [ArchetypeWords: Range<Int>] {
        let finds = books(of: language).map { $0.finds(in: comment) }
        let said = ArchetypeWords.allCases.compactMap { words in
            finds.compactMap { $0[Substring(words.rawValue)]?.first }.first.map {
                (words, comment.place(of: $0))
            }
        }
        return Dictionary(uniqueKeysWithValues: said)
    }

    /// Organizations name touchpoints and stages in a language of their own.
    package func steps(named names: [String]) -> Set<JourneyStep> {
        let readings = names.map { Reading($0.replacing("_", with: " ")) }
        let finds = readings.flatMap { reading in books.values.flatMap { $0.finds(in: reading).keys } }
        return Set(finds.compactMap { JourneyStep(rawValue: String($0)) })
    }

    private func books(of language: String?) -> [PatternBook] {
        guard let language else { return Self.languages.compactMap { books[$0] } }
        return books[Language(tag: language).code].map { [$0] } ?? []
    }
}
