import Recovery
import TestSupport
import Testing

@Suite struct SignalReadingTests {
    private static let churn = SignalReading(language: "en", marks: [.init(.churnIntent, at: 0..<4)])
    private static let form = SignalForm(source: "nps", sourceID: "1").with { $0.comment = "We are leaving" }

    @Test func `words raise a flag and never lower one`() {
        let form = Self.form.with {
            $0.contactMe = true
            $0.language = "de"
        }

        let taken = form.taking(Self.churn, after: nil)

        #expect(taken.churnIntent && taken.contactMe)
        #expect(taken.language == "de")
    }

    @Test func `strong words and a cause raise none`() {
        let reading = SignalReading(
            language: "fr", marks: [.init(.profanity, at: 0..<4), .init(.cause, at: 5..<9)])

        let taken = Self.form.taking(reading, after: nil)

        #expect(!taken.churnIntent && !taken.contactMe)
        #expect(taken.language == "fr")
    }

    @Test func `a comment that was known says nothing anew`() throws {
        let known = try Self.signal(Self.form)

        #expect(Self.form.taking(Self.churn, after: known) == Self.form)
        #expect(Self.form.with { $0.comment = "Gone" }.taking(Self.churn, after: known).churnIntent)
    }

    @Test func `the language that a way in gave stays when something else is said`() throws {
        let known = try Self.signal(Self.form.with { $0.language = "pt" })

        let taken = Self.form.with { $0.comment = "Gone" }.taking(Self.churn, after: known)

        #expect(taken.language == "pt")
    }

    @Test func `what was received elsewhere long ago has said it there`() {
        let moved = Self.form.with {
            $0.stamped = .init(receivedAt: Instant(milliseconds: 0), segment: nil, isHistory: false)
        }

        #expect(moved.taking(Self.churn, after: nil) == moved)
    }

    private static func signal(_ form: SignalForm) throws -> Signal {
        try Signal(
            ID("s"), taking: form, of: nil, segment: nil, receivedAt: Instant(milliseconds: 0), in: .utc)
    }

    @Test(arguments: [(Double.nan, 0), (.infinity, 0), (7, 1_000), (-0.5, -500)])
    func `a figure in thousandths stays within them`(figure: Double, thousandths: Int) {
        #expect(SignalReading.thousandths(figure) == thousandths)
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
