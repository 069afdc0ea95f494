import Insight
import Recovery
import Testing

@Suite struct PromisesKeptTests {
    private let due = Instant.monday

    @Test func `a promise is kept until it is due`() {
        #expect(counts(promise(keptAt: due)) == "1 of 1")
        #expect(counts(promise(keptAt: due.adding(.moment))) == "0 of 1")
        #expect(counts(promise()) == "0 of 1")
    }

    @Test func `one moved before it was due and told leaves its old date`() {
        let moved = promise(movedAt: due.subtracting(.moment), isTold: true)
        let figure = figure([moved, promise(keptAt: due)])

        #expect(figure.counts == "1 of 1")
        #expect(figure.beside(.redated)?.counts == "1 of 2")
    }

    @Test func `one moved late or behind the customer's back is broken`() {
        #expect(counts(promise(movedAt: due, isTold: true)) == "0 of 1")
        #expect(counts(promise(movedAt: due.subtracting(.days(1)), isTold: false)) == "0 of 1")
    }

    @Test func `the period is that of the date, once it is past`() {
        let period = Programme.january
        let promises = [
            period.from.subtracting(.moment), period.from, period.to.subtracting(.moment), period.to,
        ].map { promise(dueAt: $0) }

        #expect(figure(promises).counts == "0 of 2")
        #expect(figure(promises, now: period.to.subtracting(.moment)).maturity == .soFar(0, of: 2))
        #expect(figure(promises, now: period.from).maturity == .soFar(0, of: 1))
        #expect(figure(promises, now: period.to).maturity == .mature)
    }

    @Test func `who left before the date has nothing to be kept`() {
        let leftAt = { (instant: Instant) in
            CaseFact.contacted().ended(.customerLeft).with { $0.endedAt = instant }
        }
        #expect(
            figure([promise()], of: leftAt(due.subtracting(.moment))).value == .notMeasured(.noPromisesDue))
        #expect(figure([promise()], of: leftAt(due)).counts == "0 of 1")
    }

    @Test func `promises of other cases count, those of tests and mis-clicks do not`() {
        let fact = CaseFact.contacted()

        #expect(figure([promise()], of: fact.with { $0.isDetractorCase = false }).counts == "0 of 1")
        #expect(figure([promise()], of: fact.with { $0.isTest = true }).denominator == nil)
        #expect(figure([promise()], of: fact.ended(.notADetractor)).denominator == nil)
        #expect(figure([]).value == .notMeasured(.noPromisesDue))
    }

    private func counts(_ promise: PromiseFact) -> String? { figure([promise]).counts }

    private func figure(
        _ promises: [PromiseFact], of fact: CaseFact = .contacted(), now: Instant = Programme.longAfter.now
    ) -> Figure {
        .promisesKept(.with(fact) { $0.promises = promises }, in: Programme.frame(now: now))
    }

    private func promise(dueAt: Instant? = nil, keptAt: Instant? = nil) -> PromiseFact {
        PromiseFact(
            id: "promise-1", caseID: "case-1", madeAt: .monday.subtracting(.days(60)), dueAt: dueAt ?? due,
            keptAt: keptAt)
    }

    private func promise(movedAt: Instant, isTold: Bool) -> PromiseFact {
        var promise = promise()
        promise.movedAt = movedAt
        promise.isMoveTold = isTold
        return promise
    }
}
