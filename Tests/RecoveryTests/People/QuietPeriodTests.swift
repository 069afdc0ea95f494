import Recovery
import TestSupport
import Testing

@Suite struct QuietPeriodTests {
    private let moment = Duration.milliseconds(1)

    @Test(arguments: [Stage.Word.open, .acknowledged, .diagnosed, .remedyChosen])
    func `before the delivery nobody knows until when`(stage: Stage.Word) throws {
        let quiet = QuietPeriod(own: [try .brought(to: stage)], colleagues: [], now: .monday(plus: .days(90)))

        #expect(quiet?.mayBeSurveyed == false)
        #expect(quiet?.surveyedFrom == nil)
        #expect(quiet?.mayBeMarketed == false)
        #expect(quiet?.ground == .ownCase)
    }

    @Test func `after the delivery it takes 14 days, to the millisecond, and offers wait for the end`() throws
    {
        let remedied = try Case.brought(to: .remedied)

        let before = QuietPeriod(own: [remedied], colleagues: [], now: Case.ripe.subtracting(moment))
        let after = QuietPeriod(own: [remedied], colleagues: [], now: Case.ripe)

        #expect(before?.mayBeSurveyed == false)
        #expect(before?.surveyedFrom == Case.ripe)
        #expect(after?.mayBeSurveyed == true)
        #expect([before?.mayBeMarketed, after?.mayBeMarketed] == [false, false])
    }

    @Test func `a verified case, and one that was none, leave nobody alone`() throws {
        let cases = try [Case.brought(to: .recovered), .brought(to: .notADetractor)]

        for found in cases {
            #expect(QuietPeriod(own: [found], colleagues: [], now: Case.ripe) == nil)
        }
    }

    @Test(arguments: [Stage.Word.honestNo, .noResponse, .customerLeft])
    func `what ended without a delivery is quiet for 14 days more`(end: Stage.Word) throws {
        let ended = try Case.brought(to: end)
        let over = try #require(ended.stage.endedAt).adding(.days(14))

        let before = QuietPeriod(own: [ended], colleagues: [], now: over.subtracting(moment))

        #expect(before?.surveyedFrom == over)
        #expect(before?.mayBeMarketed == true)
        #expect(QuietPeriod(own: [ended], colleagues: [], now: over) == nil)
    }

    @Test func `what ended after a delivery counts from that`() throws {
        var ended = try Case.brought(to: .remedied)
        try ended.end(.customerLeft, because: "Moved.", by: .lea, now: Case.delivery.adding(.days(10)))

        let before = QuietPeriod(own: [ended], colleagues: [], now: Case.ripe.subtracting(moment))

        #expect(before?.surveyedFrom == Case.ripe)
        #expect(QuietPeriod(own: [ended], colleagues: [], now: Case.ripe) == nil)
    }

    @Test func `a colleague's case keeps surveys back, and nothing else`() throws {
        let quiet = QuietPeriod(
            own: [], colleagues: [try .brought(to: .remedied)], now: Case.delivery.adding(.days(1)))

        #expect(quiet?.ground == .colleaguesCase)
        #expect(quiet?.mayBeSurveyed == false)
        #expect(quiet?.mayBeMarketed == true)
        #expect(QuietPeriod(own: [], colleagues: [try .brought(to: .remedied)], now: Case.ripe) == nil)
    }

    @Test func `of several the longest counts, and the own one before others`() throws {
        let (open, remedied) = (try Case.brought(to: .open), try Case.brought(to: .remedied))

        let both = QuietPeriod(own: [remedied], colleagues: [open], now: Case.delivery)
        let own = QuietPeriod(own: [open], colleagues: [open], now: Case.delivery)

        #expect(both?.surveyedFrom == nil)
        #expect(both?.ground == .colleaguesCase)
        #expect(both?.mayBeMarketed == false)
        #expect(own?.ground == .ownCase)
    }
}
