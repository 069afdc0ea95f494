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
            if form["do"] == "begin" {
                page.text = page.text.isBlank ? page.opening : page.opening + "\n\n" + page.text
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
        let (entry, signal, reading) = try await desk.read { connection in
            guard let entry = try connection.first(CaseList(of: key, id: id)) else { throw Missing("case") }
            let signal = try entry.found.opening.signal.flatMap {
                try connection.first(SignalList(of: key, id: $0.rawValue))
            }
            let reading = try signal.flatMap { try connection.first(Readings(of: key, signals: [$0.id])) }
            return (entry, signal, reading?.reading)
        }
        let language = signal?.said.language ?? reading?.language ?? "en"
        var page = MessagePage(
            entry.found.id, of: entry.name, at: desk.organization.name, csrf: desk.csrf)
        page.comment = signal?.said.comment
        page.email = entry.customerEmail
        page.takesTouch = entry.found.isOpen
        let coach = try MessageCoach.reading(language) ?? MessageCoach.reading("en")
        page.opening =
            coach?.opening(
                answering: page.comment, cause: entry.found.lastDiagnosis?.cause ?? reading?.cause) ?? ""
        return (page, language)
    }
}
