import Insight
import Recovery
import Testing

@Suite struct FigureFilterTests {
    private static let slices:
        [(name: String, set: any (WritableKeyPath<FigureFilter, String?> & Sendable))] = [
            ("segment", \.segment), ("team", \.team), ("location", \.location), ("touchpoint", \.touchpoint),
            ("cause", \.cause),
        ]

    @Test(arguments: 1...20)
    func `bases and numerators of the values of a slice add up to those of all`(seed: Int) {
        var chance = Chance(state: UInt64(seed))
        let sources = chance.fullProgramme(cases: 60)
        let now = Programme.january.from.adding(.days(Int.random(in: 20...700, using: &chance)))

        for key in Figure.Key.allCases {
            let all = Figure(key, sources, in: Programme.frame(now: now)).members
            for (name, slice) in Self.slices {
                let parts = ["", "\(name)-1", "\(name)-2", "\(name)-3"].map { value in
                    var filter = FigureFilter()
                    filter[keyPath: slice] = value
                    return Figure(key, sources, in: frame(filter, now: now)).members
                }
                #expect(parts.flatMap(\.base).sorted() == all.base.sorted(), "\(key), \(name)")
                // Customers stand in the slice of their answer, what it replaces in that of its case: that adds up nowhere.
                if key == .reSurveyLift { continue }
                #expect(parts.flatMap(\.numerator).sorted() == all.numerator.sorted(), "\(key), \(name)")
            }
        }
    }

    @Test func `a filter takes cases with all values that it names`() {
        let fact = CaseFact.contacted().with {
            $0.segment = "guests"
            $0.team = "north"
        }
        func counts(_ segment: String?, _ team: String?) -> String? {
            var filter = FigureFilter()
            filter.segment = segment
            filter.team = team
            return Figure.outreachRate(.with(fact), in: frame(filter, now: Programme.longAfter.now)).counts
        }

        #expect(counts("guests", "north") == "1 of 1")
        #expect(counts("guests", nil) == "1 of 1")
        #expect(counts("guests", "south") == nil)
        #expect(counts("", "north") == nil)
    }

    @Test func `a signal's own segment decides, and its case's team`() {
        let fact = CaseFact.contacted().with {
            $0.segment = "guests"
            $0.team = "north"
        }
        let signal = SignalFact.given("a", .csat, 5, .promoter).with {
            $0.segment = "hosts"
            $0.caseID = fact.id
        }
        func counts(_ segment: String?, _ team: String?) -> String? {
            var filter = FigureFilter()
            filter.segment = segment
            filter.team = team
            let sources = FigureSources.with(fact) { $0.signals = [signal] }
            return Figure.satisfaction(sources, in: frame(filter, now: Programme.longAfter.now)).counts
        }

        #expect(counts("hosts", "north") == "1 of 1")
        #expect(counts("guests", nil) == nil)
        #expect(counts(nil, "") == nil)
    }

    private func frame(_ filter: FigureFilter, now: Instant) -> FigureFrame {
        FigureFrame(period: Programme.january, zone: .utc, now: now, filter: filter)
    }
}
