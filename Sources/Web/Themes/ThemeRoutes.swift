import Hummingbird
import Insight
import Operations
import Recovery
import Storage

/// What customers speak of: the page of all themes, and the page of each.
struct ThemeRoutes {
    func add(to pages: PageRoutes) {
        pages.get("programme/themes") { desk, request in
            try desk.show(try await Self.page(desk, ThemeQuery { request.asked($0) }))
        }
        pages.post("programme/themes") { desk, form, _ in try await Self.keep(form, desk) }
        pages.get("programme/themes/{id}") { desk, request in
            try desk.show(try await Self.single(desk, ThemeQuery { request.asked($0) }))
        }
        pages.post("programme/themes/{id}/name") { desk, form, _ in
            try await Self.change(desk, form) { id in .rename(id, to: form.text("name") ?? "") }
        }
        pages.post("programme/themes/{id}/terms") { desk, form, _ in
            try await Self.change(desk, form) { id in .add(ThemeWords.terms(in: form), to: id) }
        }
        pages.post("programme/themes/{id}/terms/remove") { desk, form, _ in
            let term = ThemeTerm(form["term"], language: form.text("language"))
            return try await Self.change(desk, form) { id in .remove(term, from: id) }
        }
        pages.post("programme/themes/{id}/merge") { desk, form, _ in try await Self.merge(desk, form) }
        pages.post("programme/themes/{id}/remove") { desk, form, _ in
            try await ChangeThemes(of: desk.key, by: desk.member.id, .drop(try await desk.theme().theme.id))
                .run(at: desk.site.workplace)
            return try desk.go(to: .themes(ThemeQuery { form[$0] }), saying: .saved)
        }
    }

    private static func page(_ desk: Desk, _ query: ThemeQuery) async throws -> ThemesPage {
        let kept = try await desk.themes()
        async let weighing = desk.weigh(kept, query)
        async let suggesting = desk.suggestions(besides: kept, query)
        let (answer, suggestions) = try await (weighing, suggesting)
        let mayChange = desk.member.role.may(.administer)
        var suggested = SuggestedThemes(
            suggestions, csrf: desk.csrf, query, mayChange: mayChange, hasComments: answer.comments > 2)
        suggested.kept = kept.map { Choice($0.id.rawValue, $0.name) }
        var page = ThemesPage(
            ThemeTable(zip(kept, answer.weighed).map { ThemeTable.Row($0, $1) }, query), answer, query,
            suggested,
            clock: WallClock(now: desk.clock.now, zone: desk.home))
        if mayChange {
            page.fields = ThemeFields(
                csrf: desk.csrf, query,
                language: ThemeWords.usualLanguage(of: suggestions.compactMap(\.terms.first)))
        }
        return page
    }

    /// Under a name; or, where one is chosen, the words go to a theme that is there.
    private static func keep(_ form: PageForm, _ desk: Desk) async throws -> Response {
        let (query, terms) = (ThemeQuery { form[$0] }, ThemeWords.terms(in: form))
        let refused: RefusalNote
        do {
            var change = ChangeThemes.Change.keep(name: form.text("name") ?? "", terms)
            if form["do"] == "add" {
                guard let into = form.text("into") else { throw RefusalNote.noTheme }
                change = .add(terms, to: ID(into))
            }
            try await ChangeThemes(of: desk.key, by: desk.member.id, change).run(at: desk.site.workplace)
            return try desk.go(to: .themes(query), saying: .saved)
        } catch let note as RefusalNote {
            refused = note
        } catch let refusal as KeptTheme.ThemeRefusal {
            refused = desk.note(refusal)
        }
        var page = try await page(desk, query)
        page.fields?.fill(from: form)
        page.fields?.refusal = refused
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func single(_ desk: Desk, _ query: ThemeQuery) async throws -> ThemePage {
        let (theme, kept) = try await desk.theme()
        let answer = try await desk.weigh(kept, query)
        guard let place = kept.firstIndex(of: theme) else { throw Missing("theme") }
        let weighed = answer.weighed[place]
        let quotes = try await desk.quotes([(Theme(theme), weighed.latest)])
        var page = ThemePage(
            theme, weighed, answer, query, quotes[0],
            clock: WallClock(now: desk.clock.now, zone: desk.home))
        let maker = MemberByID(of: desk.key, theme.madeBy)
        page.maker = try await desk.read { try $0.first(maker)?.name }
        if desk.member.role.may(.administer) {
            var forms = ThemeForms(theme, csrf: desk.csrf, query)
            forms.others = kept.filter { $0.id != theme.id }.map { Choice($0.id.rawValue, $0.name) }
            page.forms = forms
        }
        return page
    }

    private static func change(
        _ desk: Desk, _ form: PageForm, _ change: (ID<KeptTheme>) -> ChangeThemes.Change
    ) async throws -> Response {
        let (query, id) = (ThemeQuery { form[$0] }, try await desk.theme().theme.id)
        do {
            try await ChangeThemes(of: desk.key, by: desk.member.id, change(id)).run(at: desk.site.workplace)
            return try desk.go(to: .theme(id.rawValue, query), saying: .saved)
        } catch let refusal as KeptTheme.ThemeRefusal {
            return try await refuse(desk.note(refusal), form, desk)
        }
    }

    private static func merge(_ desk: Desk, _ form: PageForm) async throws -> Response {
        let (query, id) = (ThemeQuery { form[$0] }, try await desk.theme().theme.id)
        guard let into = form.text("into") else { return try await refuse(.noTheme, form, desk) }
        do {
            try await ChangeThemes(of: desk.key, by: desk.member.id, .merge(id, into: ID(into)))
                .run(at: desk.site.workplace)
            return try desk.go(to: .theme(into, query), saying: .saved)
        } catch let refusal as KeptTheme.ThemeRefusal {
            let note = desk.note(refusal)
            // Whatever is wrong, another one has to be chosen.
            return try await refuse(
                RefusalNote(rule: note.rule, sentence: note.sentence, field: "into"), form, desk)
        }
    }

    private static func refuse(_ note: RefusalNote, _ form: PageForm, _ desk: Desk) async throws -> Response {
        var page = try await single(desk, ThemeQuery { form[$0] })
        page.forms?.fill(from: form)
        page.forms?.refusal = note
        return try desk.show(page, status: .unprocessableContent)
    }
}

extension RefusalNote {
    fileprivate static let noTheme = RefusalNote(
        rule: "theme_chosen", sentence: Words.Themes.noTheme, field: "into")
}

extension ThemeForms {
    /// What the refused one of them had.
    mutating func fill(from form: PageForm) {
        name = form.text("name") ?? name
        words = form["words"]
        if !words.isEmpty { language = form["language"] }
    }
}

extension Desk {
    fileprivate func themes() async throws -> [KeptTheme] {
        let query = KeptThemes(of: key)
        return try await read { try $0.all(query) }
    }

    /// The theme that the address names, and all.
    /// - Throws: `Missing`.
    fileprivate func theme() async throws -> (theme: KeptTheme, all: [KeptTheme]) {
        let (id, kept) = (try id(of: "theme"), try await themes())
        guard let theme = kept.first(where: { $0.id.rawValue == id }) else { throw Missing("theme") }
        return (theme, kept)
    }

    fileprivate func weigh(_ kept: [KeptTheme], _ query: ThemeQuery) async throws -> WeighThemes.Answer {
        try await site.weighedThemes.answer(
            organization, WeighThemes(of: key, query.slice(until: today), kept), at: site)
    }

    /// What nobody has named yet.
    fileprivate func suggestions(
        besides kept: [KeptTheme], _ query: ThemeQuery
    ) async throws -> [SuggestedThemes.Suggestion] {
        let answer = try await site.suggestedThemes.answer(
            organization, SuggestThemes(of: key, query.slice(until: today)), at: site)
        let known = kept.map { Theme($0) }
        let new = answer.suggested.filter { !$0.theme.isKnown(in: known) }
        let quotes = try await quotes(new.map { ($0.theme.theme, $0.examples) })
        return zip(new, quotes).map { suggested, quotes in
            SuggestedThemes.Suggestion(
                suggested.theme.theme.name, count: suggested.theme.comments.count, suggested.theme.terms,
                quotes)
        }
    }
}
