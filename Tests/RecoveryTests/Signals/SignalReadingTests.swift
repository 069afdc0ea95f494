import Recovery
import Testing

@Suite struct SignalReadingTests {
    @Test func `words raise a flag and never lower one`() {
        var form = SignalForm(source: "nps", sourceID: "1")
        form.contactMe = true
        form.language = "de"

        form.take(SignalReading(language: "en", marks: [.init(.churnIntent, at: 0..<4)]))

        #expect(form.churnIntent && form.contactMe)
        #expect(form.language == "de")
    }

    @Test func `strong words and a cause raise none`() {
        var form = SignalForm(source: "nps", sourceID: "1")

        form.take(
            SignalReading(language: "fr", marks: [.init(.profanity, at: 0..<4), .init(.cause, at: 5..<9)]))

        #expect(!form.churnIntent && !form.contactMe)
        #expect(form.language == "fr")
    }

    @Test(arguments: [(599, Cause?.none), (600, .processFriction)])
    func `a cause is suspected once it is sure enough`(confidence: Int, suspected: Cause?) {
        let reading = SignalReading(cause: .processFriction, confidence: confidence)

        #expect(reading.suspectedCause == suspected)
    }

    @Test(arguments: [SignalReading.Kind.legalThreat, .safety])
    func `a threat and a danger are alarming`(kind: SignalReading.Kind) {
        var facts = SeveritySum.Facts(band: .detractor, scale: .nps, score: 6)
        let calm = SeveritySum(of: facts, by: .shipped)
        facts.kinds = [kind]

        let alarming = SeveritySum(of: facts, by: .shipped)

        #expect(alarming.points - calm.points == SeverityTable.shipped.points[.alarmingWords])
    }

    @Test func `strong words are not alarming`() {
        var facts = SeveritySum.Facts(band: .detractor, scale: .nps, score: 6)
        facts.kinds = [.profanity, .contactMe, .cause]

        #expect(SeveritySum(of: facts, by: .shipped).lines.map(\.factor) == [])
    }
}
