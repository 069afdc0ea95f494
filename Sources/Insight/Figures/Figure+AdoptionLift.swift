import Recovery

extension Figure {
    /// How much more customers use after the remedy than before they fell ill: the median, over detractor cases
    /// remedied in the period, of uses in [remedied, + 28 d) over uses in [T0 - 56 d, T0 - 28 d), less 1.
    package static func adoptionLift(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .remedied, length: .days(28))
        let usage = Dictionary(grouping: sources.behaviours.lazy.filter { $0.kind == .usage }, by: \.unit)
        guard !usage.isEmpty else {
            return notMeasured(.adoptionLift, .noUsageRecorded, window: window, in: frame)
        }
        let remedied = Cohort.detractorCases(of: sources, from: \.firstRemediedAt, window, in: frame).past
        let lifts = remedied.members.map { member in
            usage[member.fact.unit].flatMap { $0.lift(around: member.fact.t0, remediedAt: member.start) }
        }
        let isMeasured = Set(zip(remedied.members, lifts).filter { $0.1 != nil }.map(\.0.id))
        // The others are counted beside; the list behind the number is of those in it.
        let measured = remedied.members.map(\.id).filter(isMeasured.contains)
        let value = RankedValues(lifts.compactMap { $0 }).flatMap(Number.init(medianChange:))
        return remedied.figure(
            .adoptionLift, Members(base: measured, numerator: measured),
            remedied.members.isEmpty ? nil : value.map(Value.number) ?? .notMeasured(.noUsageBefore),
            besides: [remedied.beside(.withoutUsage) { !isMeasured.contains($0.id) }])
    }
}

extension [BehaviourEvent] {
    /// Nil unless it was used on seven of the 56 d before T0, and in the earlier half of them at all.
    fileprivate func lift(around t0: Instant, remediedAt: Instant) -> Double? {
        let day = Duration.days(1).wholeMilliseconds
        let start = t0.subtracting(.days(56))
        let days = Set(
            lazy.filter { start <= $0.occurredAt && $0.occurredAt < t0 }
                .map { ($0.occurredAt.milliseconds - start.milliseconds) / day })
        let before = uses(in: Period(from: start, to: t0.subtracting(.days(28))))
        guard days.count >= 7, before > 0 else { return nil }
        // Both are 28 d: uses compare as daily means do.
        let after = uses(in: Period(from: remediedAt, to: remediedAt.adding(.days(28))))
        return Double(after) / Double(before) - 1
    }

    private func uses(in period: Period) -> Int64 {
        reduce(0) { period.contains($1.occurredAt) ? $0 + ($1.quantity ?? 1) : $0 }
    }
}

extension Figure.Number {
    fileprivate init?(medianChange values: RankedValues) {
        guard case .value(let median) = values.median else { return nil }
        var interval: ConfidenceInterval?
        if case (.value(let lower), .value(let upper))? = values.medianInterval {
            interval = ConfidenceInterval(lower: lower, upper: upper)
        }
        self.init(median, .change, over: values.count, interval: interval)
    }
}
