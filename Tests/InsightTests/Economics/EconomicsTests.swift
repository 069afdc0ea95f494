import Insight
import Recovery
import Testing

@Suite struct EconomicsTests {
    @Test func `a saved customer is worth what the published example says`() {
        let economics = Economics.sample()

        #expect(economics.keptMargin?.value.isAbout(2_157.60) == true)
        #expect(economics.valuePerSave?.value.isAbout(2_757.60) == true)
        #expect(economics.costPerSave?.allIn.isAbout(120) == true)
        #expect(economics.returnTimes?.value.isAbout(22.98) == true)
        #expect(economics.valuePerCase?.value.isAbout(919.20) == true)
    }

    @Test func `ranges widen what they go into`() throws {
        let economics = Economics.sample()

        #expect(try #require(economics.valuePerSave).low.isAbout(1_438.40 + 420 + 90))
        #expect(try #require(economics.valuePerSave).high.isAbout(2_876.80 + 420 + 260))
    }

    @Test func `it breaks even where all recoveries bring what they cost`() throws {
        let economics = Economics.sample()
        let rate = try #require(economics.breakEven)
        var supposed = Economics.Supposed()
        supposed.recoveryRate = rate

        #expect(economics.supposing(supposed).returnTimes?.value.isAbout(1) == true)
    }

    @Test func `without one of the four a recovery has no value, and it says which`() {
        let economics = Economics.sample(without: .margin)

        #expect(economics.valuePerSave == nil)
        #expect(economics.missing == [.margin])
    }

    @Test func `a measured cost counts before one that was said`() {
        let economics = Economics.sample(measuredMinor: (9_000, 15_000))

        #expect(economics.costPerSave?.timeOnly == 90)
        #expect(economics.costPerSave?.allIn == 150)
        #expect(economics.costPerSave?.isMeasured == true)
    }

    @Test func `of a measured cost each save bears less where more come back`() throws {
        var supposed = Economics.Supposed()
        supposed.recoveryRate = 2.0 / 3
        let economics = Economics.sample(measuredMinor: (9_000, 15_000)).supposing(supposed)

        #expect(try #require(economics.costPerSave).allIn.isAbout(75))
        #expect(economics.recovery?.saves == 20)
    }

    @Test func `other numbers change what they go into and nothing else`() {
        var supposed = Economics.Supposed()
        supposed.inputs[.residualYears] = 2
        let economics = Economics.sample().supposing(supposed)

        #expect(economics.keptMargin?.value.isAbout(1_078.80) == true)
        #expect(economics.costPerSave == Economics.sample().costPerSave)
    }

    @Test(arguments: [(99, 100, false), (100, 99, false), (100, 100, true)])
    func `a churn difference is measured from a hundred accounts on both sides on`(
        detractors: Int, passives: Int, isMeasured: Bool
    ) throws {
        let churn = Economics.OwnChurn(.churn(detractors, passives))

        #expect((churn != nil) == isMeasured)
        if let churn { #expect(churn.comparison.difference.isAbout(0.2)) }
    }
}

extension Economics {
    /// 15 % x 6,200 x 58 % x 4 + 420 + 180; one of three recovered, 40 a case.
    fileprivate static func sample(
        without missing: EconomicInput.Key? = nil, measuredMinor: (time: Double, all: Double)? = nil
    ) -> Economics {
        let day = LocalDay(daysSince1970: 20_000)
        let numbers: [(EconomicInput.Key, Int64, ClosedRange<Int64>?)] = [
            (.churnDifference, 150_000, 100_000...200_000), (.annualRevenue, 6_200_000_000, nil),
            (.margin, 580_000, nil), (.residualYears, 4_000_000, nil),
            (.avoidedAcquisition, 420_000_000, nil),
            (.referralValue, 180_000_000, 90_000_000...260_000_000), (.costPerCase, 40_000_000, nil),
        ]
        let inputs = numbers.filter { $0.0 != missing }.compactMap { key, value, range in
            try? EconomicInput(
                key, valueMillionths: value, between: range?.lowerBound, and: range?.upperBound, from: day,
                source: "Finance")
        }
        let facts = (0..<30).map { number in
            let fact = CaseFact.contacted("case-\(number)")
            return number < 10 ? fact.answered(.passive, after: .days(40)) : fact
        }
        var sources = FigureSources(cases: facts)
        sources.currency = Currency("EUR")
        if let measuredMinor {
            let time = Int64(measuredMinor.time * 10)
            sources.timeSpent = [TimeSpent(caseID: "case-0", minutes: 60, hourlyCostMinor: time)]
            sources.remedies = [
                RemedyFact(
                    caseID: "case-1", kind: .refund, costMinor: Int64(measuredMinor.all * 10) - time,
                    chosenAt: .monday, deliveredAt: .monday)
            ]
        }
        return Economics(
            Inputs(inputs, on: day), recovery: .recoveryRate(sources, in: Programme.longAfter),
            costPerSave: .costPerSave(sources, in: Programme.longAfter), in: Currency("EUR"))
    }
}

extension Double {
    fileprivate func isAbout(_ other: Double) -> Bool { abs(self - other) < 1e-9 * max(1, abs(other)) }
}

extension Figure {
    /// Of so many accounts on either side three and one in ten left.
    fileprivate static func churn(_ detractors: Int, _ passives: Int) -> Figure {
        var sources = FigureSources()
        func leaves(_ unit: String) {
            sources.behaviours.append(
                BehaviourEvent(unit: unit, kind: .cancellation, occurredAt: .monday.adding(.days(5))))
        }
        for number in 0..<detractors {
            sources.cases.append(CaseFact(id: "case-\(number)", t0: .monday, unit: "d\(number)"))
            if number % 10 < 3 { leaves("d\(number)") }
        }
        for number in 0..<passives {
            sources.passives.append(PassiveScore(unit: "p\(number)", occurredAt: .monday))
            if number % 10 < 1 { leaves("p\(number)") }
        }
        return .postIncidentChurn(sources, in: Programme.longAfter)
    }
}
