import Foundation

/// What the coach knows of one language: what hardens, what offers a call, and how to open better.
///
/// Of the other lists of a language it uses what is rude and which words say nothing.
struct CoachPhrases: Sendable {
    let book: PatternBook
    let forms: WordForms
    private let language: LanguageFile
    private let openings: [Substring: Substring]

    /// - Throws: when a file of the language is missing, or something in it cannot be read.
    init(language code: String) throws {
        let lines = PatternBook.lines(of: try Self.text(of: "coach-\(code)"))
        func isOpening(_ line: PatternBook.Line) -> Bool { line.kind.hasPrefix("opening") }
        openings = Dictionary(lines.filter(isOpening).map { ($0.kind, $0.text) }) { first, _ in first }
        book = try PatternBook(lines.filter { !isOpening($0) })
        forms = WordForms.of(code)
        language = try LanguageFile(Language(code), text: Self.text(of: code))
    }

    private static func text(of name: String) throws -> String {
        let file = Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Languages")
        guard let file else { throw CocoaError(.fileNoSuchFile) }
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// A kind of opening, "" where the file has none.
    func opening(_ kind: String) -> String {
        String(openings[Substring(kind)] ?? "")
    }

    /// Bytes of UTF-8, in their order.
    func rudePlaces(in reading: Reading) -> [Range<Int>] {
        language.phrasebook.findings(in: reading).filter { $0.kind == .profanity }.map(\.place)
    }
}
