import Insight
import Recovery
import Testing

@Suite struct WhatWorksTests {
    private let now = Instant.monday.adding(.days(200))

    @Test func `a remedy is set against the other remedied cases of its cause`() throws {
        let works = works(
            cases(20, recovered: 15, .failedDelivery, [.redo])
                + cases(20, recovered: 5, .failedDelivery, [.refund])
                + cases(30, recovered: 30, .processFriction, [.directLine])
                + cases(9, recovered: 9, .failedDelivery, []))
        let row = try #require(works.causes.first { $0.cause == .failedDelivery })
        let redo = try #require(row.remedies.first { $0.key == .redo })

        #expect(works.causes.map(\.cause) == [.failedDelivery, .processFriction])
        #expect(row.remedied == Share(20, of: 40))
        #expect(redo.share == Share(15, of: 20))
        #expect(redo.others == Share(5, of: 20))
        #expect(redo.comparison?.difference == 0.5)
        #expect(redo.standsOut)
        #expect(works.all == Share(59, of: 79))
    }

    @Test func `a case with two remedies stands in both rows`() {
        let works = works(cases(10, recovered: 5, .failedDelivery, [.redo, .apology]))

        #expect(works.causes[0].remedies.map(\.key) == [.redo, .apology])
        #expect(works.causes[0].remedies.map(\.share.denominator) == [10, 10])
        #expect(works.causes[0].remedies.allSatisfy { $0.others == nil && $0.comparison == nil })
    }

    @Test func `of fewer than ten nothing is told`() {
        let works = works(
            cases(9, recovered: 9, .failedDelivery, [.redo])
                + cases(50, recovered: 1, .failedDelivery, [.refund]))

        #expect(works.causes[0].remedies.allSatisfy { $0.comparison == nil && !$0.standsOut })
        #expect(works.owners.isEmpty)
        #expect(works.comparisons == 0)
    }

    @Test func `speeds are by the wall clock, each bound belonging to the slower one`() {
        let waits: [Duration] = [
            .zero, .hours(4) - .moment, .hours(4), .hours(24) - .moment, .hours(24), .hours(48) - .moment,
            .hours(48),
        ]
        let works = works(
            waits.enumerated().map { index, wait in
                CaseFact.untouched("\(index)", t0: .monday).contacted(after: wait)
            })

        #expect(works.speeds.map(\.key) == FirstTouchSpeed.allCases)
        #expect(works.speeds.map(\.share.denominator) == [2, 2, 2, 1])
    }

    @Test func `owners with cases enough are there by their id`() {
        let works = works(
            cases(10, recovered: 5, .failedDelivery, [.redo]).map { $0.with { $0.owner = "ines" } }
                + cases(12, recovered: 6, .failedDelivery, [.refund]).map { $0.with { $0.owner = "bo" } }
                + cases(9, recovered: 9, .failedDelivery, [.credit]).map { $0.with { $0.owner = "eve" } })

        #expect(works.owners.map(\.key) == ["bo", "ines"])
        #expect(works.owners.map(\.others) == [Share(14, of: 19), Share(15, of: 21)])
    }

    @Test func `only contacted cases of the year whose 60 days are past are counted`() {
        let young = CaseFact.contacted("young", t0: now.subtracting(.days(59)))
        let old = CaseFact.contacted("old", t0: now.subtracting(.days(500)))
        let works = works([young, old, .untouched("untouched"), .contacted("in")])

        #expect(works.all == Share(0, of: 1))
        #expect(works.period.to <= now.subtracting(.days(60)))
        #expect(works.period.to > now.subtracting(.days(61)))
    }

    @Test func `a remedy counts that was delivered in the first round before the next score`() {
        var sources = FigureSources.with(
            .contacted("a").answered(.promoter, after: .days(40)), .contacted("b")
        ) {
            $0.remedies = [
                remedy("a", .redo, delivered: .days(3)), remedy("a", .refund, delivered: .days(40)),
                remedy("a", .credit, delivered: nil), remedy("b", .training, delivered: .days(60) - .moment),
                remedy("b", .smallerPlan, delivered: .days(60)),
                remedy("b", .apology, delivered: .days(1), round: 2),
            ]
            var merged = remedy("b", .personalCall, delivered: .days(1))
            merged.isOfMergedCase = true
            $0.remedies.append(merged)
        }
        sources.tellWhichRemediesCame()

        #expect(sources.cases.map(\.remedies) == [[.redo], [.training]])
    }

    @Test func `a difference must be beyond chance among all that are looked at`() {
        // 30 of 50 and 20 of 50 differ with p = 0.046: enough alone, not among several.
        let alone = works(
            cases(50, recovered: 30, .failedDelivery, [.redo], after: .hours(1))
                + cases(50, recovered: 20, .failedDelivery, [.refund], after: .hours(1)))
        #expect(alone.comparisons == 2)
        #expect(
            alone.causes[0].remedies.allSatisfy { !$0.standsOut && $0.comparison?.probability ?? 1 < 0.05 })
    }

    @Test(
        arguments: [
            ([], nil), ([0.06], nil), ([0.05], 0.05), ([0.01, 0.04], 0.04), ([0.03, 0.04], nil),
            ([0.04, 0.001, 0.03], 0.001),
        ] as [([Double], Double?)])
    func `Holm's limit is the greatest probability accepted`(probabilities: [Double], limit: Double?) {
        #expect(WhatWorks.limit(of: probabilities) == limit)
    }

    private func works(_ cases: [CaseFact]) -> WhatWorks {
        WhatWorks(FigureSources(cases: cases), in: .utc, now: now, FigureFilter())
    }

    private func cases(
        _ count: Int, recovered: Int, _ cause: Cause, _ remedies: Set<RemedyKind>,
        after wait: Duration = .hours(2)
    ) -> [CaseFact] {
        (0..<count).map { number in
            let name = remedies.map(\.rawValue).sorted().joined()
            let fact = CaseFact.untouched("\(cause)-\(name)-\(number)").contacted(after: wait).with {
                $0.cause = cause.rawValue
                $0.remedies = remedies
            }
            return number < recovered ? fact.answered(.promoter, after: .days(40)) : fact
        }
    }

    private func remedy(
        _ recovery: String, _ kind: RemedyKind, delivered wait: Duration?, round: Int = 1
    ) -> RemedyFact {
        var remedy = RemedyFact(
            caseID: recovery, kind: kind, costMinor: 0, chosenAt: .monday,
            deliveredAt: wait.map { Instant.monday.adding($0) })
        remedy.round = round
        return remedy
    }
}
