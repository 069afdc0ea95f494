import Recovery
import TestSupport
import Testing

@Suite struct PromisingTests {
    static func promise(_ id: String, due: Instant) -> Promise {
        Promise(id: ID(id), member: ID("bo"), madeAt: .monday, due: due)
    }

    @Test func `a promise lies ahead and runs as a clock`() throws {
        var opened = Case.opened()
        let due = Instant.monday(plus: .hours(2))

        try opened.promise(Self.promise("p", due: due), words: "a date", beside: [], now: .monday)

        #expect(opened.nextClock == NextClock(kind: .clock(.promise), start: .monday, due: due))
        #expect(throws: Case.PromiseRefusal.dueInThePast) {
            try opened.promise(Self.promise("q", due: .monday), words: "x", beside: [], now: .monday)
        }
    }

    @Test(arguments: [(0, Promise.State.kept), (1, .broken)])
    func `kept is by its date, and late stays broken`(late: Int, state: Promise.State) throws {
        var opened = Case.opened()
        let due = Instant.monday(plus: .hours(2))
        var promise = Self.promise("p", due: due)
        try opened.promise(promise, words: "a date", beside: [], now: .monday)
        let then = due.adding(.milliseconds(late))

        try opened.keep(&promise, beside: [], by: ID("bo"), now: then)

        #expect(promise.state(now: then) == state)
        #expect(opened.promiseDue == nil)
    }

    @Test func `a case that was put aside comes back for a promise that is due before`() throws {
        var opened = Case.opened()
        let due = Instant.monday(plus: .hours(2))
        try opened.snooze(until: due, by: opened.owner, now: .monday)

        try opened.promise(Self.promise("p", due: due), words: "a date", beside: [], now: .monday)
        let sameTime = opened.snoozedUntil
        let before = Self.promise("q", due: due.adding(.milliseconds(-1)))
        try opened.promise(before, words: "a call", beside: [], now: .monday)

        #expect(sameTime == due)
        #expect(opened.snoozedUntil == nil)
    }

    @Test func `a promise has words, is settled once, and is moved to a day to come`() throws {
        var opened = Case.opened()
        let due = Instant.monday(plus: .hours(2))
        var (kept, moved) = (Self.promise("p", due: due), Self.promise("q", due: due))
        #expect(throws: Case.PromiseRefusal.noWords) {
            try opened.promise(kept, words: " \n", beside: [], now: .monday)
        }
        #expect(throws: Case.PromiseRefusal.dueInThePast) {
            try opened.move(
                &moved, to: Self.promise("r", due: .monday), beside: [], isTold: true, now: .monday)
        }
        try opened.keep(&kept, beside: [], by: ID("bo"), now: .monday)

        #expect(throws: Case.PromiseRefusal.settledAlready) {
            try opened.keep(&kept, beside: [], by: ID("bo"), now: .monday)
        }
        #expect(throws: Case.PromiseRefusal.settledAlready) {
            try opened.move(
                &kept, to: Self.promise("r", due: due.adding(.hours(1))), beside: [], isTold: true,
                now: .monday)
        }
    }

    @Test func `no clock runs once the case has ended`() throws {
        var opened = Case.opened()
        let due = Instant.monday(plus: .hours(2))
        try opened.promise(Self.promise("p", due: due), words: "a date", beside: [], now: .monday)
        let lea = Member(id: ID("lea"), name: "Lea", role: .programmeLead, authorityMinor: 0)

        try opened.end(.customerLeft, because: "Moved away", by: lea, now: .monday)

        #expect(opened.runningClocks == [])
    }

    @Test func `it moves before it is due and told, and not otherwise`() throws {
        var opened = Case.opened()
        let due = Instant.monday(plus: .hours(2))
        var promise = Self.promise("p", due: due)
        let next = Self.promise("q", due: due.adding(.hours(1)))
        try opened.promise(promise, words: "a date", beside: [], now: .monday)

        #expect(throws: Case.PromiseRefusal.notTold) {
            try opened.move(&promise, to: next, beside: [], isTold: false, now: .monday)
        }
        #expect(throws: Case.PromiseRefusal.lateAlready(due: due)) {
            try opened.move(
                &promise, to: next, beside: [], isTold: true, now: due.adding(.milliseconds(1)))
        }
        try opened.move(&promise, to: next, beside: [], isTold: true, now: due)

        #expect(promise.state(now: due) == .moved)
        #expect(opened.promiseDue == next.due)
    }
}
