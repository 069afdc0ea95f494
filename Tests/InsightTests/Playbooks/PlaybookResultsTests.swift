import Insight
import Recovery
import Testing

@Suite struct PlaybookResultsTests {
    private let key = Playbook.Key(.failedDelivery)
    private let now = Instant.monday.adding(.days(200))

    @Test func `a version is told by the cases that began with it, and its rate from thirty on`() {
        let first = (1...30).map { fact("first-\($0)", $0 <= 12 ? .passive : .detractor) }
        let second = (1...29).map { fact("second-\($0)", .promoter) }

        let results = results(first + second, first.map { ($0.id, 1) } + second.map { ($0.id, 2) })

        #expect(results[key, 1].begun == 30)
        #expect(results[key, 1].rate == Share(12, of: 30))
        #expect(results[key, 2].recovered == Share(29, of: 29))
        #expect(results[key, 2].rate == nil)
        #expect(results[key, 3] == PlaybookResult())
    }

    @Test func `a case counts as begun at once, and as matured when its 60 days are past`() {
        let young = fact("young", .promoter, t0: now.subtracting(.days(59)))
        let untouched = CaseFact.untouched("untouched").with { $0.cause = key.cause.rawValue }

        let results = results([young, untouched], [("young", 1), ("untouched", 1)])

        #expect(results[key, 1].begun == 2)
        #expect(results[key, 1].recovered == nil)
    }

    @Test func `a cause that was struck out, a test and a case that was none say nothing`() {
        let struck = fact("struck", .promoter).with { $0.cause = Cause.processFriction.rawValue }
        let test = fact("test", .promoter).with { $0.isTest = true }
        let none = fact("none", .promoter).ended(.notADetractor)

        let results = results([struck, test, none], [("struck", 1), ("test", 1), ("none", 1)])

        #expect(results[key, 1] == PlaybookResult())
    }

    @Test func `a case that began with it for two reasons counts once`() {
        let results = results([fact("one", .promoter)], [("one", 1), ("one", 1)])

        #expect(results[key, 1].begun == 1)
        #expect(results[key, 1].recovered == Share(1, of: 1))
    }

    private func fact(_ id: String, _ band: Band, t0: Instant = .monday) -> CaseFact {
        CaseFact.contacted(id, t0: t0).answered(band, after: .days(50)).with {
            $0.cause = key.cause.rawValue
        }
    }

    private func results(_ facts: [CaseFact], _ begun: [(id: String, version: Int)]) -> PlaybookResults {
        PlaybookResults(
            begun.map { PlaybookResults.Beginning($0.id, with: key, version: $0.version) },
            in: FigureSources(cases: facts), zone: .utc, now: now)
    }
}
