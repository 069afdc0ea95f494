import Insight
import Recovery
import Testing

@Suite struct CapabilityLevelTests {
    private func level(_ capability: Capability, _ scene: Scene) throws -> CapabilityLevel {
        let levels = Assessment(scene.sources, scene.facts, in: .utc, now: Scene.now).levels
        return try #require(levels.first { $0.capability == capability })
    }

    @Test(arguments: Capability.allCases)
    func `without data a capability stands at the first level and says what it needs`(capability: Capability)
        throws
    {
        let level = try level(capability, Scene())

        #expect(level.level == 1)
        #expect(!level.isMeasured)
        #expect(level.readings.allSatisfy { $0.figure.denominator == nil })
        #expect(level.next.map(\.limit) == capability.cuts.compactMap { $0.limit(of: 2) })
    }

    @Test(arguments: [(4, 1), (5, 2), (6, 2), (7, 3), (8, 4), (9, 4), (10, 5)])
    func `hearing grows with the share of detractors that were reached`(reached: Int, expected: Int) throws {
        var scene = Scene()
        scene.open(10, 40)
        for index in 0..<reached { scene.sources.cases[index].reachedAt = Scene.ago(39) }

        let level = try level(.hearing, scene)

        #expect(level.level == expected)
        #expect(level.next.map(\.limit) == (expected == 5 ? [] : [[0.4, 0.6, 0.75, 0.9][expected - 1]]))
    }

    private static let waits: [(hours: Int?, level: Int)] = [
        (nil, 1), (48, 1), (47, 2), (24, 2), (23, 3), (4, 3), (3, 4), (2, 4), (1, 5),
    ]

    @Test(arguments: waits)
    func `triage grows with a shorter wait, which must lie under its limit`(hours: Int?, expected: Int) throws
    {
        var scene = Scene()
        scene.open(3, 20) { fact in fact.contactedAt = hours.map { fact.t0.adding(.hours($0)) } }

        #expect(try level(.triage, scene).level == expected)
    }

    @Test func `of two figures the lower one decides, and the one that is missing does not`() throws {
        var scene = Scene()
        scene.open(10, 20)
        #expect(try level(.ownership, scene).readings.map(\.level) == [nil, nil])

        scene.sources.cases[0].contactedAt = Scene.ago(19)

        #expect(try level(.ownership, scene).level == 5)
        #expect(try level(.ownership, scene).readings.map(\.level) == [5, nil])

        scene.sources.signals = [
            SignalFact(id: "s", occurredAt: Scene.ago(5), receivedAt: Scene.ago(5)).with {
                $0.measure = .ces
                $0.score = 5
                $0.band = .passive
            }
        ]

        let both = try level(.ownership, scene)
        #expect(both.readings.map(\.level) == [5, 2])
        #expect(both.level == 2)
        #expect(both.next.map(\.limit) == [5])
        #expect(both.next.map(\.reading.cuts.figure) == [.customerEffort])
    }

    @Test func `the last loop is closed above the target of its figure from level four on`() {
        let cuts = Capability.closingTheLoop.cuts[0]

        #expect(cuts.figure == .detractorToPromoter)
        #expect(cuts.limit(of: 4) == cuts.figure.targetShare)
        #expect(cuts.limit(of: 1) == nil && cuts.limit(of: 6) == nil)
    }

    @Test(arguments: Capability.allCases)
    func `limits rise or fall from level to level`(capability: Capability) {
        for cuts in capability.cuts {
            #expect(cuts.limits.count == 4)
            let rising: [Double] = cuts.isUpward ? cuts.limits : cuts.limits.reversed()
            #expect(rising == rising.sorted() && Set(rising).count == 4, "\(cuts.figure)")
        }
    }
}
