package import Recovery

/// How many detractor cases of a period each cause and stage of the journey has.
package struct CauseTable: Sendable {
    package let period: Period
    /// The most frequent first; "" has none.
    package let stages: [String]
    /// Whether there are more, which rows count together behind those.
    package let hasOtherStages: Bool
    package let rows: [Row]

    package struct Row: Sendable {
        /// Nil: not known yet.
        package let cause: Cause?
        /// In the order of the stages, last those of all other stages where there are such.
        package let counts: [Int]
    }

    /// All detractor cases of the period.
    package var total: Int { rows.reduce(0) { $0 + $1.counts.reduce(0, +) } }

    private static let mostStages = 6

    init(_ sources: FigureSources, in frame: FigureFrame) {
        period = frame.period
        let cases = sources.cases.filter {
            $0.counts && frame.period.contains($0.t0) && frame.filter.takes($0)
        }
        let byStage = Dictionary(grouping: cases) { $0.stage ?? "" }
        let named = byStage.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
        stages = Array(named.prefix(Self.mostStages))
        hasOtherStages = named.count > stages.count
        let columns = stages.map(Optional.some) + (hasOtherStages ? [nil] : [])
        let kept = Set(stages)
        let counted = Dictionary(grouping: cases) { fact in
            let stage = fact.stage ?? ""
            return Place(cause: fact.cause.flatMap(Cause.init), stage: kept.contains(stage) ? stage : nil)
        }.mapValues(\.count)
        rows = (Cause.allCases.map(Optional.some) + [nil]).map { cause in
            Row(cause: cause, counts: columns.map { counted[Place(cause: cause, stage: $0)] ?? 0 })
        }
    }

    private struct Place: Hashable {
        let cause: Cause?
        /// Nil: one of the others.
        let stage: String?
    }
}
