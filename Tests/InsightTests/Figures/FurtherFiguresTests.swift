import Insight
import Recovery
import Testing

@Suite struct FurtherFiguresTests {
    @Test func `they come in the order in which they are shown, and without sources have no number`() {
        let figures = furtherFigures(FigureSources(), in: Programme.longAfter)

        #expect(figures.map(\.key) == Figure.Key.further)
        for figure in figures {
            #expect(figure.number == nil && figure.share == nil, "\(figure.key)")
            #expect(figure.members.base.isEmpty)
        }
    }

    @Test(arguments: 1...20)
    func `tests and mis-clicks change no figure`(seed: Int) {
        var chance = Chance(state: UInt64(seed))
        let sources = chance.fullProgramme(cases: 40)
        let tests = copy(of: sources, named: "test") { $0.isTest = true }
        let misclicks = copy(of: sources, named: "mis-click") { $0.end = "not_a_detractor" }

        for key in Figure.Key.allCases {
            let figure = Figure(key, sources, in: Programme.longAfter)
            #expect(Figure(key, tests, in: Programme.longAfter) == figure)
            let withMisclicks = Figure(key, misclicks, in: Programme.longAfter)
            #expect(withMisclicks.value == figure.value)
            #expect(withMisclicks.members == figure.members)
        }
    }

    @Test(arguments: Figure.Key.allCases.filter { $0 != .unrecovered })
    func `a figure is mature from one instant on`(key: Figure.Key) {
        var chance = Chance(state: 8)
        let sources = chance.fullProgramme(cases: 60)
        let ripe = Figure(key, sources, in: Programme.longAfter).maturesAt

        let early = Figure(key, sources, in: Programme.frame(now: ripe.subtracting(.moment)))
        let late = Figure(key, sources, in: Programme.frame(now: ripe))

        #expect(early.value == .notMeasured(.notMatureYet))
        #expect(early.maturity == .soFar(early.members.numerator.count, of: early.members.base.count))
        #expect(late.maturity == .mature)
        #expect(late.denominator != nil)
    }

    @Test(arguments: Figure.Key.allCases)
    func `a share is that of its members`(key: Figure.Key) {
        var chance = Chance(state: 11)
        let figure = Figure(key, chance.fullProgramme(cases: 80), in: Programme.longAfter)

        if let share = figure.share { #expect(share == figure.members.share) }
        #expect(Set(figure.members.numerator).isSubset(of: figure.members.base))
        for beside in figure.besides {
            guard case .share(let share) = beside.amount else { continue }
            #expect(beside.members?.share == share)
        }
    }

    @Test(arguments: Figure.Key.allCases)
    func `a figure reads no more than it says`(key: Figure.Key) {
        var chance = Chance(state: 5)
        let all = chance.fullProgramme(cases: 80)
        var few = all
        let needs = key.needs
        let signals: Set<Figure.Need> = [
            .contacts, .churnIntents, .latestScores, .given, .effort, .satisfaction, .received,
        ]
        if needs.isDisjoint(with: signals) { few.signals = [] }
        if !needs.contains(.purchases) { (few.purchases, few.hasPurchases) = ([], false) }
        if !needs.contains(.passives) { few.passives = [] }
        if !needs.contains(.fixes) { (few.fixLinks, few.hasFixes) = ([], false) }
        if !needs.contains(.behaviours) { few.behaviours = [] }
        if !needs.contains(.accounts) { few.accounts = [] }
        if !needs.contains(.promises) { few.promises = [] }
        if !needs.contains(.timeSpent) { few.timeSpent = [] }
        if !needs.contains(.touches) { few.touches = [] }
        if !needs.contains(.remedies) { few.remedies = [] }
        few.cases = all.cases.map { fact in
            fact.with {
                if !needs.contains(.details) {
                    ($0.customer, $0.account, $0.openingMeasure, $0.openingScore) = ("", nil, nil, nil)
                    ($0.handOffs, $0.owner) = (0, nil)
                }
                if !needs.contains(.touches) { $0.isContactedByOutgoingTouch = true }
                if !needs.contains(.remedies) { $0.remedies = [] }
                if !needs.contains(.emergencies) { $0.emergency = nil }
            }
        }

        #expect(Figure(key, few, in: Programme.longAfter) == Figure(key, all, in: Programme.longAfter))
    }

    /// Another way to the same numbers.
    @Test(arguments: 1...60)
    func `a second, slower count comes to the same`(seed: Int) {
        var chance = Chance(state: UInt64(seed))
        let sources = chance.fullProgramme(cases: Int.random(in: 1...60, using: &chance))
        let now = Programme.january.from.adding(.days(Int.random(in: 20...500, using: &chance)))
        let slow = SlowFurtherCount(sources: sources, now: now)

        for figure in furtherFigures(sources, in: Programme.frame(now: now)) {
            guard let expected = slow.counts(figure.key) else { continue }
            let members = figure.members
            #expect("\(members.numerator.count) of \(members.base.count)" == expected, "\(figure.key)")
        }
    }

    /// All cases once more under another id, with their work; their signals are left as they are.
    private func copy(
        of sources: FigureSources, named name: String, change: (inout CaseFact) -> Void
    ) -> FigureSources {
        var copy = sources
        copy.cases += sources.cases.map { fact in
            fact.with {
                $0.id = "\(name)-\(fact.id)"
                change(&$0)
            }
        }
        for remedy in sources.remedies {
            copy.remedies.append(remedy)
            copy.remedies[copy.remedies.count - 1].caseID = "\(name)-\(remedy.caseID)"
        }
        for promise in sources.promises {
            copy.promises.append(promise)
            copy.promises[copy.promises.count - 1].caseID = "\(name)-\(promise.caseID)"
        }
        return copy
    }
}
