import Hummingbird
import Recovery
import Storage

/// How good suggested causes are.
struct SuggestionsRoutes {
    /// A year is looked back.
    private static let lookBack = Duration.days(365)

    func add(to pages: PageRoutes) {
        pages.get("programme/suggestions") { desk, _ in
            let since = desk.clock.now.subtracting(Self.lookBack)
            let query = JudgedSuggestions(
                of: desk.key, foundSince: since, limit: SuggestionsPage.most)
            let models = CauseModels(of: desk.key)
            let (judged, learned) = try await desk.read { connection in
                (try connection.all(query), try connection.all(models))
            }
            return try desk.show(SuggestionsPage(judged, learned, since: since, clock: desk.clock))
        }
    }
}
