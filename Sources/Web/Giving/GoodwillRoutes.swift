import Hummingbird
import Operations
import Recovery
import Storage

/// What may be given: read by everybody, put forward by who runs the programme, approved by who answers for the money.
struct GoodwillRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/goodwill") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/goodwill") { desk, form, _ in try await Self.propose(form, desk) }
        pages.post("settings/goodwill/budgets") { desk, form, _ in try await Self.setBudgets(form, desk) }
        pages.post("settings/goodwill/tables/{id}/approve") { desk, _, _ in
            try await Self.decide(desk, isApproved: true)
        }
        pages.post("settings/goodwill/tables/{id}/decline") { desk, _, _ in
            try await Self.decide(desk, isApproved: false)
        }
    }

    private static func page(_ desk: Desk) async throws -> GoodwillPage {
        let key = desk.key
        let month = LocalMonth(desk.today)
        let (tables, amounts, usual, teams) = try await desk.read { connection in
            (
                try connection.all(GoodwillTables(of: key)), try connection.all(GoodwillAmounts(of: key)),
                try connection.all(RoleAuthorities(of: key)),
                try connection.all(TeamBudgets(of: key, in: month))
            )
        }
        func grids(_ table: GoodwillTable) -> [GoodwillGrid] {
            GoodwillTable.roles.map { role in
                let minor = usual.first { $0.role == role }?.minor ?? 0
                return GoodwillGrid(role, of: table, usually: minor, in: desk.organization.currency)
            }
        }
        let inForce = tables.first { $0.state == .inForce }
        let table = inForce?.proposal(amounts).table ?? .empty
        var page = GoodwillPage(csrf: desk.csrf, inForce: grids(table), budgets: budgets(teams, month, desk))
        if let inForce, let decider = inForce.deciderName, let at = inForce.decidedAt {
            page.provenance = Words.Giving.approved(
                inForce.proposerName, decider, on: desk.clock.date(at))
        }
        let waiting = tables.first { $0.state == .pending }
        page.pending = waiting.map { entry in
            GoodwillPage.Pending(
                id: entry.id.rawValue, grids: grids(entry.proposal(amounts).table),
                provenance: Words.Giving.proposed(
                    entry.proposerName, on: desk.clock.date(entry.proposedAt)),
                standing: standing(of: desk.member, to: entry))
        }
        if desk.member.role.may(.proposeGoodwill) {
            let begin = waiting?.proposal(amounts).table ?? table
            page.draft = GoodwillDraft(begin, csrf: desk.csrf, currency: desk.organization.currency)
        }
        return page
    }

    private static func budgets(
        _ teams: [TeamBudgets.Entry], _ month: LocalMonth, _ desk: Desk
    ) -> BudgetFields {
        let currency = desk.organization.currency
        let rows = teams.map { entry in
            BudgetFields.Row(
                team: entry.team.id, name: entry.team.name, monthlyMinor: entry.monthlyMinor,
                spentMinor: entry.spentMinor,
                typed: entry.monthlyMinor.map { $0 == 0 ? "0" : Words.plainAmount($0, currency) } ?? "")
        }
        return BudgetFields(
            csrf: desk.csrf, currency: currency, month: Words.month(month), rows: rows,
            mayChange: desk.member.role.may(.setAuthority))
    }

    private static func standing(
        of member: Member, to entry: GoodwillTables.Entry
    ) -> GoodwillPage.Pending.Standing {
        if entry.proposer == member.id { return .proposed }
        return member.role.may(.setAuthority) ? .decides : .reads
    }

    private static func propose(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.proposeGoodwill)
        var page = try await page(desk)
        page.draft?.fill(from: form)
        do {
            guard let table = try page.draft?.table() else { throw NotAllowed(desk.member.role) }
            try await ProposeGoodwill(of: desk.key, by: desk.member.id, table).run(at: desk.site.workplace)
            return try desk.go(to: .goodwill, saying: .goodwillProposed)
        } catch let note as RefusalNote {
            page.draft?.refusal = note
        } catch let refusal as GoodwillTable.TableRefusal {
            page.draft?.refusal = desk.note(refusal)
        }
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func decide(_ desk: Desk, isApproved: Bool) async throws -> Response {
        try desk.needs(.setAuthority)
        let id = ID<GoodwillProposal>(try desk.id(of: "table"))
        do {
            try await DecideGoodwill(of: desk.key, by: desk.member.id, id, isApproved: isApproved)
                .run(at: desk.site.workplace)
            return try desk.go(to: .goodwill, saying: .saved)
        } catch let refusal as GoodwillProposal.DecisionRefusal {
            var page = try await page(desk)
            guard page.pending?.id == id.rawValue else { throw refusal }
            page.pending?.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    private static func setBudgets(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.setAuthority)
        var page = try await page(desk)
        page.budgets.fill(from: form)
        do {
            try await SetBudgets(of: desk.key, by: desk.member.id, try page.budgets.budgets())
                .run(at: desk.site.workplace)
            return try desk.go(to: .goodwill, saying: .saved)
        } catch let note as RefusalNote {
            page.budgets.refusal = note
        }
        return try desk.show(page, status: .unprocessableContent)
    }
}
