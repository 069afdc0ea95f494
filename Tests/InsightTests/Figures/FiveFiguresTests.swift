import Insight
import Recovery
import Testing

@Suite struct FiveFiguresTests {
    @Test func `they come in the order in which they are shown`() {
        let figures = fiveFigures(FigureSources(), in: Programme.longAfter)

        #expect(figures.map(\.key) == Figure.Key.five)
        #expect(figures.allSatisfy { $0.share == nil })
    }

    /// Another way to the same numbers: one case after the other against plain sentences, no shared parts.
    @Test(arguments: 1...60)
    func `a second, slower count comes to the same`(seed: Int) {
        var chance = Chance(state: UInt64(seed))
        let sources = chance.programme(cases: Int.random(in: 0...60, using: &chance))
        let now = Programme.january.from.adding(.days(Int.random(in: 20...500, using: &chance)))
        let figures = fiveFigures(sources, in: Programme.frame(now: now))
        let slow = SlowCount(sources: sources, now: now)

        for (figure, expected) in zip(figures, slow.all) {
            #expect(described(figure) == expected)
        }
    }

    private func described(_ figure: Figure) -> String {
        switch (figure.maturity, figure.value) {
        case (.soFar(let part, let whole), _): "so far \(part) of \(whole)"
        case (.mature, .share(let share, _)): "\(share.numerator) of \(share.denominator)"
        case (.mature, .duration(let wait)): "\(wait.median) of \(wait.count)"
        case (.mature, .number(let number)): "\(number.value) of \(number.count)"
        case (.mature, .notMeasured): "nothing"
        }
    }
}

private struct SlowCount {
    let sources: FigureSources
    let now: Instant
    private let day: Int64 = 86_400_000
    private let from = Programme.january.from.milliseconds
    private let to = Programme.january.to.milliseconds

    init(sources: FigureSources, now: Instant) {
        self.sources = sources
        self.now = now
    }

    var all: [String] { [rate(onlyContacted: true), touch, rate(onlyContacted: false), rePurchase, fixes] }

    private func isIn(_ fact: CaseFact) -> Bool {
        fact.isDetractorCase && !fact.isTest && fact.end != "not_a_detractor"
    }

    private func words(_ part: Int, _ whole: Int, maturesAfterDays days: Int64) -> String {
        if now.milliseconds < to + days * day { return "so far \(part) of \(whole)" }
        return whole == 0 ? "nothing" : "\(part) of \(whole)"
    }

    private func rate(onlyContacted: Bool) -> String {
        var (part, whole) = (0, 0)
        for fact in sources.cases where isIn(fact) {
            let t0 = fact.t0.milliseconds
            let limit = t0 + 60 * day
            if t0 < from || t0 >= to { continue }
            if onlyContacted, (fact.contactedAt?.milliseconds ?? .max) >= limit { continue }
            if let gone = fact.withdrawnAt, gone.milliseconds < limit, fact.nextScore == nil { continue }
            whole += 1
            guard let next = fact.nextScore, next.occurredAt.milliseconds < limit else { continue }
            if next.band == .promoter || (onlyContacted && next.band == .passive) { part += 1 }
        }
        return words(part, whole, maturesAfterDays: 60)
    }

    private var touch: String {
        var waits: [Int64] = []
        for fact in sources.cases where isIn(fact) && !fact.isBackfilled {
            let t0 = fact.t0.milliseconds
            if t0 < from || t0 >= to || t0 + 2 * day > now.milliseconds { continue }
            waits.append(fact.contactedAt.map { $0.milliseconds - t0 } ?? .max)
        }
        if now.milliseconds < to + 2 * day {
            return "so far \(waits.count { $0 < .max }) of \(waits.count)"
        }
        if waits.isEmpty { return "nothing" }
        waits.sort()
        let middle = [waits[(waits.count - 1) / 2], waits[waits.count / 2]]
        if middle.contains(.max) { return "longerThanAll of \(waits.count)" }
        return "value(\(Double(middle[0] + middle[1]) / 2)) of \(waits.count)"
    }

    private var rePurchase: String {
        var (part, whole) = (0, 0)
        for unit in Set(sources.cases.map(\.unit)) {
            let recoveries = sources.cases.filter { $0.unit == unit && isIn($0) }.compactMap(\.recoveredAt)
            guard let first = recoveries.sorted().first?.milliseconds, first >= from, first < to else {
                continue
            }
            whole += 1
            // From January 2026 on, twelve months of the calendar in UTC are 365 days.
            let isAgain = sources.purchases.contains {
                $0.unit == unit && $0.isNetPositive && $0.occurredAt.milliseconds > first
                    && $0.occurredAt.milliseconds <= first + 365 * day
            }
            part += isAgain ? 1 : 0
        }
        return words(part, whole, maturesAfterDays: 365)
    }

    private var fixes: String {
        var (part, whole) = (0, 0)
        for fact in sources.cases where isIn(fact) {
            guard let recovered = fact.recoveredAt?.milliseconds, recovered >= from, recovered < to else {
                continue
            }
            whole += 1
            let isFixed = sources.fixLinks.contains { link in
                guard link.caseID == fact.id, !link.isFoundIneffective, let shipped = link.shippedAt else {
                    return false
                }
                return shipped > fact.t0 && shipped.milliseconds <= recovered + 90 * day
            }
            part += isFixed ? 1 : 0
        }
        return words(part, whole, maturesAfterDays: 90)
    }
}
