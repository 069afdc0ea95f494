import Recovery

/// What the coach knows of one language: what hardens, what offers a call, and how to open better.
///
/// Of the other lists of a language it uses what is rude and which words say nothing.
struct CoachPhrases: Sendable {
    let book: PatternBook
    let forms: WordForms
    private let language: LanguageFile
    private let openings: [String: String]

    struct MissingOpening: Error, Hashable {
        let kind: String
    }

    private static let openingKinds =
        ["opening", "opening bare", "opening unclear"] + Cause.allCases.map { "opening \($0.rawValue)" }

    /// - Throws: when a file of the language is missing, or something in it cannot be read.
    init(language code: String) throws {
        let lines = PatternBook.lines(of: try OwnFile.language("coach-\(code)").text())
        func isOpening(_ line: PatternBook.Line) -> Bool { line.kind.hasPrefix("opening") }
        openings = Dictionary(lines.filter(isOpening).map { (String($0.kind), String($0.text)) }) { $1 }
        for kind in Self.openingKinds where openings[kind] == nil { throw MissingOpening(kind: kind) }
        book = try PatternBook(
            lines.filter { !isOpening($0) }, kinds: Set(CoachMark.Kind.allCases.map(\.rawValue) + ["call"]))
        forms = WordForms.of(code)
        language = try LanguageFile(Language(code), text: OwnFile.language(code).text())
    }

    func opening(_ kind: String) -> String { openings[kind] ?? "" }

    /// Bytes of UTF-8, in their order.
    func rudePlaces(in reading: Reading) -> [Range<Int>] {
        language.phrasebook.findings(in: reading).filter { $0.kind == .profanity }.map(\.place)
    }
}
