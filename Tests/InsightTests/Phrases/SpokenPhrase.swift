import Foundation

import Insight

/// A sentence of phrases.tsv: it says something of a kind, or looks like it and does not.
struct SpokenPhrase {
    let kind: PhraseKind
    let language: Language
    let says: Bool
    let text: String
    /// The patterns were written with every second sentence in sight; what they missed among the others was looked at
    /// once, and for kinds of expressions only.
    let isHeldOut: Bool

    static let all: [SpokenPhrase] = {
        guard
            let file = Bundle.module.url(forResource: "phrases", withExtension: "tsv", subdirectory: "Texts"),
            let text = try? String(contentsOf: file, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").dropFirst().enumerated().compactMap { index, line in
            let columns = line.split(separator: "\t")
            guard columns.count == 4, let kind = PhraseKind(rawValue: String(columns[0])) else { return nil }
            return SpokenPhrase(
                kind: kind, language: Language(String(columns[1])), says: columns[2] == "yes",
                text: String(columns[3]), isHeldOut: !index.isMultiple(of: 2))
        }
    }()
}
