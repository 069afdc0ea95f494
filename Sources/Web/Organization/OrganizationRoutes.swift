import Hummingbird
import Operations
import Recovery
import Storage

/// What the organization has set: its name and zone, and its reasons.
struct OrganizationRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/organization") { desk, _ in try desk.show(Self.page(desk)) }
        pages.post("settings/organization") { desk, form, _ in
            do {
                try await ChangeOrganization(
                    desk.key, by: desk.member.id, name: form.text("name") ?? "", zone: form.text("zone") ?? ""
                ).run(at: desk.site.workplace)
                return try desk.go(to: .organization, saying: .saved)
            } catch let refusal as ChangeOrganization.OrganizationRefusal {
                var page = Self.page(desk)
                page.name = form["name"]
                page.zone = form["zone"]
                page.refusal = desk.note(refusal)
                return try desk.show(page, status: .unprocessableContent)
            }
        }
        pages.get("settings/reasons") { desk, _ in try desk.show(try await Self.reasons(desk)) }
        pages.post("settings/reasons") { desk, form, _ in try await Self.changeReason(form, desk) }
    }

    private static func page(_ desk: Desk) -> OrganizationPage {
        let its = desk.organization
        return OrganizationPage(
            csrf: desk.csrf, name: its.name, zone: its.zone, currency: its.currency,
            mayChange: desk.member.role.may(.administer))
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
