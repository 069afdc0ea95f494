import Insight
import Recovery
import Testing
import Web

@Suite struct ResemblanceShownTests {
    @Test(arguments: Archetype.allCases)
    func `each archetype is named, with what worked and that it is a guess`(archetype: Archetype) {
        let page = shown(ResemblanceShown(archetype, because: [.lowestScore(0)]))

        #expect(page.contains("Resembles: \(archetype.text)"))
        #expect(page.contains("A guess"))
        #expect(page.contains(archetype.worked) && page.contains(archetype.cameOfIt))
        #expect(!page.contains("Similar past cases"))
    }

    @Test func `similar cases stand alone where no archetype is near enough`() {
        var resemblance = ResemblanceShown(nil)
        resemblance.similar = [
            .init(
                id: "c-1", customer: "Bo", outcome: .customerLeft, endedAt: EveryPage.clock.now, remedies: [],
                alike: "cause")
        ]
        let page = shown(resemblance)

        #expect(!page.contains("Resembles") && !page.contains("What worked"))
        #expect(page.contains("<h2 id=\"resembles-h\">Similar past cases</h2>"))
        #expect(page.contains("Ended: customer left"))
    }

    /// The comment was changed since.
    @Test func `words that are not there any more are not quoted`() {
        let page = shown(
            ResemblanceShown(.trappedComplainer, because: [.words(.passedOn, at: 4..<90)], said: "Hm"))

        #expect(page.contains("<li>Was passed on</li>"))
    }

    @Test(arguments: [
        (ArchetypeSign.longWithUs(years: 8.4), "With us for 8 years"),
        (.newToUs(years: 0.5), "New: with us for 6 months"),
        (.newToUs(years: 0.01), "New: with us for less than a month"),
        (.accountFell(from: 9, to: -5), "Their account’s own score fell from +9 to −5 in a quarter"),
        (.boughtLately(months: 0.2), "Bought something new within a month"),
        (.boughtLately(months: 5.1), "Bought something new within 6 months"),
        (.cause(.processFriction, confidence: 1), "Put down to: process friction"),
        (.cause(.processFriction, confidence: 0.814), "Suspected: process friction, 81% sure"),
        (.wideReach(14_000), "Seen by 14,000 people"),
    ])
    func `reasons are told in words`(sign: ArchetypeSign, said: String) {
        #expect(sign.text == said)
    }

    private func shown(_ resemblance: ResemblanceShown) -> String {
        var page = CasePage(
            head: CaseHead(
                id: "c-2", customer: "Ada", score: ScoreBadge(score: 0, band: .detractor),
                opening: .detractor,
                stage: .open, t0: EveryPage.clock.now), clock: EveryPage.clock)
        page.resembles = resemblance
        return page.html.text
    }
}
