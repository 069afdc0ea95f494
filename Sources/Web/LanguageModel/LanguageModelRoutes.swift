import Hummingbird
import Operations
import Recovery
import Storage

/// The organization's language model: shown to everybody, changed and tried by administrators.
struct LanguageModelRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/language-model") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/language-model") { desk, form, _ in
            try desk.needs(.connectOutside)
            do {
                let endpoint = try ModelEndpoint(
                    address: form.text("address") ?? "", model: form.text("model") ?? "",
                    dailyBudget: form.text("budget").flatMap { Int($0) },
                    patienceSeconds: form.text("patience").flatMap { Int($0) }, isOn: form.isTicked("on"))
                try await ChangeModelEndpoint(
                    of: desk.key, by: desk.member.id, endpoint, key: form.text("key")
                ).run(at: desk.site.workplace)
                return try desk.go(to: .languageModel, saying: .saved)
            } catch let refusal as ModelEndpoint.EndpointRefusal {
                return try await Self.refuse(form, refusal, desk)
            }
        }
        pages.post("settings/language-model/try") { desk, _, _ in
            let outcome = try await TryModel(of: desk.key, by: desk.member.id).run(at: desk.site.workplace)
            var page = try await Self.page(desk)
            page.trial =
                switch outcome {
                case .answered(let suggestion): .answered(suggestion)
                case .failed(let fault): .failed(Words.LanguageModels.fault(fault, Int(page.patience) ?? 0))
                case .budgetUsed: .failed(Words.LanguageModels.budgetUsed)
                }
            return try desk.show(page)
        }
    }

    private static func refuse(
        _ form: PageForm, _ refusal: ModelEndpoint.EndpointRefusal, _ desk: Desk
    ) async throws -> Response {
        var page = try await page(desk)
        page.isOn = form.isTicked("on")
        page.address = form["address"]
        page.model = form["model"]
        page.budget = form["budget"]
        page.patience = form["patience"]
        page.refusal = desk.note(refusal)
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func page(_ desk: Desk) async throws -> LanguageModelPage {
        var page = LanguageModelPage(csrf: desk.csrf, mayChange: desk.member.role.may(.connectOutside))
        let (endpoints, requests) = (
            ModelEndpoints(of: desk.key), ModelRequests(of: desk.key, on: desk.today)
        )
        let (known, used) = try await desk.read { connection in
            (try connection.first(endpoints), try connection.first(requests) ?? 0)
        }
        guard let known else { return page }
        let its = known.endpoint
        page.isOn = its.isOn
        page.address = its.address
        page.model = its.model
        page.hasKey = known.key != nil
        page.budget = "\(its.dailyBudget)"
        page.patience = "\(its.patienceSeconds)"
        page.standing = .init(used: used, of: its.dailyBudget)
        page.standing?.fault = known.fault.map { fault in
            Words.LanguageModels.fault(fault.what, its.patienceSeconds) + " "
                + desk.clock.dateTime(fault.at) + "."
        }
        page.standing?.pausedUntil = known.pausedUntil.flatMap { end in
            end > desk.clock.now ? desk.clock.dateTime(end) : nil
        }
        return page
    }
}
