package import Recovery

/// Net promoter scores of one measure over time and along the journey.
package struct ScoreSeries: Hashable, Sendable {
    /// From the first month with a row to the last, none left out.
    package let months: [Month]
    /// In order of their names; those without one have "".
    package let stages: [Stage]
    /// Nil where nobody scored.
    package let overall: NetPromoterScore?

    package struct Month: Hashable, Sendable {
        package let month: LocalMonth
        /// Nil where nobody scored, which is no data and not 0.
        package let score: NetPromoterScore?
    }

    package struct Stage: Hashable, Sendable {
        package let stage: String
        package let score: NetPromoterScore?
    }

    /// Rows of other measures are left out: their scales do not add up.
    package init(_ rows: [ScoreRow], of measure: Measure) {
        var byMonth: [LocalMonth: BandCounts] = [:]
        var byStage: [String: BandCounts] = [:]
        var all = BandCounts()
        for row in rows where row.measure == measure {
            byMonth[LocalMonth(row.localDay), default: BandCounts()].add(row.band, row.count)
            byStage[row.stage, default: BandCounts()].add(row.band, row.count)
            all.add(row.band, row.count)
        }
        months = Self.range(of: byMonth.keys).map { Month(month: $0, score: byMonth[$0]?.score) }
        stages = byStage.sorted { $0.key < $1.key }.map { Stage(stage: $0.key, score: $0.value.score) }
        overall = all.score
    }

    private static func range(of months: some Collection<LocalMonth>) -> [LocalMonth] {
        guard let first = months.min(), let last = months.max() else { return [] }
        return (first.monthsSince1970...last.monthsSince1970).map(LocalMonth.init(monthsSince1970:))
    }
}
