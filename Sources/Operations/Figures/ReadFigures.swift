package import Insight
package import Recovery
package import Storage

/// Everything that the figures page, the command and the API show of a period.
package struct ReadFigures: Sendable {
    package let organization: Organization
    /// Nil: from the first answer or case to the end of this month.
    package let period: Period?

    package init(of organization: Organization, in period: Period? = nil) {
        self.organization = organization
        self.period = period
    }

    package struct Answer: Sendable {
        package let period: Period
        package let zone: Zone
        /// One for each measure that has answers, in the order of `Measure`.
        package let series: [(measure: Measure, series: ScoreSeries)]
        package let figures: [Figure]
    }

    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let zone = try world.zones.zone(named: organization.zone)
        let now = world.now()
        let organization = organization.key
        return try await reader.read { connection in
            let period = try self.period ?? Self.allTime(connection, organization, now, zone)
            let days = zone.day(of: period.from)...zone.day(of: period.to.subtracting(.milliseconds(1)))
            var sources = FigureSources()
            sources.cases = try connection.all(CaseFactRows(of: organization)).map(CaseFact.init)
            let bought = try connection.all(Bought(of: organization))
            sources.purchases = Self.purchases(bought)
            sources.hasPurchases = !sources.purchases.isEmpty
            if sources.hasPurchases {
                let passives = PassiveAnswers(of: organization, from: period.from, to: period.to)
                sources.passives = try connection.all(passives)
                    .map { PassiveScore(unit: $0.unit, occurredAt: $0.at) }
            }
            let links = try connection.all(FixLinks(of: organization))
            sources.fixLinks = links.map {
                FixLink(
                    caseID: $0.recovery, shippedAt: $0.shippedAt,
                    isFoundIneffective: $0.verdict == .ineffective,
                    isVerified: $0.verdict == .verified)
            }
            sources.hasFixes = try connection.first(Fixes(of: organization)) != nil
            let rows = try connection.all(ScoreCells(of: organization, days: days)).map(Self.row)
            let measures = Set(rows.map(\.measure))
            return Answer(
                period: period, zone: zone,
                series: Measure.allCases.filter(measures.contains).map { ($0, ScoreSeries(rows, of: $0)) },
                figures: fiveFigures(sources, in: FigureFrame(period: period, zone: zone, now: now)))
        }
    }

    private static func allTime(
        _ connection: any ReadConnection, _ organization: Organization.Key, _ now: Instant, _ zone: Zone
    ) throws -> Period {
        let first = try connection.first(FirstDay(of: organization)) ?? zone.day(of: now)
        let month = LocalMonth(min(first, zone.day(of: now)))
        return Period(from: month.start(in: zone), to: zone.month(of: now).next.start(in: zone))
    }

    /// A purchase counts unless it was cancelled, or paid back, within 30 days.
    private static func purchases(_ bought: [Bought.Entry]) -> [Purchase] {
        Dictionary(grouping: bought, by: \.unit).flatMap { unit, entries in
            entries.enumerated().compactMap { index, entry -> Purchase? in
                guard let kind = Purchase.Kind(rawValue: entry.kind), (entry.amountMinor ?? 0) >= 0 else {
                    return nil
                }
                let after = entries[(index + 1)...].prefix {
                    $0.occurredAt <= entry.occurredAt.adding(.days(30))
                }
                let isCancelled = after.contains { $0.kind == "cancellation" }
                let paidBack = after.compactMap(\.amountMinor).filter { $0 < 0 }.reduce(0, +)
                let net = (entry.amountMinor ?? 0) + paidBack
                return Purchase(
                    unit: unit, occurredAt: entry.occurredAt, kind: kind,
                    isNetPositive: !isCancelled && net > 0)
            }
        }
    }

    private static func row(_ counted: (cell: ScoreCell, answers: Int)) -> ScoreRow {
        let cell = counted.cell
        var row = ScoreRow(
            localDay: cell.localDay, measure: cell.measure, score: cell.score, band: cell.band,
            count: counted.answers)
        row.stage = cell.stage
        row.segment = cell.segment
        row.touchpoint = cell.touchpoint
        return row
    }
}

extension CaseFact {
    fileprivate init(_ entry: CaseFactRows.Entry) {
        self.init(id: entry.id, t0: entry.t0, unit: entry.unit)
        isDetractorCase = entry.isDetractor
        isBackfilled = entry.isBackfilled
        isTest = entry.isTest
        end = entry.end
        contactedAt = entry.contactedAt
        firstTouchDeadline = entry.deadline
        firstRemediedAt = entry.firstRemediedAt
        nextScore = entry.next.map {
            NextScore(signal: $0.signal.rawValue, band: $0.band, occurredAt: $0.occurredAt)
        }
        recoveredAt = entry.recoveredAt
        recoveredRound = entry.recoveredRound
        segment = entry.segment
        stage = entry.journeyStage
        touchpoint = entry.touchpoint
        cause = entry.cause
    }
}
