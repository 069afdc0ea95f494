/// How far a capability has come, by its figures over their latest ripe 90 days.
package struct CapabilityLevel: Hashable, Sendable {
    package let capability: Capability
    package let readings: [Reading]

    package struct Reading: Hashable, Sendable {
        package let cuts: Capability.Cuts
        package let figure: Figure
        package let days: Period
        /// Whether anything could have moved the figure at all: nobody hands off a case that nobody has touched.
        package let isTold: Bool

        /// Nil where it is not measured.
        package var level: Int? {
            guard isTold else { return nil }
            guard let beside = cuts.beside else { return figure.comparable.map(cuts.level) }
            guard case .number(let number)? = figure.beside(beside) else { return nil }
            return cuts.level(of: number.value)
        }
    }

    init(_ capability: Capability, _ sources: FigureSources, at moment: Scorecard.Moment) {
        self.capability = capability
        readings = capability.cuts.map { cuts in
            let days = moment.latestRipe(cuts.figure)
            let isTold =
                cuts.figure != .handOffs
                || sources.cases.contains { $0.counts && $0.contactedAt != nil && days.contains($0.t0) }
            return Reading(
                cuts: cuts, figure: Figure(cuts.figure, sources, in: moment.frame(days)), days: days,
                isTold: isTold)
        }
    }

    /// The lowest of those that are measured; without data nothing shows more than the first.
    package var level: Int { readings.compactMap(\.level).min() ?? Capability.levels.lowerBound }

    package var isMeasured: Bool { readings.contains { $0.level != nil } }

    /// Which of its figures must pass what for the next level; none at the last.
    package var next: [(reading: Reading, limit: Double)] {
        readings.compactMap { reading in
            guard let own = reading.level ?? (isMeasured ? nil : 1), own == level else { return nil }
            return reading.cuts.limit(of: level + 1).map { (reading, $0) }
        }
    }
}

extension Figure {
    /// As cuts are given: a share, hours, or the number itself; nil where it is not measured.
    fileprivate var comparable: Double? {
        switch value {
        case .share(let share, _): share.value
        case .duration(let wait):
            if case .value(let milliseconds) = wait.median { milliseconds / 3_600_000 } else { .infinity }
        case .number(let number): number.value
        case .notMeasured: nil
        }
    }
}
