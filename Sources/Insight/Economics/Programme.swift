package import Recovery

/// What those who run the programme look at beside the scorecard.
package struct Programme: Sendable {
    /// The latest 90 days of which every next score is in.
    package let ripe: Period
    package let weeks: [WeekAtRisk]
    package let staying: Staying?
    private let recovery: Figure
    private let costPerSave: Figure
    private let churn: Economics.OwnChurn?
    private let currency: Currency?
    private let today: LocalDay

    package init(_ sources: FigureSources, in zone: Zone, now: Instant, _ filter: FigureFilter) {
        let ripe = Scorecard.latestRipe(
            .recoveryRate, in: zone, now: now, nextScoreDays: sources.nextScoreDays)
        let frame = FigureFrame(period: ripe, zone: zone, now: now, filter: filter)
        self.ripe = ripe
        weeks = WeekAtRisk.latest(of: sources, in: zone, now: now, filter)
        staying = Staying.latest(of: sources, in: zone, now: now, filter)
        recovery = .recoveryRate(sources, in: frame)
        costPerSave = .costPerSave(sources, in: frame)
        churn = Economics.OwnChurn(
            .postIncidentChurn(sources, in: Self.lastYear(of: .postIncidentChurn, in: zone, now: now, filter))
        )
        currency = sources.currency
        today = zone.day(of: now)
    }

    package func economics(_ inputs: [EconomicInput]) -> Economics {
        Economics(
            Economics.Inputs(inputs, on: today, churn: churn), recovery: recovery, costPerSave: costPerSave,
            in: currency)
    }

    /// The latest twelve months of which every window of the figure is past.
    private static func lastYear(
        of key: Figure.Key, in zone: Zone, now: Instant, _ filter: FigureFilter
    ) -> FigureFrame {
        let end = Scorecard.latestRipe(key, in: zone, now: now).to
        return FigureFrame(
            period: Period(from: zone.adding(months: -12, to: end), to: end), zone: zone, now: now,
            filter: filter)
    }
}
