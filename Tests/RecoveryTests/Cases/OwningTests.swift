import Recovery
import TestSupport
import Testing

@Suite struct OwningTests {
    static let bo = Member(id: ID("bo"), name: "Bo", role: .owner, authorityMinor: 0)
    static let cy = Member(id: ID("cy"), name: "Cy", role: .owner, authorityMinor: 0)

    static let lea = Member(id: ID("lea"), name: "Lea", role: .programmeLead, authorityMinor: 0)

    @Test func `one gives away one's own, and a lead anybody's`() throws {
        var opened = Case.opened()
        let owner = Member(id: opened.owner, name: "Own", role: .owner, authorityMinor: 0)

        #expect(throws: Case.HandOverRefusal.needsALead) {
            try opened.handOver(to: Self.bo, because: "x", by: Self.cy, now: .monday)
        }
        try opened.handOver(to: Self.bo, because: "x", by: owner, now: .monday)
        try opened.handOver(to: Self.cy, because: "x", by: Self.lea, now: .monday)

        #expect(opened.owner == Self.cy.id)
    }

    @Test func `before the customer met the owner it changes hands freely`() throws {
        var opened = Case.opened()
        try opened.handOver(to: Self.bo, because: "Speaks Czech", by: Self.lea, now: .monday)
        try opened.handOver(to: Self.cy, because: "Is there today", by: Self.lea, now: .monday)

        #expect(opened.owner == Self.cy.id)
        #expect(opened.handOffs == 0)
    }

    @Test func `after the first contact a case has one hand-off`() throws {
        var opened = Case.opened()
        try opened.record(Touch(.callAnswered, at: .monday, by: opened.owner), as: "t", now: .monday)
        try opened.handOver(to: Self.bo, because: "Knows the product", by: Self.lea, now: .monday)

        #expect(opened.handOffs == 1)
        #expect(throws: Case.HandOverRefusal.budgetUsed) {
            try opened.handOver(to: Self.cy, because: "Again", by: Self.lea, now: .monday)
        }
        #expect(opened.owner == Self.bo.id)
    }

    @Test func `a parked case is the lead's own once they met the customer`() throws {
        let start = Case.Start(
            id: ID("case"), customer: ID("ada"), account: nil,
            opening: Case.Opening(kind: .detractor, signal: ID("s"), measure: .nps, score: 2),
            receivedAt: .monday)
        let parked = Case.open(
            start, ownedBy: Case.Ownership(owner: Self.lea.id, isParked: true),
            by: Timing(.strict, by: .always(in: .utc)), now: .monday)
        var (missed, met) = (parked, parked)
        try missed.record(Touch(.callUnanswered, at: .monday, by: Self.lea.id), as: "t", now: .monday)
        try met.record(Touch(.callAnswered, at: .monday, by: Self.lea.id), as: "t", now: .monday)

        #expect(missed.isParked)
        #expect(!met.isParked)
        #expect(met.takeNews().last { $0.kind == .owned }?.became == "owned")
    }

    @Test func `figures put a case with the team of who met the customer first`() throws {
        var opened = Case.opened()
        let first = Touch(.callAnswered, at: .monday.adding(.hours(2)), by: opened.owner)
        let earlier = Touch(.mailSent, at: .monday.adding(.hours(1)), by: opened.owner)
        let later = Touch(.callAnswered, at: .monday.adding(.hours(3)), by: opened.owner)
        for (touch, team) in [(first, "north"), (later, "south"), (earlier, "east")] {
            try opened.record(touch, as: "t", team: ID(team), now: .monday.adding(.hours(4)))
        }

        #expect(opened.team == ID("east"))
        #expect(opened.contactedAt == earlier.madeAt)
    }

    @Test func `a hand-off needs a reason and somebody who works cases`() {
        var opened = Case.opened()
        let sponsor = Member(id: ID("sam"), name: "Sam", role: .sponsor, authorityMinor: 0)
        let gone = Member(id: ID("gil"), name: "Gil", role: .owner, authorityMinor: 0, isActive: false)

        #expect(throws: Case.HandOverRefusal.noReason) {
            try opened.handOver(to: Self.bo, because: " ", by: Self.lea, now: .monday)
        }
        #expect(throws: Case.HandOverRefusal.ownsItAlready) {
            try opened.handOver(to: .olga, because: "x", by: Self.lea, now: .monday)
        }
        for member in [sponsor, gone] {
            #expect(throws: Case.HandOverRefusal.cannotOwn) {
                try opened.handOver(to: member, because: "x", by: Self.lea, now: .monday)
            }
        }
    }

    @Test func `it is put aside no longer than its next clock runs`() throws {
        var opened = Case.opened()
        let due = opened.firstTouch.due
        #expect(throws: Case.SnoozeRefusal.inThePast) {
            try opened.snooze(until: .monday, by: Member.olga.id, now: .monday)
        }

        #expect(throws: Case.SnoozeRefusal.beyondTheNextClock(due: due)) {
            try opened.snooze(until: due.adding(.milliseconds(1)), by: opened.owner, now: .monday)
        }
        try opened.snooze(until: due, by: opened.owner, now: .monday)

        #expect(opened.snoozedUntil == due)
    }
}
