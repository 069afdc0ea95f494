import Recovery
import TestSupport
import Testing

@Suite struct MergingTests {
    private let later = Instant.monday(plus: .hours(1))

    @Test func `of two cases the one with the older T0 goes on`() {
        let one = Case.opened()
        let other = Case.opened(receivedAt: later, now: later)

        #expect(Case.isOlder(one, than: other))
        #expect(!Case.isOlder(other, than: one))
    }

    @Test func `the younger one ends and leaves the figures, and its clock stands still`() {
        let older = Case.opened()
        var younger = Case.opened(receivedAt: later, now: later)

        younger.merge(into: older, by: Member.lea.id, now: later)

        #expect(younger.stage == .ended(.notADetractor, at: later))
        #expect(younger.firstTouch.stoppedAt == later)
        #expect(younger.news.map(\.kind).suffix(2) == [.merged, .ended])
        #expect(younger.news.suffix(2).first?.subject == older.id.rawValue)
    }

    @Test func `the older one takes over its signals, and what was promised falls due there`() {
        let younger = Case.opened(receivedAt: later, now: later)
        var older = Case.opened()
        let promise = Promise(
            id: ID("promise"), member: Member.olga.id, madeAt: later, due: later.adding(.hours(2)))

        older.takeOver(
            younger, with: [ID("s-1")], promises: [promise], by: Member.lea.id, now: later)

        #expect(older.promiseDue == promise.due)
        #expect(older.news.suffix(2).map(\.kind) == [.tookOver, .joined])
    }

    @Test func `taken back, a case stands as it stood, and a breach stays one`() {
        let kept = Case.opened()
        var merged = kept
        let late = Instant.monday(plus: .hours(5))
        merged.merge(into: Case.opened(), by: Member.lea.id, now: late)

        merged.split(backTo: kept, with: [], by: Member.lea.id, now: late.adding(.hours(1)))

        #expect(merged.stage == .open)
        #expect(merged.firstTouch.stoppedAt == nil)
        #expect(merged.firstTouch.isBreached)
        #expect(merged.news.last?.kind == .split)
        #expect(merged.news.last?.became == "open")
    }

    @Test func `a case that waits for a score hears what the other one said, the earliest first`() throws {
        var cases = [try Case.brought(to: .remedied)]
        let scores = [
            (of: ID<Customer>("bo"), score: Score.given(3, at: Case.ripe.adding(.days(2)), as: "second")),
            (of: ID<Customer>("bo"), score: Score.given(9, at: Case.ripe.adding(.days(1)), as: "first")),
        ]

        let moved = Case.hear(scores, in: &cases, now: Case.ripe.adding(.days(3))) { $0.customer != $1 }

        #expect(moved == [cases[0].id])
        #expect(cases[0].nextScore?.signal == ID("first"))
        #expect(cases[0].stage.word == .promoter)
    }
}
