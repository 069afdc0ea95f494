import Hummingbird
import Insight
import Operations
import Recovery
import Storage

/// A message to the customer of a case, before it goes out.
struct MessageRoutes {
    func add(to pages: PageRoutes) {
        pages.get("cases/{id}/message") { desk, _ in
            try desk.needs(.workCases)
            return try desk.show(try await Self.page(desk).page)
        }
        pages.post("cases/{id}/message") { desk, form, _ in
            try desk.needs(.workCases)
            var (page, language) = try await Self.page(desk)
            page.text = form["message"]
            switch form["do"] {
            case "begin": page.begin(with: page.opening)
            case "draft": try await Self.draft(&page, in: language, desk)
            default: break
            }
            guard !page.text.isBlank else { return try desk.show(page) }
            // They may answer in another language than they were written to.
            let reader = try? await desk.site.world.comments.reader(for: desk.key)
            if let coach = try MessageCoach.reading(reader?.reading(of: page.text).language ?? language) {
                page.marks = coach.marks(in: page.text, answering: page.comment)
            } else {
                page.isUnread = true
            }
            return try desk.show(page)
        }
    }

    /// In the language of what they wrote; English where nobody could tell.
    private static func page(_ desk: Desk) async throws -> (page: MessagePage, language: String) {
        let key = desk.key
        let id = try desk.id(of: "case")
        let (entry, signal, reading, account, model) = try await desk.read { connection in
            guard let entry = try connection.first(CaseList(of: key, id: id)) else { throw Missing("case") }
            let signal = try entry.found.opening.signal.flatMap {
                try connection.first(SignalList(of: key, id: $0.rawValue))
            }
            let reading = try signal.flatMap { try connection.first(Readings(of: key, signals: [$0.id])) }
            let account = try entry.found.account.flatMap {
                try connection.first(AccountList(of: key, id: $0.rawValue))
            }
            let model = try connection.first(ModelEndpoints(of: key))?.endpoint
            return (entry, signal, reading?.reading, account, model)
        }
        let language = signal?.said.language ?? reading?.language ?? "en"
        var page = MessagePage(
            entry.found.id, of: entry.name, at: desk.organization.name, csrf: desk.csrf)
        page.comment = signal?.said.comment
        page.email = entry.customerEmail
        page.takesTouch = entry.found.isOpen
        page.names = [entry.customerName, entry.customerEmail, account?.name, account?.namedContact]
            .compactMap { $0 }
        page.addressee = entry.customerName
        page.mayDraft = model?.isOn == true && page.comment != nil
        page.cause = entry.found.lastDiagnosis?.cause ?? reading?.cause
        let coach = try MessageCoach.reading(language) ?? MessageCoach.reading("en")
        page.opening =
            coach?.opening(answering: page.comment, cause: page.cause) ?? ""
        return (page, language)
    }

    /// What the language model writes goes before what stands there, or it is said why there is nothing.
    private static func draft(_ page: inout MessagePage, in language: String, _ desk: Desk) async throws {
        guard page.mayDraft, let comment = page.comment else { throw Missing("language model") }
        let about = DraftMessage.About(
            comment: comment, cause: page.cause, language: language, addressee: page.addressee,
            names: page.names)
        switch try await DraftMessage(of: desk.key, about).run(at: desk.site.workplace) {
        case .drafted(let text):
            page.begin(with: text)
            page.isDrafted = true
        case .failed(let fault):
            let model = ModelEndpoints(of: desk.key)
            let patience = try await desk.read { try $0.first(model) }?.endpoint.patienceSeconds
            page.noDraft = Words.LanguageModels.fault(fault, patience ?? 0)
        case .budgetUsed: page.noDraft = Words.LanguageModels.budgetUsed
        }
    }
}
