import Hummingbird
import Insight
import Recovery
import Storage

struct SearchRoutes {
    func add(to pages: PageRoutes) {
        pages.get("search") { desk, request in try desk.show(try await Self.page(desk, request)) }
    }

    private static let longest = 200

    private static func page(_ desk: Desk, _ request: Request) async throws -> SearchPage {
        let typed = String(request.asked("q")?.prefix(longest) ?? "")
        var page = SearchPage(typed: typed)
        let vocabulary = try await desk.site.vocabularies.vocabulary(of: desk.key)
        guard let search = Search(of: desk.key, typed, vocabulary) else { return page }
        let clock = desk.clock
        page.groups = try await desk.read { connection in
            let reading = try SearchReading(search, connection, clock)
            return [
                SearchPage.Group(Words.Search.customers, try reading.customers()),
                SearchPage.Group(Words.Search.accounts, try reading.accounts()),
                SearchPage.Group(Words.Search.cases, try reading.cases()),
                SearchPage.Group(Words.Search.signals, try reading.signals()),
            ]
        }
        return page
    }
}
