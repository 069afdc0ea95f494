import Hummingbird
import Operations
import Recovery
import Storage

/// Two customers who are one person: compared, merged, and taken apart again.
struct MergeRoutes {
    func add(to pages: PageRoutes) {
        pages.get("customers/{id}/merge") { desk, request in
            try desk.needs(.mergeCustomers)
            let typed = request.uri.queryParameters["other"].map(String.init) ?? ""
            return try desk.show(try await Self.page(typed, desk))
        }
        pages.post("customers/{id}/merges") { desk, form, _ in try await Self.merge(form, desk) }
        pages.post("merges/{id}/undo") { desk, _, _ in try await Self.undo(desk) }
    }

    private static func merge(_ form: PageForm, _ desk: Desk) async throws -> Response {
        let survivor = try desk.id(of: "customer")
        do {
            _ = try await MergeCustomers(
                of: desk.key, ID(form["merged"]), into: ID(survivor), by: desk.member.id
            ).run(at: desk.site.workplace)
            return try desk.go(to: .customer(survivor), saying: .merged)
        } catch let refusal as Customer.MergeRefusal {
            var page = try await page(form["merged"], desk)
            page.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    private static func undo(_ desk: Desk) async throws -> Response {
        let id = try desk.id(of: "merge")
        let query = Merges(of: desk.key, ids: [id])
        guard let merge = try await desk.read({ try $0.first(query) }) else { throw Missing("merge") }
        do {
            try await UndoMerge(of: desk.key, id, by: desk.member.id).run(at: desk.site.workplace)
            return try desk.go(to: .customer(merge.survivor.rawValue), saying: .mergeUndone)
        } catch let refusal as Customer.SplitRefusal {
            let reading = try await CustomerReading.read(merge.survivor.rawValue, before: nil, desk)
            var page = CustomerPage(reading)
            page.splitRefusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    /// The customer beside whoever was typed: an id, a key or an address.
    private static func page(_ typed: String, _ desk: Desk) async throws -> MergePage {
        let survivor = try await CustomerReading.read(try desk.id(of: "customer"), before: nil, desk)
        var page = MergePage(csrf: desk.csrf, survivor: .init(survivor), clock: desk.clock)
        page.typed = typed
        guard let id = try await find(typed, besides: survivor.customer.id, desk) else {
            if !typed.isEmpty {
                page.refusal = RefusalNote(
                    rule: "customer_unknown", sentence: Words.Merging.nobody, field: "other")
            }
            return page
        }
        let merged = try await CustomerReading.read(id, before: nil, desk)
        page.merged = .init(merged)
        if let one = survivor.cases.first?.found, let other = merged.cases.first?.found, one.isOpen,
            other.isOpen
        {
            page.goesOn = Case.isOlder(one, than: other) ? .survivors : .mergeds
        }
        return page
    }

    /// Somebody else where there is one: an address may be shared.
    private static func find(
        _ typed: String, besides survivor: ID<Customer>, _ desk: Desk
    ) async throws -> String? {
        guard let word = typed.filled, !word.utf8.contains(0) else { return nil }
        let key = desk.key
        return try await desk.read { connection in
            let lists = [
                CustomerList(of: key, id: word), CustomerList(of: key, key: word),
                CustomerList(of: key, email: word.lowercased()),
                CustomerList(of: key, email: word.lowercased(), besides: survivor),
            ]
            let found = try lists.flatMap { try connection.all($0) }
                .map { $0.customer.mergedInto ?? $0.customer.id }
            return (found.first { $0 != survivor } ?? found.first)?.rawValue
        }
    }
}

extension MergePage.Side {
    init(_ reading: CustomerReading) {
        self.init(id: reading.customer.id.rawValue, name: reading.entry.name)
        glance = CustomerGlance(reading)
        open = reading.cases.first { $0.found.isOpen }.map { CaseRow($0, accounts: [:]) }
        ended = reading.cases.count { !$0.found.isOpen }
        hasMoreEnded = reading.cases.count > CustomerReading.casesShown
    }
}
