import Recovery
import TestSupport
import Testing

@Suite struct NoticeTests {
    private static let olga = Member.olga.id
    private static let otto = ID<Member>("otto")

    private func notices(
        _ members: [ID<Member>], leads: Notice.Call.Leads = .none, by actor: ID<Member>? = nil,
        isUrgent: Bool = false, at now: Instant
    ) -> [Notice] {
        let allDay = ID<WorkCalendar>("all day")
        let timekeeping = Timekeeping(
            ClockRules(), usual: .officeHours(in: .utc), calendars: [allDay: .always(in: .utc)],
            ofMembers: [Self.otto: allDay])
        return Notice.Call(
            .breached, key: "k", about: ID("case"), members, leads: leads, clock: .firstTouch, by: actor,
            at: now, isUrgent: isUrgent
        ).notices(leads: [ID("lea"), Self.olga], by: timekeeping, now: now)
    }

    @Test func `what arises on a weekend is shown on Monday, to those who work then`() {
        let (saturday, monday) = (TimingTests.at(1, 12), TimingTests.at(3, 9))

        #expect(notices([Self.olga, Self.otto], at: saturday).map(\.shownFrom) == [monday, saturday])
        #expect(notices([Self.olga], at: TimingTests.at(0, 17, 1)).map(\.shownFrom) == [monday])
        #expect(notices([Self.olga], at: TimingTests.at(0, 16)).map(\.shownFrom) == [TimingTests.at(0, 16)])
    }

    @Test func `what is urgent is shown at once`() {
        let night = TimingTests.at(0, 3)

        #expect(notices([Self.olga], isUrgent: true, at: night).map(\.shownFrom) == [night])
    }

    @Test func `nobody is told twice of one thing, nor of what they did`() {
        #expect(notices([Self.olga], leads: .all, at: .monday).map(\.member) == [Self.olga, ID("lea")])
        #expect(notices([Self.olga], leads: .all, by: Self.olga, at: .monday).map(\.member) == [ID("lea")])
        #expect(notices([], leads: .others(than: ID("lea")), at: .monday).map(\.member) == [Self.olga])
    }

    @Test func `without a lead the administrators lead, and who has left leads nobody`() {
        var (ann, lea) = (Member.lea, Member.lea)
        ann = Member(id: ID("ann"), name: "Ann", role: .administrator, authorityMinor: 0)
        #expect(Member.leads(among: [ann, lea, .olga]) == [lea.id])

        lea.isActive = false
        #expect(Member.leads(among: [ann, lea, .olga]) == [ann.id])
    }
}
