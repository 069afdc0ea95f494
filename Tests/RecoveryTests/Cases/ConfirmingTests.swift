import Recovery
import TestSupport
import Testing

@Suite struct ConfirmingTests {
    private typealias Refused = Case.ConfirmationRefusal
    private let said = Instant.monday(plus: .days(3))

    @Test func `what they said is kept with the conversation, and verifies nothing`() throws {
        var complaint = try Case.brought(to: .remedied)

        try complaint.confirm(in: [call(at: said)], now: said.adding(.hours(1)))

        #expect(complaint.confirmedAt == said)
        #expect(complaint.stage.word == .remedied)
        #expect(complaint.happened().last == .confirmed)
        complaint.hear(.given(3, at: Case.ripe), now: Case.ripe)
        #expect(complaint.stage == .acknowledged)
        #expect(complaint.recovery == nil)
    }

    @Test func `it is said to a person, since the delivery`() throws {
        var complaint = try Case.brought(to: .remedied)
        let before = call(at: Case.delivery.subtracting(.milliseconds(1)))
        let mail = Touch(.mailSent, at: said, by: Member.olga.id)

        #expect(throws: Refused.notInTouch) { try complaint.confirm(in: [before, mail], now: said) }

        #expect(throws: Refused.notInTouch) {
            try complaint.confirm(
                in: [call(at: Case.delivery)], since: Case.delivery.adding(.hours(1)), by: Member.olga.id,
                now: said)
        }
        try complaint.confirm(in: [before, call(at: Case.delivery), mail], now: said)
        #expect(complaint.confirmedAt == Case.delivery)
    }

    @Test func `said again it stays when they said it first`() throws {
        var complaint = try Case.brought(to: .remedied)
        let later = said.adding(.days(2))
        try complaint.confirm(in: [call(at: said)], now: said)

        try complaint.confirm(in: [call(at: said), call(at: later)], now: later)

        #expect(complaint.confirmedAt == said)
    }

    @Test(arguments: [Stage.Word.open, .acknowledged, .diagnosed, .remedyChosen])
    func `nobody confirms what was not delivered`(word: Stage.Word) throws {
        var complaint = try Case.brought(to: word)

        #expect(throws: Refused.notRemedied) { try complaint.confirm(in: [call(at: said)], now: said) }
    }

    @Test func `what is said in a later round is no confirmation of the first`() throws {
        var complaint = try Case.brought(to: .remedied)
        complaint.hear(.given(3, at: Case.ripe), now: Case.ripe)
        let next = Case.ripe.adding(.hours(1))
        try complaint.diagnose(now: next)
        try complaint.choose(now: next)
        try complaint.deliver(at: next)

        try complaint.confirm(in: [call(at: next)], now: next)

        #expect(complaint.confirmedAt == nil)
        #expect(complaint.happened().last == .confirmed)
    }

    @Test(
        arguments: [
            // Bought at, answered at, comes back: in days after T0; delivered on day 10.
            (11, nil, true), (10, nil, false), (9, nil, false), (59, nil, true), (60, nil, false),
            (30, 59, false), (30, 60, true),
        ] as [(Int, Int?, Bool)])
    func `who gives no score and buys again after the delivery came back by behaviour`(
        bought: Int, answered: Int?, comesBack: Bool
    ) {
        let at = Instant.monday(plus: .days(bought))

        let back = Case.comesBack(
            t0: .monday, remediedAt: .monday(plus: .days(10)),
            answeredAt: answered.map { .monday(plus: .days($0)) }, buyingAt: [at],
            within: .days(60))

        #expect(back == (comesBack ? at : nil))
        #expect(
            Case.comesBack(
                t0: .monday, remediedAt: nil, answeredAt: nil, buyingAt: [at], within: .days(60)) == nil)
    }

    private func call(at instant: Instant) -> Touch {
        Touch(.callAnswered, at: instant, by: Member.olga.id)
    }
}

extension Case {
    fileprivate mutating func confirm(in touches: [Touch], now: Instant) throws(ConfirmationRefusal) {
        try confirm(in: touches, by: Member.olga.id, now: now)
    }
}
