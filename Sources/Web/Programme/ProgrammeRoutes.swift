import Hummingbird
import Insight
import Operations
import Recovery
import Storage

/// The programme: whom it has still to bring back, what it is worth, what changed when.
struct ProgrammeRoutes {
    func add(to pages: PageRoutes) {
        pages.get("programme") { desk, request in
            try desk.show(try await Self.page(desk, SliceFilter(request)))
        }
        pages.post("programme") { desk, form, _ in try await Self.addMark(form, desk) }
        pages.post("programme/marks/{id}/remove") { desk, _, _ in
            let change = ChangeMarks(of: desk.key, by: desk.member.id, .remove(id: try desk.id(of: "mark")))
            try await change.run(at: desk.site.workplace)
            await desk.site.scorecards.forget(desk.key)
            return try desk.go(to: .programme, saying: .saved)
        }
        pages.get("programme/economics") { desk, request in
            var page = try await Self.economics(desk)
            page.whatIf = WhatIf(request, currency: desk.organization.currency)
            do {
                if page.whatIf.isAsked {
                    page.supposed = page.economics.supposing(try page.whatIf.supposed())
                }
            } catch let note as RefusalNote {
                page.whatIf.refusal = note
            }
            return try desk.show(page, status: page.whatIf.refusal == nil ? .ok : .unprocessableContent)
        }
        pages.post("programme/economics") { desk, form, _ in try await Self.change(form, desk) }
    }

    private static func page(_ desk: Desk, _ filter: SliceFilter) async throws -> ProgrammePage {
        let answer = try await desk.site.programmes.answer(desk.organization, filter.filter, at: desk.site)
        let marks = Marks(of: desk.key)
        let listed = try await desk.read { try $0.all(marks) }
        var shown = filter
        shown.page = .programme
        shown.offer(answer.slices)
        return ProgrammePage(
            economics: answer.economics, weeks: answer.weeks, staying: answer.staying,
            marks: listed.map { ProgrammePage.MarkRow(id: $0.id, mark: $0.mark) }, filter: shown,
            currency: desk.organization.currency,
            clock: WallClock(now: answer.now, zone: answer.zone),
            adding: desk.member.role.may(.manageFixes)
                ? MarkFields(csrf: desk.csrf, today: desk.today) : nil,
            csrf: desk.csrf)
    }

    private static func addMark(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.manageFixes)
        var fields = MarkFields(csrf: desk.csrf, today: desk.today)
        fields.fill(from: form)
        do {
            try await ChangeMarks(of: desk.key, by: desk.member.id, .add(try fields.read()))
                .run(at: desk.site.workplace)
            await desk.site.scorecards.forget(desk.key)
            return try desk.go(to: .programme, saying: .saved)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch let refusal as Mark.MarkRefusal {
            fields.refusal = desk.note(refusal)
        }
        var page = try await page(desk, SliceFilter())
        page.adding = fields
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func economics(_ desk: Desk) async throws -> EconomicsPage {
        let answer = try await desk.site.programmes.answer(desk.organization, FigureFilter(), at: desk.site)
        let currency = desk.organization.currency
        let clock = WallClock(now: desk.clock.now, zone: answer.zone)
        var page = EconomicsPage(
            answer.economics, days: clock.days(answer.period), currency: currency,
            whatIf: WhatIf(currency: currency))
        if desk.member.role.may(.setEconomics) {
            page.fields = EconomicInput.Key.all.map { key in
                EconomicFields(
                    key, answer.economics.inputs.given[key], csrf: desk.csrf, currency: currency,
                    today: desk.today)
            }
        }
        return page
    }

    private static func change(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.setEconomics)
        guard let key = EconomicInput.Key(rawValue: form["key"]) else { throw Missing("number") }
        var page = try await economics(desk)
        guard let place = page.fields.firstIndex(where: { $0.key == key }) else { throw Missing("number") }
        page.fields[place].fill(from: form)
        do {
            let input = try page.fields[place].read()
            try await SetEconomicInput(of: desk.key, by: desk.member.id, input).run(at: desk.site.workplace)
            await desk.site.programmes.forget(desk.key)
            return try desk.go(to: .economics, saying: .saved)
        } catch let note as RefusalNote {
            page.fields[place].refusal = note
        } catch let refusal as EconomicInput.InputRefusal {
            page.fields[place].refusal = desk.note(refusal)
        }
        return try desk.show(page, status: .unprocessableContent)
    }
}
