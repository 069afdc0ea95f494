import Recovery
import TestSupport
import Testing

@Suite struct DueTodayTests {
    private static let endOfMonday = Instant.monday(plus: .hours(15))

    private func due(_ complaint: Case, after duration: Duration) -> [DueToday] {
        DueToday.allCases.filter {
            complaint.isDueToday(as: $0, now: .monday(plus: duration), dayEnds: Self.endOfMonday)
        }
    }

    @Test func `a clock that ran out is overdue until it is done`() throws {
        var complaint = Case.opened()

        #expect(due(complaint, after: .hours(4)) == [])
        #expect(due(complaint, after: .hours(5)) == [.overdue])
        #expect(
            complaint.overdueClocks(now: .monday(plus: .days(8))) == [.firstTouch, .plan, .outreach, .remedy])

        try complaint.touch(at: .monday(plus: .hours(5)))
        #expect(due(complaint, after: .hours(6)) == [])
    }

    @Test func `a promise of today is named until it is broken`() throws {
        var complaint = Case.opened()
        let promise = Promise(
            id: ID("p"), member: Member.olga.id, madeAt: .monday, due: .monday(plus: .hours(3)))
        try complaint.promise(promise, words: "a call", beside: [], now: .monday)

        #expect(due(complaint, after: .hours(1)) == [.promised])
        #expect(due(complaint, after: .hours(4)) == [.overdue])
    }

    @Test func `a case all of whose dates have passed has no next step`() {
        #expect(due(.opened(), after: .days(30)).contains(.undated))
    }

    @Test func `what waits or is put aside until today comes back today`() throws {
        var (waiting, aside) = (Case.opened(), Case.opened())
        try waiting.touch()
        try waiting.waitForCustomer(
            until: .monday(plus: .hours(6)), because: "a photograph", by: Member.olga.id,
            now: .monday(plus: .hours(2)))
        try aside.snooze(until: .monday(plus: .hours(3)), by: Member.olga.id, now: .monday)

        #expect(due(waiting, after: .hours(3)) == [.comesBack])
        #expect(due(aside, after: .hours(1)) == [.comesBack])
        #expect(due(aside, after: .hours(4)) == [])
    }
}
