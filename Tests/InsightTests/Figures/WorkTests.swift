import Insight
import Recovery
import Testing

/// Hand-offs, diagnoses and money of cases: what is counted as soon as it starts.
@Suite struct WorkTests {
    @Test func `hand-offs are counted per case`() {
        let figure = Figure.handOffs(
            .with(
                .contacted("a").with { $0.handOffs = 3 }, .untouched("b"),
                .contacted("c").with {
                    $0.handOffs = 9
                    $0.isTest = true
                }),
            in: Programme.longAfter)

        #expect(figure.number?.value == 1.5)
        #expect(figure.number?.unit == .perCase)
        #expect(figure.beside(.withoutHandOff)?.counts == "1 of 2")
        #expect(Figure.handOffs(.with(), in: Programme.longAfter).value == .notMeasured(.noDetractorCases))
    }

    @Test func `a case with a cause is classified`() {
        let caused = CaseFact.untouched("a").with { $0.cause = "failed_delivery" }
        let figure = Figure.casesClassified(
            .with(caused, .contacted("b"), caused.ended(.notADetractor)), in: Programme.longAfter)

        #expect(figure.counts == "1 of 2")
        #expect(figure.beside(.notADetractor) == .count(1))
    }

    @Test func `who was helped before the diagnosis is counted, and whose diagnosis was late`() {
        let figure = Figure.emergencies(
            .with(
                .untouched("a").with { $0.emergency = .diagnosisLate },
                .contacted("b").with { $0.emergency = .diagnosisNotLate }, .contacted("c"),
                .contacted("d").with {
                    $0.emergency = .diagnosisLate
                    $0.isTest = true
                }),
            in: Programme.longAfter)

        #expect(figure.counts == "2 of 3")
        #expect(figure.beside(.diagnosisLate)?.counts == "1 of 2")
    }

    @Test func `a running period is not mature`() {
        let frame = Programme.frame(now: Programme.january.to.subtracting(.moment))

        #expect(Figure.casesClassified(.with(.contacted()), in: frame).maturity == .soFar(0, of: 1))
        #expect(Figure.handOffs(.with(.contacted()), in: frame).value == .notMeasured(.notMatureYet))
    }

    @Test func `refunds and credits count when they are delivered`() {
        let period = Programme.january
        let figure = spend([
            remedy(.refund, 100, at: period.from), remedy(.credit, 20, at: period.to.subtracting(.moment)),
            remedy(.credit, 3, at: period.to), remedy(.refund, 3, at: period.from.subtracting(.moment)),
            remedy(.refund, 3, at: nil), remedy(.replacement, 3, at: .monday),
        ])

        #expect(figure.number?.value == 120)
        #expect(figure.beside(.remediesOfMoney) == .count(2))
    }

    @Test func `what was wrongly taken and what a test got is no goodwill`() {
        var owed = remedy(.refund, 100, at: .monday)
        owed.returnsWhatWasOwed = true

        #expect(spend([owed]).number?.value == 0)
        #expect(
            spend([remedy(.credit, 9, at: .monday)], of: .contacted().with { $0.isTest = true }).number?.value
                == 0)
        #expect(spend([]).value == .notMeasured(.noRemediesRecorded))
    }

    private func spend(_ remedies: [RemedyFact], of fact: CaseFact = .contacted()) -> Figure {
        .goodwillSpend(.with(fact) { $0.remedies = remedies }, in: Programme.longAfter)
    }

    private func remedy(_ kind: RemedyKind, _ costMinor: Int64, at deliveredAt: Instant?) -> RemedyFact {
        RemedyFact(
            caseID: "case-1", kind: kind, costMinor: costMinor, chosenAt: .monday, deliveredAt: deliveredAt)
    }
}
