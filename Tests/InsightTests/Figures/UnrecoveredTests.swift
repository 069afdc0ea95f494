import Insight
import Recovery
import Testing

@Suite struct UnrecoveredTests {
    /// 00:00 of 2 March 2026; asked in the middle of that week.
    private let monday = Zone.utc.startOfWeek(containing: .monday.adding(.days(56)))
    private var frame: FigureFrame {
        FigureFrame(
            period: Period(from: .monday, to: monday.adding(.days(30))), zone: .utc,
            now: monday.adding(.days(3)))
    }

    @Test func `it is taken at the last Monday, of now or of the period`() {
        #expect(Figure.unrecovered(.with(), in: frame).maturesAt == monday)
        #expect(
            Figure.unrecovered(.with(), in: Programme.longAfter).maturesAt
                == Zone.utc.startOfWeek(containing: Programme.january.to))
    }

    @Test func `a case counts from 180 days before and until recovered`() {
        func count(_ t0: Instant, recoveredAt: Instant? = nil) -> Double? {
            let fact = CaseFact.contacted(t0: t0).with { $0.recoveredAt = recoveredAt }
            return Figure.unrecovered(.with(fact), in: frame).number?.value
        }
        #expect(count(monday.subtracting(.days(180) + .moment)) == 0)
        #expect(count(monday.subtracting(.days(180))) == 1)
        #expect(count(monday.subtracting(.moment)) == 1)
        #expect(count(monday) == 0)
        #expect(count(.monday, recoveredAt: monday.subtracting(.moment)) == 0)
        #expect(count(.monday, recoveredAt: monday) == 1)
    }

    @Test func `a customer counts once, by the latest case`() {
        let later = CaseFact.contacted("b", t0: .monday.adding(.days(1)))
        let first = CaseFact.contacted("a")

        #expect(Figure.unrecovered(.with(first, later), in: frame).number?.value == 1)
        #expect(
            Figure.unrecovered(.with(first, later.recovered(at: .monday.adding(.days(9)))), in: frame).number?
                .value == 0)
        #expect(
            Figure.unrecovered(.with(first.recovered(at: .monday), later.ended(.notADetractor)), in: frame)
                .number?.value == 0)
    }

    @Test func `whose account has left is gone`() {
        func count(leftAt instant: Instant) -> Double? {
            let left = BehaviourEvent(unit: "Café Linden", kind: .cancellation, occurredAt: instant)
            return Figure.unrecovered(.with(.contacted()) { $0.behaviours = [left] }, in: frame).number?.value
        }
        #expect(count(leftAt: monday.subtracting(.moment)) == 0)
        #expect(count(leftAt: monday) == 1)
    }

    @Test func `each customer stands in one slice, and those waiting are not at risk`() {
        let young = monday.subtracting(.days(60) - .moment)
        let facts: [CaseFact] = [
            .untouched("a", t0: young), .untouched("b", t0: young).contacted(after: .hours(48) + .moment),
            .untouched("c", t0: young).contacted(after: .hours(48)),
            .contacted("d", t0: young).remedied(after: .days(9)),
            .contacted("e", t0: monday.subtracting(.days(60))).remedied(after: .days(9)),
            .contacted("f", t0: young).remedied(after: .days(9)).answered(.detractor, after: .days(30)),
        ]
        let customers = facts.map { fact in fact.with { $0.customer = fact.id } }
        let figure = Figure.unrecovered(FigureSources(cases: customers), in: frame)
        let slices: [Figure.Beside.Key] = [
            .notContacted, .contactedLate, .notRemedied, .awaitingVerification, .failed,
        ]

        #expect(slices.map { figure.beside($0)?.counts } == ["1", "1", "1", "1", "2"])
        #expect(figure.number?.value == 6)
        #expect(figure.beside(.atRisk) == .count(5))
        #expect(figure.members.numerator == ["a", "b", "c", "e", "f"])
    }

    @Test func `an account's revenue counts once`() {
        let sources = FigureSources.with(
            .contacted("a").with { $0.customer = "Ada" }, .contacted("b").with { $0.customer = "Bo" }
        ) { $0.accounts = [AccountFact(id: "Café Linden", annualRevenueMinor: 900)] }
        let figure = Figure.unrecovered(sources, in: frame)

        #expect(figure.number?.value == 2)
        #expect(figure.beside(.yearlyRevenue)?.number?.value == 900)
        #expect(Figure.unrecovered(.with(.contacted()), in: frame).beside(.yearlyRevenue) == .noData)
        #expect(Figure.unrecovered(.with(), in: frame).value == .notMeasured(.noDetractorCases))
    }
}
