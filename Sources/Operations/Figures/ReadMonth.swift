package import Insight
package import Recovery
package import Storage

/// One month of an organization on one page, with what customers said in it.
package struct ReadMonth: Sendable {
    package let organization: Organization
    package let month: LocalMonth

    package init(of organization: Organization, _ month: LocalMonth) {
        self.organization = organization
        self.month = month
    }

    package struct Answer: Sendable {
        package let report: MonthReport
        package let zone: Zone
        /// The first month there is anything of.
        package let earliest: LocalMonth
        package let voices: MonthVoices
        /// Broken ones, the first due first, a few of them.
        package let broken: [PromisesByID.Entry]
    }

    /// - Throws: `Missing` for a month that has not begun, or lies before all there is.
    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let zone = try world.zones.zone(named: organization.zone)
        let now = world.now()
        let key = organization.key
        let current = zone.month(of: now)
        return try await reader.read { connection in
            let first = try connection.first(FirstDay(of: key)).map { LocalMonth($0) }
            let earliest = min(first ?? current, current.adding(months: -1))
            guard earliest <= self.month, self.month <= current else { throw Missing("month") }
            let (report, sources) = try self.report(connection, in: zone, now: now)
            return Answer(
                report: report, zone: zone, earliest: earliest,
                voices: try MonthVoices(connection, of: key, report, sources.cases, in: zone),
                broken: try Self.broken(report, sources, connection, key))
        }
    }

    private static func broken(
        _ report: MonthReport, _ sources: FigureSources, _ connection: any ReadConnection,
        _ organization: Organization.Key
    ) throws -> [PromisesByID.Entry] {
        let broken = Set(report.promises.members.base).subtracting(report.promises.members.numerator)
        let first = sources.promises.filter { broken.contains($0.id) }
            .sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }.prefix(Self.mostLookedAt)
        guard !first.isEmpty else { return [] }
        var told: Set<String> = []
        return try connection.all(PromisesByID(of: organization, first.map(\.id)))
            .sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
            .filter { told.insert($0.words ?? "").inserted }.prefix(mostBroken).map(\.self)
    }

    private static let mostBroken = 3
    /// The same words are told once.
    private static let mostLookedAt = 64

    private func report(
        _ connection: any ReadConnection, in zone: Zone, now: Instant
    ) throws -> (MonthReport, FigureSources) {
        let key = organization.key
        // The oldest cohort that is shown bought within twelve months, after as many days again.
        let seen = Period(
            from: month.adding(months: -20).start(in: zone), to: min(month.next.start(in: zone), now))
        var sources = try connection.figureSources(of: organization, passivesIn: seen)
        try connection.add([.promises], to: &sources, of: organization)
        let days = month.adding(months: -1).firstDay...month.next.firstDay.adding(days: -1)
        let scores = try connection.all(ScoreCells(of: key, days: days)).map(ReadFigures.row)
        let fixes = try connection.all(Fixes(of: key)).map(\.fix)
        return (MonthReport(of: month, sources, scores: scores, fixes: fixes, in: zone, now: now), sources)
    }
}
