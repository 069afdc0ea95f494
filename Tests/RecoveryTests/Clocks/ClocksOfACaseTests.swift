import Recovery
import TestSupport
import Testing

@Suite struct ClocksOfACaseTests {
    private static let timing = Timing(.strict, by: .always(in: .utc))

    @Test func `a case begins with five clocks, and nothing is due before the first touch`() {
        let friday = TimingTests.at(0, 15)
        let opened = Case.opened(receivedAt: friday, now: friday, timedBy: TimingTests.timing)

        #expect(opened.clocks.map(\.kind) == [.plan, .outreach, .remedy, .delivery])
        #expect(opened.clock(.firstTouch)?.due == TimingTests.at(3, 11))
        // 24 h after is Saturday, and 48 h Sunday.
        #expect(opened.clock(.plan)?.due == TimingTests.at(3, 11))
        #expect(opened.clock(.outreach)?.due == TimingTests.at(3, 11))
        #expect(opened.clock(.remedy)?.due == TimingTests.at(7, 15))
        #expect(opened.nextClock?.kind == .clock(.firstTouch))
    }

    @Test func `a contact stops first touch and hard stop, the plan waits to be told`() throws {
        var complaint = Case.opened()

        try complaint.touch()
        #expect(complaint.clock(.outreach)?.stoppedAt == .monday(plus: .hours(1)))
        #expect(complaint.nextClock?.kind == .clock(.plan))

        try complaint.tellPlan(due: .days(2))
        #expect(complaint.clock(.plan)?.isRunning == false)
        #expect(complaint.happened().contains(.planTold))
        #expect(complaint.nextClock?.kind == .clock(.promise))
    }

    @Test func `nobody knows a plan whom nobody has been in touch with`() {
        var complaint = Case.opened()

        #expect(throws: Case.PromiseRefusal.notYetContacted) { try complaint.tellPlan(due: .days(2)) }
    }

    @Test func `a remedy is told by itself or as it is chosen, and what is delivered is known`() throws {
        var silent = try Case.brought(to: .diagnosed)
        try silent.choose()
        #expect(silent.clock(.remedy)?.isRunning == true)
        try silent.tellRemedy(by: Member.olga.id, now: .monday(plus: .hours(5)))
        #expect(silent.clock(.remedy)?.stoppedAt == .monday(plus: .hours(5)))
        #expect(silent.clock(.plan)?.stoppedAt == .monday(plus: .hours(5)))

        var delivered = try Case.brought(to: .remedied)
        for kind in [Clock.Kind.plan, .remedy, .delivery] {
            #expect(delivered.clock(kind)?.stoppedAt == Case.delivery, "\(kind)")
        }
        delivered.reckon(by: Self.timing)
        #expect(delivered.clock(.note)?.due == Case.delivery.adding(.hours(24)))
        try delivered.explain(now: .monday(plus: .hours(6)))
        #expect(delivered.clock(.note)?.stoppedAt == .monday(plus: .hours(6)))
    }

    @Test func `each clock that runs out is stamped once, at the instant when it did`() throws {
        var complaint = Case.opened()
        try complaint.touch()
        _ = complaint.takeNews()

        complaint.notice(now: .monday(plus: .days(30)))
        let news = complaint.takeNews().filter { $0.kind == .breached }
        #expect(news.map(\.became) == ["plan", "remedy", "delivery"])
        #expect(news.map(\.at) == [.days(1), .days(7), .days(21)].map { .monday(plus: $0) })

        complaint.notice(now: .monday(plus: .days(31)))
        #expect(complaint.takeNews().isEmpty)
        #expect(complaint.hasNoNextStep(now: .monday(plus: .days(31))))
    }

    @Test func `a warning is given at half and at four fifths, and only the last after some silence`() {
        var watched = Case.opened()
        var unwatched = watched
        func warnings(_ found: inout Case, at hours: Double) -> [String?] {
            found.notice(now: .monday(plus: .seconds(hours * 3_600)))
            return found.takeNews().filter { $0.kind == .warned && $0.became == "first_touch" }.map(\.was)
        }

        #expect(warnings(&watched, at: 1.9) == [])
        #expect(warnings(&watched, at: 2) == ["50"])
        #expect(warnings(&watched, at: 2.5) == [])
        #expect(warnings(&watched, at: 3.5) == ["80"])
        #expect(warnings(&unwatched, at: 3.5) == ["80"])
        #expect(warnings(&unwatched, at: 4.5) == [])
        #expect(unwatched.firstTouch.isBreached)
    }

    @Test func `a failed verification begins the clocks of its round anew`() throws {
        var complaint = try Case.brought(to: .remedied)
        complaint.reckon(by: Self.timing)
        complaint.hear(.given(2, at: Case.ripe), now: Case.ripe)
        #expect(!complaint.isSettled)
        complaint.reckon(by: Self.timing)

        #expect(complaint.clock(.plan)?.generation == 2)
        #expect(complaint.clock(.plan)?.due == Case.ripe.adding(.hours(24)))
        #expect(complaint.clock(.outreach) == nil)
        #expect(complaint.clocks.count { $0.isRunning } == 3)
        #expect(complaint.clocks.first { $0.kind == .note }?.isRunning == false)
    }

    @Test(arguments: [Stage.Word.promoter, .noResponse])
    func `nothing runs once it is over`(word: Stage.Word) throws {
        let over = try Case.brought(to: word)

        #expect(over.runningClocks.isEmpty)
        #expect((over.clocks + [over.firstTouch]).allSatisfy { !$0.isRunning })
        #expect(over.clocks.allSatisfy { over.nextNotice(of: $0) == nil })
    }

    @Test func `a new owner makes a clock sooner, never later`() throws {
        let friday = TimingTests.at(0, 15)
        var complaint = Case.opened(receivedAt: friday, now: friday, timedBy: TimingTests.timing)
        let before = complaint.firstTouch.due

        try complaint.handOver(to: .lea, because: "Away", by: .lea, now: friday.adding(.hours(1)))
        var late = complaint
        complaint.reckon(by: Timing(.strict, by: .always(in: .utc)))
        #expect(complaint.firstTouch.due == friday.adding(.hours(4)))

        let mondays = try WorkCalendar(
            in: .utc, week: [[.init(from: 1_000, to: 1_010)]] + Array(repeating: [], count: 6))
        late.reckon(by: Timing(.strict, by: mondays))
        #expect(late.firstTouch.due == before)
    }

    @Test func `a new policy dates what still runs anew, and makes nobody late in the past`() throws {
        var complaint = Case.opened()
        let now = Instant.monday(plus: .hours(3))
        let hour = try ClockPolicy(ClockPolicy.strict.limits.merging([.firstTouch: .hours(1)]) { $1 })
        let standard = ClockPolicy.Preset.standard.policy
        _ = complaint.takeNews()

        complaint.reckonAnew(by: Timing(hour, by: .always(in: .utc)), because: .policy, now: now)
        #expect(complaint.firstTouch.due == now)
        #expect(complaint.takeNews().map(\.kind).suffix(2) == [.clockChanged, .reckonedAnew])

        complaint.notice(now: now.adding(.seconds(1)))
        complaint.reckonAnew(
            by: Timing(standard, by: .always(in: .utc)), because: .policy, now: now.adding(.hours(1)))
        #expect(complaint.firstTouch.due == now && complaint.firstTouch.isBreached)
        #expect(complaint.clock(.plan)?.due == .monday(plus: .hours(48)))
        #expect(complaint.happened().suffix(2) == [.clockChanged, .reckonedAnew])
    }
}

extension Case {
    mutating func tellPlan(due: Duration, now: Instant = .monday(plus: .hours(2))) throws {
        let plan = Promise(id: ID("plan"), member: Member.olga.id, madeAt: now, due: now.adding(due))
        try tellPlan(plan, words: "We call on Wednesday.", beside: [], now: now)
    }

    mutating func explain(now: Instant) throws {
        let day = LocalDay(daysSince1970: 40_000)
        try resolve(
            ResolutionNote(
                fixed: "It is here.", why: "Lost.", effect: "Late.", next: "We call.", talkOn: day),
            as: "note", by: Member.olga.id, today: day, now: now)
    }
}
