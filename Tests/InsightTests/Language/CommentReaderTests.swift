import Insight
import Testing

@Suite struct CommentReaderTests {
    private func read(
        _ text: String, usual: Set<Language> = [.english], competitors: [String] = []
    ) throws -> CommentReading {
        try Learned.reader.get().read(text, usual: usual, competitors: Competitors(competitors))
    }

    @Test(arguments: [
        ("en", "I'm cancelling my contract, call me on 07700 900142.", [PhraseKind.churnIntent, .contactMe]),
        ("de", "Scheißladen! Ich kündige meinen Vertrag und gehe zum Anwalt.", [.profanity, .churnIntent]),
        ("fr", "Je résilie mon abonnement dès demain, rappelez-moi !", [.churnIntent, .contactMe]),
        ("ru", "Подаю на вас в суд, расторгаю договор", [.legalThreat, .churnIntent]),
    ])
    func `one reading tells all of it`(language: String, text: String, kinds: [PhraseKind]) throws {
        let reading = try read(text)

        #expect(reading.language?.code == language)
        #expect(Set(kinds).isSubset(of: Set(reading.findings.map(\.kind))))
        #expect(reading.sentiment != nil)
    }

    @Test func `an unknown or short comment is read in the languages of the organization`() throws {
        #expect(try read("Kündige jetzt", usual: [Language("de")]).findings.map(\.kind) == [.churnIntent])
    }

    @Test func `a competitor is named in any language`() throws {
        let reading = try read("J'ai vu les offres chez Silberfunk hier soir", competitors: ["Silberfunk"])

        #expect(reading.findings.map(\.kind).contains(.churnIntent))
    }

    @Test func `a text that is taken apart already is read the same`() throws {
        let text = "I'm cancelling my contract, call me on 07700 900142."
        let reading = Reading(text)

        let apart = try Learned.reader.get().read(
            reading, HashedText(reading.wording), usual: [.english], competitors: Competitors([]))

        #expect(try apart == read(text))
        #expect(try apart == Learned.reader.get().read(text))
    }

    @Test(.enabled(if: !SharedTexts.naughty.isEmpty))
    func `no text breaks it, and places are whole characters`() throws {
        var places = 0
        for text in SharedTexts.naughty + SharedTexts.naughty.map({ "call me\($0)fuck\($0)" }) {
            let reading = try read(text, usual: Set(["de", "fr", "hu", "ru"].map { Language($0) }))
            for finding in reading.findings {
                let bytes = text.utf8
                let start = bytes.index(bytes.startIndex, offsetBy: finding.place.lowerBound)
                let end = bytes.index(bytes.startIndex, offsetBy: finding.place.upperBound)
                #expect(start < end)
                #expect(String.Index(start, within: text) != nil && String.Index(end, within: text) != nil)
                places += 1
            }
        }
        #expect(places > SharedTexts.naughty.count)
    }

    @Test func `what begins within a character is the whole of it`() throws {
        let text = String(repeating: "\u{600}", count: 3) + "fuck"

        #expect(try read(text).findings.map(\.place) == [0..<10])
    }
}
