package import Foundation

/// All that the program knows of one language: a file of its name. A further language is a further file.
///
/// Two columns apart by a tab, as a `Phrasebook` has them, and keys of its own: `common`, words that its texts consist of;
/// `positive`, `neutral` and `negative`, what customers say who feel so, apart by bars.
package struct LanguageFile: Sendable {
    package let language: Language
    package private(set) var commonWords: [Substring] = []
    package private(set) var moods: [MoodText] = []
    package let phrasebook: Phrasebook

    package init(_ language: Language, text: String) throws(Phrasebook.Unreadable) {
        self.language = language
        var phrases: [Phrasebook.Line] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let columns = line.split(separator: "\t", maxSplits: 1)
            guard columns.count == 2 else { continue }
            switch columns[0] {
            case "common": commonWords += columns[1].split(separator: " ")
            default:
                guard let side = Sentiment.Side(rawValue: String(columns[0])) else {
                    phrases.append((columns[0], columns[1]))
                    continue
                }
                moods += columns[1].split(separator: "|").map { MoodText(side, language, String($0)) }
            }
        }
        phrasebook = try Phrasebook(phrases)
    }

    /// The languages that the program brings along.
    package static func own() throws -> [LanguageFile] {
        guard let folder = Bundle.module.url(forResource: "Languages", withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try all(in: folder)
    }

    /// The languages of a folder, by their code: all files that are named by two letters.
    package static func all(in folder: URL) throws -> [LanguageFile] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" && $0.deletingPathExtension().lastPathComponent.count == 2 }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { file in
                let code = file.deletingPathExtension().lastPathComponent
                return try LanguageFile(Language(code), text: String(contentsOf: file, encoding: .utf8))
            }
    }
}
