import Recovery
import TestSupport
import Testing

@Suite struct TouchingTests {
    @Test(arguments: Touch.Kind.allCases, [false, true])
    func `a named human touch that went out and arrived stops the clock`(kind: Touch.Kind, isTemplate: Bool)
        throws
    {
        var complaint = Case.opened()
        let counting: Set<Touch.Kind> = [.callAnswered, .voicemailLeft, .meetingHeld, .inboundCallAnswered]
        let counts = counting.contains(kind) || !isTemplate && [.mailSent, .messageSent].contains(kind)

        try complaint.touch(kind, isTemplate: isTemplate)

        #expect((complaint.firstTouch.stoppedAt == .monday(plus: .hours(1))) == counts)
        #expect((complaint.contactedAt != nil) == counts)
        #expect(complaint.stage.word == (counts ? .acknowledged : .open))
        #expect(complaint.happened().contains(.contacted) == counts)
    }

    @Test(arguments: Touch.Kind.allCases)
    func `the customer is reached when they said something`(kind: Touch.Kind) throws {
        var complaint = Case.opened()
        let reaching: Set<Touch.Kind> = [.callAnswered, .meetingHeld, .inboundCallAnswered, .customerReplied]

        try complaint.touch(kind)

        #expect((complaint.reachedAt != nil) == reaching.contains(kind))
    }

    @Test func `the clock starts when the answer was received and ends 4 h later`() {
        let complaint = Case.opened(receivedAt: .monday, now: .monday(plus: .hours(2)))

        #expect(complaint.t0 == .monday)
        #expect(complaint.openedAt == .monday(plus: .hours(2)))
        #expect(complaint.firstTouch == Clock(start: .monday, due: .monday(plus: .hours(4))))
    }

    @Test(arguments: [OpeningKind.silence, .accountFall])
    func `where there is no answer the clock starts at the opening`(kind: OpeningKind) {
        let complaint = Case.opened(by: kind, nil, score: nil, now: .monday(plus: .hours(2)))

        #expect(complaint.t0 == .monday(plus: .hours(2)))
        #expect(complaint.firstTouch.start == .monday(plus: .hours(2)))
    }

    @Test func `a case filled in later starts its clock when it is opened`() {
        let complaint = Case.opened(isBackfilled: true, now: .monday(plus: .days(3)))

        #expect(complaint.isBackfilled)
        #expect(complaint.firstTouch.start == .monday(plus: .days(3)))
    }

    @Test(arguments: [(Duration.hours(4), false), (.hours(4) + .milliseconds(1), true)])
    func `at the due instant nothing is breached, a millisecond later it is`(after: Duration, breaches: Bool)
    {
        var complaint = Case.opened()

        complaint.notice(now: .monday(plus: after))

        #expect(complaint.firstTouch.isBreached == breaches)
    }

    @Test func `a breach is dated at the due instant, once, whenever it is noticed`() throws {
        var complaint = Case.opened()
        _ = complaint.takeNews()

        complaint.notice(now: .monday(plus: .days(2)))
        complaint.notice(now: .monday(plus: .days(3)))

        let news = complaint.takeNews().filter { $0.became == "first_touch" }
        #expect(news.map(\.kind) == [.breached])
        #expect(news.first?.at == .monday(plus: .hours(4)))
        #expect(complaint.firstTouch.noticedAt == .monday(plus: .days(2)))
    }

    @Test func `a touch that comes late stamps the breach that nobody had noticed`() throws {
        var complaint = Case.opened()

        try complaint.touch(at: .monday(plus: .hours(5)))

        #expect(complaint.firstTouch.isBreached)
        #expect(complaint.firstTouch.stoppedAt == .monday(plus: .hours(5)))
    }

    @Test(arguments: [(Duration.hours(4), false), (.hours(4) + .milliseconds(1), true)])
    func `a touch dated back inside the clock withdraws the breach`(madeAfter: Duration, stays: Bool) throws {
        var complaint = Case.opened()
        complaint.notice(now: .monday(plus: .hours(6)))
        _ = complaint.takeNews()

        try complaint.touch(at: .monday(plus: madeAfter), now: .monday(plus: .hours(7)))

        #expect(complaint.firstTouch.isBreached == stays)
        #expect(complaint.happened().contains(.breachWithdrawn) == !stays)
    }

    @Test func `an earlier touch that is recorded later becomes the first`() throws {
        var complaint = Case.opened()
        try complaint.touch(at: .monday(plus: .hours(6)))
        #expect(complaint.firstTouch.isBreached)

        try complaint.touch(.voicemailLeft, at: .monday(plus: .hours(3)), now: .monday(plus: .hours(8)))

        #expect(complaint.contactedAt == .monday(plus: .hours(3)))
        #expect(complaint.reachedAt == .monday(plus: .hours(6)))
        #expect(complaint.firstTouch.isBreached == false)
    }

    @Test func `a later touch moves nothing`() throws {
        var complaint = try Case.brought(to: .diagnosed)

        try complaint.touch(at: .monday(plus: .hours(9)))

        #expect(complaint.contactedAt == .monday(plus: .hours(1)))
        #expect(complaint.stage.word == .diagnosed)
    }

    @Test func `a touch of the future is refused`() throws {
        var complaint = Case.opened()
        let madeAt = Instant.monday(plus: .milliseconds(1))

        #expect(throws: Case.TouchRefusal.inTheFuture(madeAt)) {
            try complaint.touch(at: madeAt, now: .monday)
        }

        try complaint.touch(at: madeAt, now: madeAt)
    }

    @Test func `a touch from before the case is refused`() throws {
        var complaint = Case.opened()
        let madeAt = Instant.monday.subtracting(.milliseconds(1))

        #expect(throws: Case.TouchRefusal.beforeTheCase(openedAt: .monday)) {
            try complaint.touch(at: madeAt, now: .monday)
        }

        try complaint.touch(at: .monday, now: .monday)
    }

    @Test func `a touch may be dated back by 24 hours and no more`() throws {
        var complaint = Case.opened()
        let now = Instant.monday(plus: .days(2))
        let tooOld = now.subtracting(.hours(24) + .milliseconds(1))

        #expect(throws: Case.TouchRefusal.tooLongAgo(tooOld)) { try complaint.touch(at: tooOld, now: now) }

        try complaint.touch(at: now.subtracting(.hours(24)), now: now)
    }

    @Test func `the clock of a case that ended runs no more`() throws {
        var complaint = Case.opened()
        try complaint.end(.customerLeft, because: "Gone.", by: .lea, now: .monday(plus: .hours(1)))

        complaint.notice(now: .monday(plus: .days(1)))

        #expect(complaint.firstTouch.isBreached == false)
    }

    @Test func `an end after the due instant does not hide the breach`() throws {
        var complaint = Case.opened()

        try complaint.end(.customerLeft, because: "Gone.", by: .lea, now: .monday(plus: .hours(5)))

        #expect(complaint.firstTouch.isBreached)
        #expect(complaint.contactedAt == nil)
    }
}
