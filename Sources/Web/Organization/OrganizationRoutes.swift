import Hummingbird
import Operations
import Recovery
import Storage

/// What the organization has set: its name, how it counts time and money, and its reasons.
struct OrganizationRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/organization") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/organization") { desk, form, _ in
            do {
                let wanted = ChangeOrganization.Wanted(
                    name: form.text("name") ?? "", zone: form.text("zone") ?? "", currency: form["currency"],
                    weekStart: form.choice("week_start") ?? desk.organization.weekStart,
                    valueCuts: try Self.valueCuts(form),
                    competitors: try Organization.competitors(typed: form["competitors"]))
                try await ChangeOrganization(desk.key, by: desk.member.id, wanted)
                    .run(at: desk.site.workplace)
                return try desk.go(to: .organization, saying: .saved)
            } catch let refusal as ChangeOrganization.OrganizationRefusal {
                return try await Self.refuse(form, desk.note(refusal), desk)
            } catch let refusal as Currency.ChangeRefusal {
                return try await Self.refuse(form, desk.note(refusal), desk)
            } catch let refusal as Organization.CompetitorsRefusal {
                return try await Self.refuse(form, desk.note(refusal), desk)
            } catch let note as RefusalNote {
                return try await Self.refuse(form, note, desk)
            }
        }
        pages.get("settings/reasons") { desk, _ in try desk.show(try await Self.reasons(desk)) }
        pages.post("settings/reasons") { desk, form, _ in try await Self.changeReason(form, desk) }
    }

    /// Nil where both fields are empty.
    private static func valueCuts(_ form: PageForm) throws -> ValueCuts? {
        let fields = ["middle_value", "high_value"]
        if fields.allSatisfy({ form[$0].isBlank }) { return nil }
        let amounts = try fields.map { field in
            guard let amount = TypedAmount(form[field], currency: form["currency"]) else {
                throw RefusalNote.notAnAmount(in: field)
            }
            return amount.minor
        }
        guard let cuts = ValueCuts(middleMinor: amounts[0], highMinor: amounts[1]) else {
            throw RefusalNote.valueCuts
        }
        return cuts
    }

    static func page(_ desk: Desk) async throws -> OrganizationPage {
        let its = desk.organization
        var page = OrganizationPage(
            csrf: desk.csrf, name: its.name, zone: its.zone, currency: its.currency,
            mayChange: desk.member.role.may(.administer))
        page.logo = desk.logo
        page.weekStart = its.weekStart
        page.competitors = its.competitors.joined(separator: "\n")
        if let cuts = its.valueCuts {
            page.middleValue = Words.plainAmount(cuts.middleMinor, its.currency)
            page.highValue = Words.plainAmount(cuts.highMinor, its.currency)
        }
        let query = HasCosts(of: desk.key)
        let isPaid = try await desk.read { try $0.first(query) } ?? false
        if page.mayChange, !isPaid {
            let codes = Currency.all.map(\.code)
            // One that was set by its code and is in use no more stays choosable.
            page.currencies = codes.contains(its.currency) ? codes : [its.currency] + codes
        }
        return page
    }

    private static func refuse(_ form: PageForm, _ note: RefusalNote, _ desk: Desk) async throws -> Response {
        var page = try await page(desk)
        page.name = form["name"]
        page.zone = form["zone"]
        page.middleValue = form["middle_value"]
        page.highValue = form["high_value"]
        page.competitors = form["competitors"]
        page.weekStart = form.choice("week_start") ?? page.weekStart
        if page.currencies.contains(form["currency"]) { page.currency = form["currency"] }
        page.refusal = note
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func reasons(_ desk: Desk) async throws -> ReasonsPage {
        let query = OrganizationsReasons(of: desk.key)
        let currency = desk.organization.currency
        let rows = try await desk.read { try $0.all(query) }.map { reason in
            ReasonsPage.Row(
                code: reason.code, name: Words.reason(reason.code), cause: reason.cause,
                usualRemedy: reason.usualRemedyMinor == 0
                    ? nil : Words.money(reason.usualRemedyMinor, currency))
        }
        return ReasonsPage(
            csrf: desk.csrf, reasons: rows, currency: currency, mayChange: desk.member.role.may(.administer))
    }

    private static func changeReason(_ form: PageForm, _ desk: Desk) async throws -> Response {
        let refused: RefusalNote
        do {
            let typed = form["usual_remedy"].filter { !$0.isWhitespace }
            guard let cause: Cause = form.choice("cause") else { throw RefusalNote.noCause }
            guard let amount = TypedAmount(typed.isEmpty ? "0" : typed, currency: desk.organization.currency)
            else { throw RefusalNote.notAnAmount(in: "usual_remedy") }
            let reason = Reason(
                code: form.text("code") ?? "", cause: cause, usualRemedyMinor: amount.minor)
            try await ChangeReason(of: desk.key, by: desk.member.id, reason).run(at: desk.site.workplace)
            return try desk.go(to: .reasons, saying: .saved)
        } catch let note as RefusalNote {
            refused = note
        } catch let refusal as ChangeReason.ReasonRefusal {
            refused = desk.note(refusal)
        }
        var page = try await reasons(desk)
        page.code = form["code"]
        page.cause = form.choice("cause")
        page.usualRemedy = form["usual_remedy"]
        page.refusal = refused
        return try desk.show(page, status: .unprocessableContent)
    }
}
