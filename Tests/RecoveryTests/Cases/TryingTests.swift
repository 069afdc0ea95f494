import Recovery
import TestSupport
import Testing

@Suite struct TryingTests {
    @Test func `the customer has some days, and nobody asks them again before the last`() throws {
        var complaint = try Case.delivered()
        let given = Instant.monday(plus: .days(40))

        try complaint.letTry(days: 30, by: Member.olga.id, now: given)
        complaint.reckon(by: .plain)

        #expect(complaint.trial?.due == given.adding(.days(30)))
        #expect(complaint.asksAgainAt == given.adding(.days(30)))
        #expect(complaint.happened() == [.trialGiven])
    }

    @Test func `one that ends before the usual day changes nothing of it`() throws {
        var complaint = try Case.delivered()
        let asked = complaint.asksAgainAt

        try complaint.letTry(days: 14, by: Member.olga.id, now: Case.delivery)
        complaint.reckon(by: .plain)

        #expect(complaint.asksAgainAt == asked)
    }

    @Test func `once they said how it went, they are asked when they would have been`() throws {
        var complaint = try Case.delivered()
        let asked = complaint.asksAgainAt
        try complaint.letTry(days: 30, by: Member.olga.id, now: .monday(plus: .days(40)))
        complaint.reckon(by: .plain)

        try complaint.endTrial(works: true, by: Member.olga.id, now: .monday(plus: .days(41)))
        complaint.reckon(by: .plain)

        #expect(complaint.trial == nil)
        #expect(complaint.asksAgainAt == asked)
        #expect(complaint.happened() == [.trialGiven, .trialEnded])
    }

    @Test func `once they would have been asked already, they are asked now`() throws {
        var complaint = try Case.delivered()
        try complaint.letTry(days: 30, by: Member.olga.id, now: .monday(plus: .days(40)))
        complaint.reckon(by: .plain)

        let late = Instant.monday(plus: .days(60))
        try complaint.endTrial(works: true, by: Member.olga.id, now: late)
        complaint.reckon(by: .plain)

        #expect(complaint.asksAgainAt == late)
    }

    @Test func `its end is noticed, and it can still be said how it went`() throws {
        var complaint = try Case.delivered()
        try complaint.letTry(days: 1, by: Member.olga.id, now: Case.delivery)
        let late = Case.delivery.adding(.days(1) + .milliseconds(1))

        complaint.notice(now: late)
        #expect(complaint.trial?.isBreached == true)
        #expect(throws: Case.TrialRefusal.triesAlready(until: Case.delivery.adding(.days(1)))) {
            try complaint.letTry(days: 3, by: Member.olga.id, now: late)
        }
        try complaint.endTrial(works: false, by: Member.olga.id, now: late)

        #expect(complaint.trial == nil)
    }

    @Test(arguments: [0, 31, -1])
    func `it lasts a day at least and thirty at most`(days: Int) throws {
        var complaint = try Case.delivered()

        #expect(throws: Case.TrialRefusal.notDaysOfATrial) {
            try complaint.letTry(days: days, by: Member.olga.id, now: Case.delivery)
        }
    }

    @Test func `there is nothing to try before the delivery or after the end`() throws {
        var early = try Case.brought(to: .remedyChosen)
        var over = try Case.brought(to: .recovered)
        var complaint = try Case.delivered()

        #expect(throws: Case.TrialRefusal.notRemedied) {
            try early.letTry(days: 3, by: Member.olga.id, now: Case.delivery)
        }
        #expect(throws: Case.TrialRefusal.alreadyEnded(at: Case.ripe)) {
            try over.letTry(days: 3, by: Member.olga.id, now: Case.ripe)
        }
        #expect(throws: Case.TrialRefusal.triesNothing) {
            try complaint.endTrial(works: true, by: Member.olga.id, now: Case.delivery)
        }
    }

    @Test func `a score that decides ends it`() throws {
        var complaint = try Case.delivered()
        try complaint.letTry(days: 30, by: Member.olga.id, now: Case.delivery)

        complaint.hear(.given(3, at: Case.ripe), now: Case.ripe)

        #expect(complaint.trial == nil)
        #expect(complaint.asksAgainAt == nil)
    }
}

extension Case {
    fileprivate static func delivered() throws -> Case {
        var delivered = try brought(to: .remedied)
        delivered.reckon(by: .plain)
        _ = delivered.takeNews()
        return delivered
    }
}
