import Recovery
import TestSupport
import Testing

@Suite struct CallingTests {
    private static let otto = Member(id: ID("otto"), name: "Otto", role: .owner, authorityMinor: 0)

    @Test func `a new case calls its owner`() {
        let calls = Case.opened().calls

        #expect(calls.map(\.kind) == [.assigned])
        #expect(calls.map(\.members) == [[Member.olga.id]])
        #expect(calls.map(\.leads) == [.none])
    }

    @Test func `a parked case calls the other leads beside the one who has it`() {
        let timing = Timing(.strict, by: .always(in: .utc))
        let start = Case.Start(
            id: ID("case"), customer: ID("ada"), account: nil,
            opening: .init(kind: .detractor, signal: nil, measure: .nps, score: 3), receivedAt: .monday)

        let calls = Case.open(
            start, ownedBy: .init(owner: Member.lea.id, isParked: true), by: timing, now: .monday
        ).calls

        #expect(calls.map(\.kind) == [.assigned, .parked])
        #expect(calls.map(\.leads) == [.none, .others(than: Member.lea.id)])
        #expect(told(calls) == ["lea: assigned", "max: parked"])
    }

    @Test func `a hand-over calls who gets the case, unless they took it themselves`() throws {
        var given = Case.opened().seen()
        var taken = given

        try given.handOver(to: Self.otto, because: "knows them", by: .lea, now: .monday)
        try taken.handOver(to: .lea, because: "mine now", by: .lea, now: .monday)

        #expect(told(given.calls) == ["otto: assigned"])
        #expect(told(taken.calls) == [])
    }

    @Test func `another owner by rule is told as well`() {
        var complaint = Case.opened().seen()

        complaint.replaceOwner(
            by: .init(owner: Self.otto.id, isParked: false), actor: Member.lea.id, now: .monday)

        #expect(told(complaint.calls) == ["otto: assigned"])
    }

    @Test(arguments: [(121, [Notice.Kind.half]), (193, [.late]), (241, [.breached])])
    func `a clock calls the owner at half, at four fifths and when it ran out`(
        minutes: Int, expected: [Notice.Kind]
    ) {
        var complaint = Case.opened().seen()

        complaint.notice(now: .monday(plus: .seconds(minutes * 60)))
        let calls = complaint.calls.filter { $0.clock == .firstTouch }

        #expect(calls.map(\.kind) == expected)
        #expect(told(calls) == expected.map { "olga: \($0.rawValue)" })
    }

    @Test func `the hard stop calls the leads too, and no other clock does`() {
        var complaint = Case.opened().seen()

        complaint.notice(now: .monday(plus: .hours(49)))

        #expect(complaint.calls.filter { $0.leads == .all }.map(\.clock) == [.outreach])
        #expect(complaint.calls.filter { $0.kind == .breached }.count == 3)
    }

    @Test(arguments: Severity.allCases)
    func `only the first contact of a critical case breaks the night`(severity: Severity) {
        var complaint = Case.opened().seen(as: severity)

        complaint.notice(now: .monday(plus: .hours(49)))
        let urgent = complaint.calls.filter(\.isUrgent)

        #expect(urgent.map(\.clock) == (severity == .critical ? [.firstTouch, .outreach] : []))
    }

    @Test func `a bad score calls the owner, and from the second on the leads`() throws {
        var complaint = try Case.brought(to: .remedied).seen()

        complaint.hear(.given(2, at: Case.ripe), now: Case.ripe)
        let first = complaint.calls.filter { $0.kind == .reopened }
        complaint = complaint.seen()
        try complaint.diagnose(now: Case.ripe)
        try complaint.choose(now: Case.ripe)
        try complaint.deliver(at: Case.ripe)
        complaint = complaint.seen()
        let later = Case.ripe.adding(.days(20))
        complaint.hear(.given(1, at: later, as: "third"), now: later)
        let second = complaint.calls.filter { $0.kind == .reopened }

        #expect(first.map(\.leads) == [.none])
        #expect(second.map(\.leads) == [.all])
        #expect(Set((first + second).map(\.key)).count == 2)
    }

    @Test func `who reopens a case by hand is not told of it`() throws {
        var complaint = try Case.brought(to: .remedied).seen()

        try complaint.reopenByHand(because: "it broke", by: Member.olga.id, now: Case.delivery)

        #expect(told(complaint.calls.filter { $0.kind == .reopened }) == [])
    }

    @Test func `an early score and a corrected one call the owner`() throws {
        var early = try Case.brought(to: .remedied).seen()
        var corrected = Case.opened().seen()

        early.hear(.given(2, at: Case.delivery.adding(.days(1))), now: Case.delivery.adding(.days(1)))
        corrected.endByCorrection(of: ID("opening"), now: .monday(plus: .hours(1)))

        #expect(told(early.calls) == ["olga: scored_early"])
        #expect(told(corrected.calls) == ["olga: corrected"])
    }

    @Test func `each broken promise has a notice of its own`() throws {
        var complaint = Case.opened().seen()
        var promises: [Promise] = []
        for (name, hours) in [("one", 1), ("two", 2)] {
            let promise = Promise(
                id: ID(name), member: Member.olga.id, madeAt: .monday, due: .monday(plus: .hours(hours)))
            try complaint.promise(promise, words: "a call", beside: promises, now: .monday)
            promises.append(promise)
        }

        complaint.notice(now: .monday(plus: .hours(3)))
        let calls = complaint.calls.filter { $0.clock == .promise }

        #expect(calls.map(\.kind) == [.breached, .breached])
        #expect(Set(calls.map(\.key)).count == 2)
    }

    @Test func `what is nobody's news calls nobody`() throws {
        var complaint = Case.opened().seen()

        try complaint.touch()
        complaint.join(ID("further"), now: .monday(plus: .hours(1)))

        #expect(complaint.calls == [])
    }

    /// Whom it calls with two leads, Lea and Max.
    private func told(_ calls: [Notice.Call]) -> [String] {
        let timekeeping = Timekeeping(ClockRules(), usual: .always(in: .utc))
        return calls.flatMap {
            $0.notices(leads: [Member.lea.id, ID("max")], by: timekeeping, now: .monday)
        }.map { "\($0.member): \($0.kind.rawValue)" }
    }
}

extension Case {
    /// As it is once it was saved and loaded again.
    func seen(as severity: Severity = .normal) -> Case {
        let start = Start(
            id: id, customer: customer, account: account, opening: opening, receivedAt: t0,
            isBackfilled: isBackfilled, isTest: isTest, slices: slices)
        var marks = Marks()
        marks.contactedAt = contactedAt
        marks.reachedAt = reachedAt
        marks.firstRemediedAt = firstRemediedAt
        marks.lastDiagnosis = lastDiagnosis
        marks.nextScore = nextScore
        marks.promiseDue = promiseDue
        return Case(
            kept: start, t0: t0, openedAt: openedAt,
            ownership: Ownership(owner: owner, isParked: isParked, team: team), stage: stage, round: round,
            severitySum: SeveritySum(lines: [], severity: severity), firstTouch: firstTouch, clocks: clocks,
            marks: marks, version: version + 1)
    }
}
