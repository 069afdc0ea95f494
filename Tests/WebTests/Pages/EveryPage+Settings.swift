import Storage
import Recovery
import Web

/// The pages of the people and of the organization.
extension EveryPage {
    static func languageModel(_ words: String) -> LanguageModelPage {
        var page = LanguageModelPage(csrf: words, mayChange: true)
        page.address = words
        page.model = words
        page.budget = words
        page.patience = words
        page.hasKey = true
        page.standing = .init(used: 2, of: 200)
        page.standing?.fault = words
        page.standing?.pausedUntil = words
        page.trial = .answered(suggestion(words))
        page.refusal = note(words, "address")
        return page
    }

    static func suggestion(_ words: String) -> ModelSuggestion {
        ModelSuggestion(model: words, cause: .failedDelivery, confidence: 800, places: [0..<2])
    }

    static func keys(_ words: String) -> KeysPage {
        var page = KeysPage(
            csrf: words,
            keys: [
                .init(
                    id: words, name: words, scope: words, created: clock.now, isRevoked: false)
            ], scopes: [Choice(words, words, meaning: words)], clock: clock)
        page.fresh = words
        page.name = words
        page.refusal = note(words, "name")
        return page
    }

    static func memberRow(_ words: String) -> MemberRow {
        var row = MemberRow(
            id: words, name: words, email: words, role: .owner, authority: words, openCases: 2,
            state: .away(until: words))
        row.ownAuthority = words
        row.roleAuthority = words
        return row
    }

    static func memberFields(_ words: String) -> MemberFields {
        var fields = MemberFields(currency: words)
        fields.name = words
        fields.email = words
        fields.authority = words
        fields.teams = [Choice(words, words)]
        fields.chosenTeams = [words]
        fields.refusal = note(words, "email")
        return fields
    }

    static func members(_ words: String) -> MembersPage {
        var page = MembersPage(csrf: words, members: [memberRow(words)], invitation: memberFields(words))
        page.fresh = FreshLink(name: words, address: words)
        return page
    }

    static func member(_ words: String) -> MemberPage {
        var page = MemberPage(csrf: words, member: memberRow(words))
        page.change = memberFields(words)
        page.leave = leave(words)
        page.fresh = FreshLink(name: words, address: words)
        page.successors = [Choice(words, words)]
        page.leavingRefusal = note(words, "successor")
        return page
    }

    static func leave(_ words: String) -> LeaveFields {
        var leave = LeaveFields()
        leave.from = words
        leave.to = words
        leave.refusal = note(words, "from")
        return leave
    }

    static func organization(_ words: String) -> OrganizationPage {
        var page = OrganizationPage(
            csrf: words, name: words, zone: words, currency: words, mayChange: true)
        page.currencies = [words]
        page.competitors = words
        page.logo = Logo(hash: words, organization: words)
        page.refusal = note(words, "zone")
        page.logoRefusal = note(words, "file")
        return page
    }

    static func reasons(_ words: String) -> ReasonsPage {
        var page = ReasonsPage(
            csrf: words,
            reasons: [.init(code: words, name: words, cause: .failedDelivery, usualRemedy: words)],
            currency: words, mayChange: true)
        page.code = words
        page.usualRemedy = words
        page.refusal = note(words, "code")
        return page
    }

    static func catalogueRow(_ words: String, isOffered: Bool = true) -> CatalogueRow {
        CatalogueRow(code: words, name: words, kind: .refund, usualCost: words, isOffered: isOffered)
    }

    static func catalogueFields(_ words: String, code: String?) -> CatalogueFields {
        var fields = CatalogueFields(code: code, currency: words)
        fields.name = words
        fields.usualCost = words
        fields.refusal = note(words, "name")
        return fields
    }

    static func catalogue(_ words: String) -> CataloguePage {
        CataloguePage(
            csrf: words, remedies: [catalogueRow(words), catalogueRow(words, isOffered: false)],
            adding: catalogueFields(words, code: words))
    }

    static func catalogued(_ words: String) -> CataloguedPage {
        CataloguedPage(
            csrf: words, remedy: catalogueRow(words), change: catalogueFields(words, code: nil))
    }

    static func authority(_ words: String) -> AuthorityPage {
        var page = AuthorityPage(
            csrf: words, roles: [.init(role: .owner, amount: words, typed: words)], currency: words,
            mayChange: true)
        page.refusal = note(words, "authority-owner")
        return page
    }

    static func goodwill(_ words: String) -> GoodwillPage {
        let grid = GoodwillGrid(
            .owner, of: GoodwillTable(kept: [.init(.owner, .high, .low): 20_00]), usually: 10_00, in: words)
        var budgets = BudgetFields(
            csrf: words, currency: words, month: words,
            rows: [
                .init(team: ID(words), name: words, monthlyMinor: 100_00, spentMinor: 20_00, typed: words)
            ], mayChange: true)
        budgets.refusal = note(words, "budget-\(words)")
        var page = GoodwillPage(csrf: words, inForce: [grid], budgets: budgets)
        page.provenance = words
        page.pending = .init(id: words, grids: [grid], provenance: words, standing: .decides)
        page.pending?.refusal = note(words, nil)
        page.draft = GoodwillDraft(.empty, csrf: words, currency: words)
        page.draft?.typed["most-owner-high-low"] = words
        page.draft?.refusal = note(words, "most-owner-high-low")
        return page
    }

    static func sources(_ words: String) -> SourcesPage {
        SourcesPage(
            sources: [.init(name: words, mappings: [words])],
            mappings: [.init(name: words, summary: words, savedAt: clock.now)], clock: clock)
    }

    static func savedMapping(_ words: String) -> SavedMappingPage {
        var page = SavedMappingPage(csrf: words, name: words, savedAt: clock.now, clock: clock)
        page.facts = [.init(words, words)]
        page.columns = [.init(name: words, field: .score)]
        page.mayChange = true
        page.refusal = note(words, "name")
        return page
    }

    static func teams(_ words: String) -> TeamsPage {
        var page = TeamsPage(
            csrf: words, teams: [.init(id: words, name: words, members: [words, words])], mayChange: true)
        page.name = words
        page.refusal = note(words, "name")
        return page
    }

    static func profile(_ words: String) -> ProfilePage {
        var page = ProfilePage(
            csrf: words, clock: clock, name: words, role: .owner, organizationZone: words,
            leastCharacters: 10)
        page.zone = words
        page.email = words
        page.leave = leave(words)
        page.sessions = [
            .init(id: words, browser: words, opened: clock.now, seen: clock.now, isThis: false)
        ]
        page.refusals = [
            .profile: note(words, "zone"), .password: note(words, "old"), .leave: note(words, "to"),
        ]
        return page
    }
}
