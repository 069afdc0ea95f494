import Recovery
import TestSupport
import Testing

@Suite struct SeverityTests {
    private static func sum(
        _ score: Int?, _ scale: Scale = .nps, _ change: (inout SeveritySum.Facts) -> Void = { _ in }
    ) -> SeveritySum {
        var facts = SeveritySum.Facts(
            band: score.map { scale.band(of: $0) } ?? .unscored, scale: scale, score: score)
        change(&facts)
        return SeveritySum(of: facts, by: .shipped)
    }

    @Test(arguments: [(6, 0), (2, 4), (0, 6), (7, 0)])
    func `the lower the score the graver`(score: Int, points: Int) {
        #expect(Self.sum(score).points == points)
    }

    @Test func `other scales count in tenths too`() {
        #expect(Self.sum(1, .csat).points == 2)
        #expect(Self.sum(1, .ces).points == 3)
        #expect(Self.sum(2, .csat).points == 0)
    }

    @Test func `each thing stands in a line of its own`() {
        let grave = Self.sum(0) {
            $0.churnIntent = true
            $0.comment = "My lawyer writes to you."
            $0.reach = 50_000
            $0.earlierScore = 9
            $0.hadCase = true
            $0.renewsIn = 90
            $0.segment = "Enterprise"
            $0.valueTier = .high
        }

        #expect(
            grave.lines == [
                .init(.depth, 6), .init(.churnIntent, 3), .init(.alarmingWords, 5), .init(.reach, 4),
                .init(.fall, 2), .init(.repeated, 2), .init(.renewal, 3),
            ])
        #expect(grave.severity == .critical)
        #expect(Self.sum(nil) { $0.renewsIn = 91 }.points == 0)
        #expect(Self.sum(nil) { $0.renewsIn = -1 }.points == 0)
        #expect(Self.sum(nil) { $0.comment = "I sued nobody; my issue is small." }.points == 0)
    }

    @Test(arguments: [(2, Severity.low), (3, .normal), (6, .normal), (7, .high), (9, .high), (10, .critical)])
    func `points make a severity`(points: Int, severity: Severity) {
        #expect(SeverityTable.shipped.severity(of: points) == severity)
    }

    @Test func `segment and value weigh nothing until somebody says so`() throws {
        let table = try SeverityTable(
            points: [.value: 4], segments: ["Enterprise": 2], cuts: [.normal: 1, .high: 2, .critical: 3],
            words: [])
        var facts = SeveritySum.Facts(band: .passive, scale: .nps, score: 7)
        facts.segment = "Enterprise"
        facts.valueTier = .high

        #expect(SeveritySum(of: facts, by: .shipped).lines.isEmpty)
        #expect(SeveritySum(of: facts, by: table).lines == [.init(.segment, 2), .init(.value, 4)])
    }

    @Test func `cuts rise and points lie in their range`() {
        typealias Refused = SeverityTable.TableRefusal
        func refusal(_ points: [SeverityFactor: Int], _ cuts: [Int]) -> Refused? {
            let cuts: [Severity: Int] = [.normal: cuts[0], .high: cuts[1], .critical: cuts[2]]
            do {
                _ = try SeverityTable(points: points, cuts: cuts, words: [])
                return nil
            } catch { return error }
        }

        #expect(refusal([:], [1, 2, 3]) == nil)
        #expect(refusal([:], [1, 1, 3]) == .cutsNotInOrder)
        #expect(refusal([:], [0, 1, 2]) == .cutsNotInOrder)
        #expect(refusal([.fall: 101], [1, 2, 3]) == .pointsOutOfRange(.fall))
        let cuts: [Severity: Int] = [.normal: 1, .high: 2, .critical: 3]
        #expect(throws: Refused.pointsOutOfRange(.segment)) {
            try SeverityTable(points: [:], segments: ["Key": 101], cuts: cuts, words: [])
        }
        #expect(throws: Refused.beginsBelowOne(.reach)) {
            try SeverityTable(points: [:], cuts: cuts, words: [], reachFrom: 0)
        }
        #expect(throws: Refused.beginsBelowOne(.renewal)) {
            try SeverityTable(points: [:], cuts: cuts, words: [], renewalWithinDays: 0)
        }
    }

    @Test func `what makes a case graver makes its clocks shorter, and nothing makes it less grave`() throws {
        var complaint = Case.opened()
        let critical = SeveritySum(lines: [.init(.churnIntent, 10)], severity: .critical)

        complaint.weigh(critical, now: .monday.adding(.hours(1)))
        complaint.reckon(by: Timing(.strict, by: .always(in: .utc)))
        #expect(complaint.severity == .critical)
        #expect(complaint.firstTouch.due == .monday.adding(.hours(2)))
        #expect(complaint.happened().contains(.severityRaised))

        complaint.weigh(SeveritySum(lines: [], severity: .low), now: .monday.adding(.hours(1)))
        #expect(complaint.severity == .critical && complaint.isSettled)
    }
}
