import Hummingbird
import Insight
import Operations
import Recovery

/// The sponsor's page, in the slice that the address says.
struct ScorecardRoutes {
    func add(to pages: PageRoutes) {
        pages.get("scorecard") { desk, request in
            try await desk.noteReading(.scorecardRead)
            var filter = SliceFilter(request)
            let answer = try await desk.site.scorecards.answer(
                desk.organization, filter.filter, at: desk.site)
            filter.offer(answer.slices)
            // Days are the organization's, wherever one reads them.
            let clock = WallClock(now: desk.clock.now, zone: answer.zone)
            return try desk.show(ScorecardPage(answer.scorecard, filter, marks: answer.marks, clock: clock))
        }
    }
}

extension SliceFilter {
    /// As the address says.
    init(_ request: Request) {
        self.init()
        segment = request.chosen("segment")
        team = request.chosen("team")
        location = request.chosen("location")
        touchpoint = request.chosen("touchpoint")
        cause = request.chosen("cause")
    }

    mutating func offer(_ slices: FigureSlices) {
        segments = slices.segments.map { Choice($0, $0) }
        teams = slices.teams.map { Choice($0.id, $0.name) }
        locations = slices.locations.map { Choice($0, $0) }
        touchpoints = slices.touchpoints.map { Choice($0, $0) }
        causes = Cause.allCases.map { Choice($0.rawValue, $0.text) }
    }
}
