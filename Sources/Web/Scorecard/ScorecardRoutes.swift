import Hummingbird
import Insight
import Operations
import Recovery

/// The sponsor's page, in the slice that the address says.
struct ScorecardRoutes {
    func add(to pages: PageRoutes) {
        pages.get("scorecard") { desk, request in
            var filter = SliceFilter()
            filter.segment = request.chosen("segment")
            filter.team = request.chosen("team")
            filter.location = request.chosen("location")
            filter.touchpoint = request.chosen("touchpoint")
            let answer = try await ReadScorecard(of: desk.organization, filter.filter)
                .run(with: desk.site.reader, desk.site.world)
            filter.offer(answer.slices)
            return try desk.show(ScorecardPage(answer.scorecard, filter, clock: desk.clock))
        }
    }
}

extension Request {
    /// Nil where nothing was chosen.
    fileprivate func chosen(_ name: String) -> String? { asked(name).flatMap { $0.isEmpty ? nil : $0 } }
}

extension SliceFilter {
    fileprivate mutating func offer(_ slices: FigureSlices) {
        segments = slices.segments.map { Choice($0, $0) }
        teams = slices.teams.map { Choice($0.id, $0.name) }
        locations = slices.locations.map { Choice($0, $0) }
        touchpoints = slices.touchpoints.map { Choice($0, $0) }
    }
}
