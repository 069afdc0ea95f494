package import Insight
package import Recovery
package import Storage

/// The sponsor's page of an organization, in a slice of it.
package struct ReadScorecard: Sendable {
    package let organization: Organization
    package let filter: FigureFilter

    package init(of organization: Organization, _ filter: FigureFilter = FigureFilter()) {
        self.organization = organization
        self.filter = filter
    }

    package struct Answer: Sendable {
        package let scorecard: Scorecard
        package let zone: Zone
        /// What there is to slice by, among the cases that are looked at.
        package let slices: FigureSlices
        /// Of the months that are shown, the earliest first.
        package let marks: [TrendMark]
    }

    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let zone = try world.zones.zone(named: organization.zone)
        let now = world.now()
        let days = Scorecard.firstDay(in: zone, now: now)...zone.day(of: now)
        // They stand beside this one number; trends show none.
        let seen = Scorecard.latestRipe(.rePurchase, in: zone, now: now)
        let since = Scorecard.firstT0(
            in: zone, now: now, nextScoreDays: organization.followUp.answerDays)
        return try await reader.read { connection in
            let sources = try connection.figureSources(of: self.organization, since: since, passivesIn: seen)
            let scores = try connection.all(ScoreCells(of: self.organization.key, days: days)).map(
                ReadFigures.row)
            return Answer(
                scorecard: Scorecard(sources, scores: scores, self.filter, in: zone, now: now), zone: zone,
                slices: try connection.slices(of: sources, self.organization.key),
                marks: try connection.trendMarks(of: self.organization.key, in: zone, days))
        }
    }
}

/// The values that figures can be sliced by, as they are stamped on cases.
package struct FigureSlices: Sendable {
    package let segments: [String]
    package let locations: [String]
    package let touchpoints: [String]
    /// By id, with their names.
    package let teams: [(id: String, name: String)]

    init(_ sources: FigureSources, teams: [(String, String)]) {
        let values = sources.slices
        segments = values.segments.sorted()
        locations = values.locations.sorted()
        touchpoints = values.touchpoints.sorted()
        let known = values.teams
        self.teams = Dictionary(
            teams.filter { known.contains($0.0) }, uniquingKeysWith: { first, _ in first }
        )
        .map { (id: $0.key, name: $0.value) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}

extension ReadConnection {
    func trendMarks(
        of organization: Organization.Key, in zone: Zone, _ days: ClosedRange<LocalDay>
    ) throws -> [TrendMark] {
        let put = try all(Marks(of: organization)).map { TrendMark($0.mark) }
        let shipped = try all(Fixes(of: organization)).compactMap { TrendMark($0.fix, in: zone) }
        return (put + shipped).filter { days.contains($0.day) }
            .sorted { ($0.day, $0.title) < ($1.day, $1.title) }
    }

    func slices(of sources: FigureSources, _ organization: Organization.Key) throws -> FigureSlices {
        FigureSlices(sources, teams: try all(Teams(of: organization)).map { ($0.id, $0.name) })
    }
}
