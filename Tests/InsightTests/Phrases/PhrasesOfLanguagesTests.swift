import Insight
import Testing

/// Sentences of every kind and language; half of them were held out when the patterns were written (see `SpokenPhrase`).
@Suite struct PhrasesOfLanguagesTests {
    @Test(arguments: ["cs", "de", "en", "es", "fr", "hu", "ru"], PhraseKind.allCases)
    func `of what is said little is missed, and little is found that is not said`(
        language: String, kind: PhraseKind
    ) throws {
        let file = try #require(Learned.files.get().first { $0.language.code == language })
        let phrases = SpokenPhrase.all.filter { $0.kind == kind && $0.language == file.language }
        func hits(_ phrases: [SpokenPhrase]) -> Hits {
            phrases.reduce(into: Hits()) { hits, phrase in
                let findings = file.phrasebook.findings(in: Reading(phrase.text))
                hits.count(findings.contains { $0.kind == kind }, says: phrase.says)
            }
        }

        let (all, heldOut) = (hits(phrases), hits(phrases.filter(\.isHeldOut)))

        print("\(language) \(kind.rawValue): \(all); of the half held out at first: \(heldOut)")
        #expect(phrases.count == 60)
        #expect(all.precision >= 0.85 && all.recall >= 0.85, "\(all)")
        #expect(heldOut.precision >= 0.8 && heldOut.recall >= 0.75, "\(heldOut)")
    }

    @Test func `a contented customer says none of it`() throws {
        let contented = try MoodText.own().filter { $0.side == .positive }

        for file in try Learned.files.get() {
            let texts = contented.filter { $0.language == file.language }
            let said = texts.filter { !file.phrasebook.findings(in: Reading($0.text)).isEmpty }
            #expect(texts.count > 50)
            #expect(said.count * 20 <= texts.count, "\(file.language.code): \(said.map(\.text))")
        }
    }
}
