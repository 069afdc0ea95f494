import Hummingbird
import Operations
import Recovery
import Storage

/// What becomes of many cases that one move was begun of.
struct BulkRoutes {
    static let pageLength = 100

    func add(to pages: PageRoutes) {
        pages.get("bulk/{id}") { desk, request in
            try desk.needs(.workCases)
            return try desk.show(try await Self.page(desk, request))
        }
    }

    private static func page(_ desk: Desk, _ request: Request) async throws -> BulkPage {
        let (key, id) = (desk.key, ID<Bulk>(try desk.id(of: "bulk move")))
        let (asked, place) = (request.chosen("show"), request.place)
        return try await desk.read { connection in
            guard let bulk = try connection.first(BulkMoves(of: key, id)) else { throw Missing("bulk move") }
            let counts = Dictionary(
                uniqueKeysWithValues: try connection.all(BulkCounts(of: key, id)).map {
                    ($0.outcome, $0.cases)
                })
            let shown =
                asked.flatMap { BulkCases.Outcome(rawValue: $0) }.flatMap {
                    BulkPage.tabs.contains($0) ? $0 : nil
                } ?? (counts[.refused, default: 0] > 0 ? .refused : .moved)
            let entries = try connection.all(
                BulkCases(of: key, id, shown, after: place, limit: pageLength))
            let named = try connection.all(CaseList(of: key, ids: entries.map(\.id.rawValue)))
            let names = Dictionary(uniqueKeysWithValues: named.map { ($0.found.id, $0.name) })
            var page = BulkPage(
                id: id.rawValue, .init(bulk.kind), counts, isFinished: bulk.finishedAt != nil, shown: shown)
            page.lines = entries.map { entry in
                .init(
                    id: entry.id.rawValue, customer: names[entry.id] ?? entry.id.rawValue,
                    refusal: entry.refusal.map { desk.note($0) })
            }
            if entries.count == pageLength { page.after = entries.last?.id.rawValue }
            page.isFurther = place != nil
            return page
        }
    }
}

extension TickedFields.Move {
    init(_ kind: BulkMoves.Kind) {
        switch kind {
        case .handOver: self = .handOver
        case .snooze: self = .snooze
        case .test: self = .test
        case .count: self = .count
        }
    }
}
