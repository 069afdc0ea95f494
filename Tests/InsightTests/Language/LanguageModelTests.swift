import Insight
import Testing

@Suite struct LanguageModelTests {
    private struct Sample {
        let language: Language
        let text: String
        /// By its letters, so that it stays when others come.
        var isHeldOut: Bool { text.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }.isMultiple(of: 2) }
        var hashed: HashedText { HashedText(Wording(text)) }
        var told: Language? { LanguageModelTests.told(text) }
    }

    private static let samples: [Sample] = {
        let comments = (try? LabelledComment.own()) ?? []
        let moods = (try? MoodText.own()) ?? []
        return Set(comments.map { [$0.language, $0.text] } + moods.map { [$0.language.code, $0.text] })
            .sorted { $0[1] < $1[1] }.map { Sample(language: Language($0[0]), text: $0[1]) }
    }()

    private static let model = LanguageModel(
        learning: Dictionary(grouping: samples.filter { !$0.isHeldOut }, by: \.language)
            .mapValues { $0.map(\.hashed) })

    private static func told(_ text: String) -> Language? {
        let wording = Wording(text)
        return model.language(of: wording, HashedText(wording))
    }

    private func share(of samples: [Sample]) -> Double {
        Double(samples.count { $0.told == $0.language }) / Double(samples.count)
    }

    @Test func `the language of texts that it did not learn from is told`() {
        let heldOut = Self.samples.filter(\.isHeldOut)

        let long = share(of: heldOut.filter { $0.text.count > 40 })
        let short = share(of: heldOut.filter { $0.text.count <= 40 })

        print("over 40 letters \(long), under \(short), of \(heldOut.count) texts")
        #expect(long >= 0.97)
        #expect(short >= 0.90)
    }

    @Test func `and that of sentences of quite another sort`() {
        let phrases = SpokenPhrase.all.map { Sample(language: $0.language, text: $0.text) }

        #expect(share(of: phrases.filter { $0.text.count > 40 }) >= 0.97)
        #expect(share(of: phrases.filter { $0.text.count <= 40 }) >= 0.90)
    }

    @Test(arguments: [
        "", "12345", "10/10", "😀😀", "!!!", "サービスが悪い", "الخدمة سيئة للغاية", "η εξυπηρέτηση ήταν άθλια",
        "xkcd qwrtz",
    ])
    func `what is in none of them is unknown`(text: String) {
        #expect(Self.told(text) == nil)
    }
}
