import Recovery
import TestSupport
import Testing

@Suite struct SignalTests {
    @Test(arguments: [-1, 11])
    func `a score outside the scale is refused, never clamped`(score: Int) {
        #expect(throws: Signal.SignalRefusal.scoreOutsideScale(score, .nps)) { try Signal.given(score) }
    }

    @Test func `a score needs a measure, and a measure with a scale`() {
        #expect(throws: Signal.SignalRefusal.scoreWithoutMeasure) { try Signal.given(5) { $0.measure = nil } }
        #expect(throws: Signal.SignalRefusal.noScale(.call)) { try Signal.given(5) { $0.measure = .call } }
    }

    @Test(arguments: ["", " \n"])
    func `a signal names its source and its id there`(blank: String) {
        #expect(throws: Signal.SignalRefusal.noSource) { try Signal.given(5) { $0.source = blank } }
        #expect(throws: Signal.SignalRefusal.noSource) { try Signal.given(5) { $0.sourceID = blank } }
    }

    @Test func `a source's own cuts make the band`() throws {
        let scale = try #require(Scale(lowest: 1, highest: 10, detractorUpTo: 2, promoterFrom: 4))

        let signal = try Signal.given(5) { $0.scale = scale }

        #expect(signal.band == .promoter)
        #expect(try Signal.given(nil).band == .unscored)
    }

    @Test(arguments: [(-1, -1), (0, 0), (1, 0)])
    func `what happened after it was received happened then`(days: Int, taken: Int) throws {
        let signal = try Signal.given(5) { $0.occurredAt = .monday(plus: .days(days)) }

        #expect(signal.occurredAt == .monday(plus: .days(taken)))
        #expect(signal.receivedAt == .monday)
    }

    @Test func `the same again says nothing`() throws {
        let signal = try Signal.given(5)

        let again = try signal.updated(by: signal.said, of: ID("ada"), now: .monday(plus: .days(40)))

        #expect(again == nil)
    }

    @Test func `a comment that comes later is taken over, and what was said before stays`() throws {
        let signal = try Signal.given(5) { $0.channel = "mail" }
        let more = SignalForm(source: "survey", sourceID: "1").with { $0.comment = "Late again." }

        let updated = try signal.updated(by: more, of: nil, now: .monday(plus: .days(40)))

        #expect(updated?.said.comment == "Late again.")
        #expect(updated?.said.channel == "mail")
        #expect(updated?.said.score == 5)
        #expect(updated?.customer == ID("ada"))
    }

    @Test func `flags once raised stay up`() throws {
        let signal = try Signal.given(5) { $0.churnIntent = true }
        let more = SignalForm(source: "survey", sourceID: "1").with { $0.contactMe = true }

        let updated = try signal.updated(by: more, of: nil, now: .monday)

        #expect(updated?.said.churnIntent == true)
        #expect(updated?.said.contactMe == true)
    }

    @Test func `a first score may come at any time`() throws {
        let signal = try Signal.given(nil)
        let now = Instant.monday(plus: .days(3))

        let updated = try signal.updated(by: .nps(2, as: "1"), of: ID("ada"), now: now)

        #expect(updated?.band == .detractor)
        #expect(updated?.receivedAt == now)
        #expect(updated?.occurredAt == .monday)
    }

    @Test func `a score can be corrected for 24 hours after it was received`() throws {
        let signal = try Signal.given(2)
        let last = Instant.monday(plus: .hours(24))

        let corrected = try signal.updated(by: .nps(9, as: "1"), of: ID("ada"), now: last)
        #expect(throws: Signal.SignalRefusal.scoreIsFinal(since: last)) {
            try signal.updated(by: .nps(9, as: "1"), of: ID("ada"), now: last.adding(.milliseconds(1)))
        }

        #expect(corrected?.band == .promoter)
    }

    @Test func `a correction does not begin the day anew`() throws {
        let signal = try Signal.given(2)
        let corrected = try #require(
            try signal.updated(by: .nps(9, as: "1"), of: ID("ada"), now: .monday(plus: .hours(20))))

        #expect(throws: Signal.SignalRefusal.scoreIsFinal(since: .monday(plus: .hours(24)))) {
            try corrected.updated(by: .nps(3, as: "1"), of: ID("ada"), now: .monday(plus: .hours(25)))
        }
    }

    @Test func `a correction lies inside the scale too`() throws {
        let signal = try Signal.given(2)

        #expect(throws: Signal.SignalRefusal.scoreOutsideScale(12, .nps)) {
            try signal.updated(by: .nps(12, as: "1"), of: ID("ada"), now: .monday)
        }
    }

    @Test func `a signal does not change hands`() throws {
        let signal = try Signal.given(2)

        #expect(throws: Signal.SignalRefusal.anotherCustomer) {
            try signal.updated(by: .nps(2, of: .bo, as: "1"), of: ID("bo"), now: .monday)
        }
    }

    @Test func `an answer without a name can be given one`() throws {
        let anonymous = try Signal(
            ID("s"), taking: .nps(2, of: nil, as: "1"), of: nil, segment: nil, receivedAt: .monday, in: .utc)

        let named = try anonymous.updated(by: .nps(2, as: "1"), of: ID("ada"), now: .monday)

        #expect(named?.customer == ID("ada"))
    }
}

extension Signal {
    fileprivate static func given(
        _ score: Int?, _ change: (inout SignalForm) -> Void = { _ in }
    ) throws -> Signal {
        try Signal(
            ID("s"), taking: SignalForm.nps(score, as: "1").with(change), of: ID("ada"), segment: nil,
            receivedAt: .monday, in: .utc)
    }
}
