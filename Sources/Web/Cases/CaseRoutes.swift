import Hummingbird
import Operations
import Recovery
import Storage

/// The list of cases, one case, and its six moves.
struct CaseRoutes {
    private static let pageLength = 50

    func add(to pages: PageRoutes) {
        pages.get("cases") { desk, request in try desk.show(try await Self.list(desk, request)) }
        pages.get("cases/{id}") { desk, _ in try desk.show(CasePage(try await CaseReading.read(desk))) }
        move("touches", \.touch, saying: .touched, on: pages)
        move("diagnosis", \.diagnose, saying: .diagnosed, on: pages)
        move("remedies", \.remedy, saying: .remedyChosen, on: pages)
        move("deliveries", \.delivery, saying: .delivered, on: pages)
        move("reopenings", \.reopening, saying: .reopened, on: pages)
        move("ends", \.end, saying: .ended, on: pages)
    }

    private static func list(_ desk: Desk, _ request: Request) async throws -> CaseListPage {
        let key = desk.key
        let tab =
            request.uri.queryParameters["tab"].flatMap { CaseListPage.Tab(rawValue: String($0)) } ?? .open
        let cursor = request.place.flatMap(CaseList.Cursor.init)
        let query = CaseList(of: key, tab.stored, before: cursor, limit: pageLength)
        let (entries, accounts, counts) = try await desk.read { connection in
            let entries = try connection.all(query)
            var counts: [CaseListPage.Tab: CappedCount] = [:]
            for tab in CaseListPage.Tab.allCases {
                let count = try connection.first(CaseCount(of: key, tab.stored)) ?? 0
                counts[tab] = CappedCount(count, isCapped: count == CaseCount.cap)
            }
            return (entries, try connection.accountNames(entries, of: key), counts)
        }
        return CaseListPage(
            tab: tab, counts: counts, rows: entries.map { CaseRow($0, accounts: accounts) },
            clock: desk.clock,
            olderThan: entries.count == pageLength ? entries.last.map(tab.cursor) : nil,
            isFurther: cursor != nil)
    }

    /// A move that is refused shows the case again, as it stands by then, with the form as it was filled in.
    private func move<Fields: CaseFields>(
        _ name: String, _ place: any WritableKeyPath<CasePage, Fields?> & Sendable, saying flash: Flash,
        on pages: PageRoutes
    ) {
        pages.post("cases/{id}/" + name) { desk, form, _ in
            let reading = try await CaseReading.read(desk)
            var fields = Fields(reading)
            fields.fill(from: form)
            do {
                let moving = MoveCase(
                    of: desk.key, reading.found.id, by: desk.member.id, try fields.move(reading))
                _ = try await moving.run(at: desk.site.workplace)
                return try desk.go(to: .recovery(reading.found.id.rawValue), saying: flash)
            } catch let note as RefusalNote {
                fields.refusal = note
            } catch let refusal as any Refusal where !(refusal is NotAllowed) {
                fields.refusal = desk.note(refusal)
            }
            var page = CasePage(try await CaseReading.read(desk))
            page[keyPath: place] = fields
            return try desk.show(page, status: .unprocessableContent)
        }
    }
}

extension CaseListPage.Tab {
    fileprivate var stored: CaseList.Tab {
        switch self {
        case .open: .open
        case .verifying: .waiting
        case .parked: .parked
        case .ended: .ended
        }
    }

    /// The place of the list's last row, by what the tab is sorted by.
    fileprivate func cursor(_ entry: CaseList.Entry) -> String {
        let found = entry.found
        let at: Instant =
            switch (self, found.stage) {
            case (.verifying, .remedied(_, _, let deliveredAt)): deliveredAt
            case (.ended, _): found.stage.endedAt ?? found.openedAt
            default: found.openedAt
            }
        return CaseList.Cursor(at: at, id: found.id.rawValue).description
    }
}
