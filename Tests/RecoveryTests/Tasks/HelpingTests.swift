import Recovery
import TestSupport
import Testing

@Suite struct HelpingTests {
    private static let otto = Member(id: ID("otto"), name: "Otto", role: .owner, authorityMinor: 0)
    private static let ana = Member(id: ID("ana"), name: "Ana", role: .analyst, authorityMinor: 0)
    private static let sam = Member(id: ID("sam"), name: "Sam", role: .sponsor, authorityMinor: 0)
    private static let due = Instant.monday(plus: .hours(6))

    private static func ask(
        _ helper: Member = ana, isAway: Bool = false, for words: String = "Read the log.",
        due: Instant = due, by actor: Member = .olga, in complaint: inout Case
    ) throws -> HelpTask {
        try complaint.ask(
            .init(helper, isAway: isAway), for: words, due: due, as: "task", by: actor, now: .monday)
    }

    @Test(arguments: [Member.olga, .lea])
    func `the owner or a lead asks, and nothing else of the case moves`(asker: Member) throws {
        var complaint = Case.opened()
        _ = complaint.takeNews()
        let before = complaint

        let task = try Self.ask(by: asker, in: &complaint)

        #expect(task.helper == Self.ana.id && task.isWaiting)
        #expect(complaint.calls.map(\.kind) == [.taskAsked])
        #expect(complaint.calls.map(\.members) == [[Self.ana.id]])
        #expect(complaint.happened() == [.taskAsked])
        #expect(complaint == before)
    }

    @Test func `a task is asked of somebody else who can do it, in words and for a time to come`() throws {
        var complaint = Case.opened()
        var gone = Self.ana
        gone.isActive = false
        let refused: [(Case.TaskRefusal, () throws -> HelpTask)] = [
            (.needsTheOwner, { try Self.ask(by: Self.otto, in: &complaint) }),
            (.ofTheOwner, { try Self.ask(.olga, in: &complaint) }),
            (.hasLeft, { try Self.ask(gone, in: &complaint) }),
            (.readsOnly, { try Self.ask(Self.sam, in: &complaint) }),
            (.isAway, { try Self.ask(isAway: true, in: &complaint) }),
            (.noWords, { try Self.ask(for: " \n", in: &complaint) }),
            (.dueInThePast, { try Self.ask(due: .monday, in: &complaint) }),
        ]

        for (refusal, ask) in refused {
            #expect(throws: refusal) { _ = try ask() }
        }
    }

    @Test func `a task is passed on for a time after it was asked for, also where the clock was put back`()
        throws
    {
        var complaint = Case.opened()
        var task = try Self.ask(in: &complaint)

        #expect(throws: Case.TaskRefusal.dueInThePast) {
            try complaint.pass(
                &task, to: .init(Self.otto), due: .monday, by: .olga, now: .monday(plus: .hours(-2)))
        }
        #expect(task.helper == Self.ana.id && task.due == Self.due)
    }

    @Test func `a case that has ended takes no task, and none of its tasks is settled`() throws {
        var complaint = Case.opened()
        var task = try Self.ask(in: &complaint)
        let end = Instant.monday(plus: .hours(2))
        try complaint.end(.noResponse, because: "Nobody is there.", by: .lea, now: end)

        let ended = Case.TaskRefusal.alreadyEnded(at: end)
        #expect(throws: ended) { _ = try Self.ask(in: &complaint) }
        #expect(throws: ended) {
            try complaint.finish(&task, finding: "It never left.", by: Self.ana, now: Self.due)
        }
        #expect(throws: ended) {
            try complaint.decline(&task, because: "No time.", by: Self.ana, now: Self.due)
        }
        #expect(throws: ended) {
            try complaint.pass(&task, to: .init(Self.otto), due: Self.due, by: .olga, now: end)
        }
    }

    @Test(arguments: [ana, Member.olga, .lea])
    func `whoever was asked, the owner or a lead says that it is done, with what was found`(
        member: Member
    ) throws {
        var complaint = Case.opened()
        var task = try Self.ask(in: &complaint)

        #expect(throws: Case.TaskRefusal.nothingFound) {
            try complaint.finish(&task, finding: " ", by: member, now: Self.due)
        }
        #expect(throws: Case.TaskRefusal.somebodyElses) {
            try complaint.finish(&task, finding: "It left.", by: Self.otto, now: Self.due)
        }
        _ = complaint.takeNews()
        try complaint.finish(&task, finding: "It never left.", by: member, now: Self.due)

        #expect(task.outcome == .done)
        #expect(complaint.calls.map(\.kind) == [.taskDone])
        #expect(complaint.calls[0].members.contains(Member.olga.id))
        #expect(throws: Case.TaskRefusal.settledAlready) {
            try complaint.finish(&task, finding: "Again.", by: member, now: Self.due)
        }
    }

    @Test func `whoever was asked hears that it is done, unless it was back with the owner`() throws {
        var complaint = Case.opened()
        var task = try Self.ask(in: &complaint)
        var returned = try Self.ask(in: &complaint)
        complaint.takeBack(&returned, from: .init(Self.ana, isAway: true), now: .monday(plus: .hours(1)))
        _ = complaint.takeNews()

        try complaint.finish(&task, finding: "It never left.", by: .lea, now: Self.due)
        try complaint.finish(&returned, finding: "It never left.", by: .lea, now: Self.due)

        #expect(complaint.calls.map(\.kind) == [.taskDone, .taskDone])
        #expect(complaint.calls.map { $0.members.contains(Self.ana.id) } == [true, false])
    }

    @Test func `who was asked declines with a reason, and nobody else does`() throws {
        var complaint = Case.opened()
        var task = try Self.ask(in: &complaint)

        #expect(throws: Case.TaskRefusal.noReason) {
            try complaint.decline(&task, because: "", by: Self.ana, now: Self.due)
        }
        #expect(throws: Case.TaskRefusal.somebodyElses) {
            try complaint.decline(&task, because: "No time.", by: .olga, now: Self.due)
        }
        try complaint.decline(&task, because: "No time.", by: Self.ana, now: Self.due)

        #expect(task.outcome == .declined)
        #expect(complaint.calls.map(\.kind).last == .taskDeclined)
        #expect(throws: Case.TaskRefusal.settledAlready) {
            try complaint.pass(
                &task, to: .init(Self.otto, isAway: false), due: Self.due.adding(.hours(1)), by: .olga,
                now: Self.due)
        }
        #expect(throws: Case.TaskRefusal.settledAlready) {
            try complaint.decline(&task, because: "No time.", by: Self.ana, now: Self.due)
        }
    }

    @Test func `a task goes back to the owner, who settles it or asks somebody else`() throws {
        var complaint = Case.opened()
        var task = try Self.ask(in: &complaint)
        _ = complaint.takeNews()
        complaint.takeBack(&task, from: .init(Self.ana, isAway: true), now: .monday(plus: .hours(1)))

        #expect(task.isWaiting && task.helper == nil)
        #expect(complaint.calls.map(\.members) == [[Member.olga.id]])
        #expect(throws: Case.TaskRefusal.somebodyElses) {
            try complaint.finish(&task, finding: "It left.", by: Self.ana, now: Self.due)
        }
        let later = Instant.monday(plus: .hours(9))
        try complaint.pass(&task, to: .init(Self.otto), due: later, by: .olga, now: Self.due)

        #expect(task.helper == Self.otto.id && task.due == later)
        #expect(throws: Case.TaskRefusal.hasItAlready) {
            try complaint.pass(&task, to: .init(Self.otto), due: later, by: .olga, now: Self.due)
        }
    }

    @Test func `a task goes back only from who has it, and only while they cannot do it`() throws {
        var complaint = Case.opened()
        let task = try Self.ask(in: &complaint)
        _ = complaint.takeNews()
        var gone = Self.ana
        gone.isActive = false
        let reader = Member(id: Self.ana.id, name: "Ana", role: .sponsor, authorityMinor: 0)
        let asked: [(Case.Helper, isBack: Bool)] = [
            (.init(Self.ana), false), (.init(Self.ana, isAway: true), true), (.init(gone), true),
            (.init(reader), true), (.init(Self.otto, isAway: true), false),
        ]

        for (helper, isBack) in asked {
            var its = task
            complaint.takeBack(&its, from: helper, now: .monday(plus: .hours(1)))
            #expect((its.helper == nil) == isBack)
            #expect(complaint.takeNews().map(\.kind) == (isBack ? [.taskReturned] : []))
        }
    }

    @Test func `a task that waits is late once its time is over`() {
        #expect(!HelpTask.isLate(due: Self.due, now: Self.due))
        #expect(HelpTask.isLate(due: Self.due, now: Self.due.adding(.milliseconds(1))))
    }
}
