import Recovery
import TestSupport
import Testing

@Suite struct TakingBackTests {
    private typealias Refused = Case.TakingBackRefusal

    @Test func `a mail that came back was no contact, and the case is open again`() throws {
        var complaint = try Case.written()

        let touch = try complaint.takeBack(bouncedAt: .monday(plus: .hours(2)))

        #expect(touch.bouncedAt == .monday(plus: .hours(2)))
        #expect(!touch.counts)
        #expect(complaint.contactedAt == nil)
        #expect(complaint.stage == .open)
        #expect(complaint.happened() == [.touchTakenBack])
    }

    @Test func `its clocks run on from their old start to their old end`() throws {
        var complaint = try Case.written()
        let before = Case.opened()

        try complaint.takeBack(bouncedAt: .monday(plus: .hours(2)))

        #expect(complaint.firstTouch == before.firstTouch)
        #expect(complaint.clock(.outreach) == before.clock(.outreach))
        complaint.notice(now: .monday(plus: .hours(5)))
        #expect(complaint.firstTouch.isBreached)
    }

    @Test(arguments: [(Duration.hours(4), false), (.hours(4) + .milliseconds(1), true)])
    func `what ran out meanwhile is stamped at its due instant`(after: Duration, isBreached: Bool) throws {
        var complaint = try Case.written()

        try complaint.takeBack(bouncedAt: .monday(plus: .hours(2)), now: .monday(plus: after))

        let breaches = complaint.takeNews().filter { $0.kind == .breached }
        #expect(breaches.map(\.at) == (isBreached ? [.monday(plus: .hours(4))] : []))
        #expect(complaint.firstTouch.isBreached == isBreached)
    }

    @Test func `a breach that the mail had withdrawn comes back as a new one`() throws {
        var complaint = Case.opened()
        complaint.notice(now: .monday(plus: .hours(5)))
        try complaint.touch(.mailSent, now: .monday(plus: .hours(6)))

        try complaint.takeBack(bouncedAt: .monday(plus: .hours(7)))

        let told = complaint.takeNews().filter { $0.became == "first_touch" }.map(\.kind)
        #expect(told.filter { $0 != .warned } == [.breached, .breachWithdrawn, .breached])
        #expect(complaint.firstTouch.noticedAt == .monday(plus: .hours(7)))
    }

    @Test func `the earliest touch that is left is the first`() throws {
        var complaint = try Case.written()
        let call = Touch(.callAnswered, at: .monday(plus: .hours(5)), by: Member.olga.id)
        let reply = Touch(.customerReplied, at: .monday(plus: .hours(3)), by: Member.olga.id)
        try complaint.record(call, as: "call", now: call.madeAt)

        try complaint.takeBack(bouncedAt: .monday(plus: .hours(6)), beside: [call, reply])

        #expect(complaint.contactedAt == call.madeAt)
        #expect(complaint.firstTouch.stoppedAt == call.madeAt)
        #expect(complaint.firstTouch.isBreached)
        #expect(complaint.clock(.outreach)?.stoppedAt == call.madeAt)
        #expect(complaint.stage == .acknowledged)
    }

    @Test func `a mail that was not the first one moves nothing`() throws {
        var complaint = Case.opened()
        let call = Touch(.callAnswered, at: .monday(plus: .hours(1)), by: Member.olga.id)
        try complaint.record(call, as: "call", now: call.madeAt)
        try complaint.touch(.mailSent, at: .monday(plus: .hours(2)))

        try complaint.takeBack(
            sentAt: .monday(plus: .hours(2)), bouncedAt: .monday(plus: .hours(3)), beside: [call])

        #expect(complaint.contactedAt == call.madeAt)
        #expect(complaint.firstTouch.stoppedAt == call.madeAt)
    }

    @Test(arguments: [Stage.Word.diagnosed, .remedyChosen, .remedied])
    func `what was found out and done since stays, and the first touch runs on`(word: Stage.Word) throws {
        var complaint = try Case.brought(to: word, from: .written())

        try complaint.takeBack(bouncedAt: .monday(plus: .hours(5)))

        #expect(complaint.stage.word == word)
        #expect(complaint.contactedAt == nil)
        #expect(complaint.firstTouch.isRunning)
        #expect(complaint.firstTouch.isBreached)
        try complaint.touch(at: .monday(plus: .hours(6)))
        #expect(complaint.stage.word == word)
        #expect(complaint.contactedAt == .monday(plus: .hours(6)))
    }

    @Test func `what was done at once, before the diagnosis, stays too`() throws {
        var complaint = try Case.written()
        try complaint.choose(.redo, exception: EmergencyTests.because)

        try complaint.takeBack(bouncedAt: .monday(plus: .hours(5)))

        #expect(complaint.stage == .acknowledged)
        #expect(complaint.emergency?.kinds == [.redo])
        #expect(complaint.contactedAt == nil)
    }

    @Test func `in a next round too the first touch runs until there is one`() throws {
        var complaint = try Case.brought(to: .remedied, from: .written())
        try complaint.takeBack(bouncedAt: .monday(plus: .hours(5)))

        complaint.hear(.given(2, at: Case.ripe), now: Case.ripe)

        #expect(complaint.round == 2)
        #expect(complaint.firstTouch.isRunning)
        try complaint.touch(at: Case.ripe.adding(.hours(1)))
        #expect(complaint.firstTouch.stoppedAt == Case.ripe.adding(.hours(1)))
    }

    @Test func `a customer who was not met felt no hand-off`() throws {
        var complaint = try Case.written()
        try complaint.handOver(
            to: .lea, because: "Knows them.", by: .lea, now: .monday(plus: .hours(2)))
        #expect(complaint.handOffs == 1)

        try complaint.takeBack(
            bouncedAt: .monday(plus: .hours(3)), handOvers: [.monday(plus: .hours(2))])

        #expect(complaint.handOffs == 0)
    }

    @Test func `nobody waits for a customer who heard nothing`() throws {
        var complaint = try Case.written()
        try complaint.waitForCustomer(
            until: .monday(plus: .days(3)), because: "Photographs", by: Member.olga.id,
            now: .monday(plus: .hours(2)))

        try complaint.takeBack(bouncedAt: .monday(plus: .hours(3)))

        #expect(complaint.wait == nil)
    }

    @Test func `after the hard stop somebody joins, and the owner has a day before they are replaced`() throws
    {
        var complaint = try Case.written()
        let now = Instant.monday(plus: .hours(70))

        try complaint.takeBack(bouncedAt: .monday(plus: .hours(60)), now: now)

        #expect(complaint.takeWants() == [.backer(.hardStop)])
        complaint.notice(now: now.adding(.hours(24)))
        #expect(complaint.takeWants() == [])
        complaint.notice(now: now.adding(.hours(24) + .milliseconds(1)))
        #expect(complaint.takeWants() == [.anotherOwner])
    }

    @Test func `of a case that ended the figures follow`() throws {
        var complaint = try Case.written()
        try complaint.end(.noResponse, because: "Silence.", by: .lea, now: .monday(plus: .hours(3)))

        try complaint.takeBack(bouncedAt: .monday(plus: .hours(5)))

        #expect(complaint.contactedAt == nil)
        #expect(complaint.firstTouch.stoppedAt == .monday(plus: .hours(3)))
        #expect(!complaint.firstTouch.isBreached)
        #expect(complaint.stage.word == .noResponse)
    }

    @Test(arguments: Touch.Kind.allCases.filter { $0 != .mailSent })
    func `nothing but a mail comes back`(kind: Touch.Kind) throws {
        var complaint = Case.opened()
        try complaint.touch(kind)

        #expect(throws: Refused.notAMail) {
            try complaint.takeBack(kind, bouncedAt: .monday(plus: .hours(2)))
        }
    }

    @Test func `it comes back after it was sent, by now, and within 72 hours`() throws {
        var complaint = try Case.written()
        let sent = Instant.monday(plus: .hours(1))
        let ahead = Instant.monday(plus: .hours(3))

        #expect(throws: Refused.inTheFuture(ahead)) {
            try complaint.takeBack(bouncedAt: ahead, now: .monday(plus: .hours(2)))
        }
        #expect(throws: Refused.beforeItWasSent(sent)) {
            try complaint.takeBack(bouncedAt: sent.subtracting(.milliseconds(1)), now: ahead)
        }
        let last = sent.adding(.hours(72))
        #expect(throws: Refused.arrivedByThen) {
            try complaint.takeBack(bouncedAt: last.adding(.milliseconds(1)))
        }
        try complaint.takeBack(bouncedAt: last, now: .monday(plus: .days(9)))
    }

    @Test func `it is taken back once, and not out of a case that is none`() throws {
        var complaint = try Case.written()
        var touch = try complaint.takeBack(bouncedAt: .monday(plus: .hours(2)))
        #expect(throws: Refused.takenBackAlready(at: .monday(plus: .hours(2)))) {
            try complaint.takeBack(
                &touch, as: "mail", bouncedAt: .monday(plus: .hours(3)), beside: [], handOvers: [],
                by: Member.olga.id, now: .monday(plus: .hours(4)))
        }

        var mistaken = try Case.written()
        let ended = Instant.monday(plus: .hours(2))
        try mistaken.end(.notADetractor, because: "A slip.", by: .lea, now: ended)
        #expect(throws: Refused.alreadyEnded(at: ended)) {
            try mistaken.takeBack(bouncedAt: .monday(plus: .hours(3)))
        }
    }
}

extension Case {
    /// To whom Olga wrote an hour after the case was opened.
    fileprivate static func written() throws -> Case {
        var written = Case.opened()
        try written.touch(.mailSent)
        _ = written.takeNews()
        return written
    }

    @discardableResult
    fileprivate mutating func takeBack(
        _ kind: Touch.Kind = .mailSent, sentAt: Instant = .monday(plus: .hours(1)), bouncedAt: Instant,
        beside others: [Touch] = [], handOvers: [Instant] = [], now: Instant? = nil
    ) throws(TakingBackRefusal) -> Touch {
        var touch = Touch(kind, at: sentAt, by: Member.olga.id)
        try takeBack(
            &touch, as: "mail", bouncedAt: bouncedAt, beside: others, handOvers: handOvers,
            by: Member.olga.id, now: now ?? bouncedAt)
        return touch
    }
}
