/// A comment of which it is known how contented it sounds.
package struct MoodText: Hashable, Sendable {
    package let side: Sentiment.Side
    package let language: Language
    package let text: String

    package init(_ side: Sentiment.Side, _ language: Language, _ text: String) {
        self.side = side
        self.language = language
        self.text = text
    }

    /// Reads lines of four fields apart by tabs below a header: sentiment, language, industry, text.
    package static func read(_ file: String) -> [MoodText] {
        file.split(whereSeparator: \.isNewline).compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 4, let side = Sentiment.Side(rawValue: String(fields[0])) else {
                return nil
            }
            return MoodText(side, Language(String(fields[1])), String(fields[3]))
        }
    }

    package static func own() throws -> [MoodText] {
        try own(complaints: LabelledComment.own())
    }

    /// Texts that were written for this, and complaints: every fourth one of those whose cause is known.
    package static func own(complaints: [LabelledComment]) throws -> [MoodText] {
        let file = OwnFile(folder: "Texts", name: "sentiment", type: "tsv")
        let fourth = complaints.filter { $0.cause != nil }.enumerated().filter { $0.offset.isMultiple(of: 4) }
        return try read(file.text())
            + fourth.map { MoodText(.negative, Language($0.element.language), $0.element.text) }
    }
}
