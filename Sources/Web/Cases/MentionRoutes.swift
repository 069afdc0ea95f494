import Operations
import Recovery
import Storage

/// Where colleagues call the reader by name.
struct MentionRoutes {
    func add(to pages: PageRoutes) {
        pages.get("mentions") { desk, _ in
            let query = MentionsOf(desk.member.id, of: desk.key)
            let rows = try await desk.read { try $0.all(query) }
            return try desk.show(
                MentionsPage(csrf: desk.csrf, rows: rows.map(MentionsPage.Row.init), clock: desk.clock))
        }
        pages.post("mentions") { desk, _, _ in
            try await ReadMentions(of: desk.key, desk.member.id).run(at: desk.site.workplace)
            return try desk.go(to: .mentions)
        }
    }
}

extension MentionsPage.Row {
    fileprivate init(_ entry: MentionsOf.Entry) {
        self.init(
            caseID: entry.id.rawValue, customer: entry.customerName, author: entry.authorName,
            words: entry.words ?? "", at: entry.writtenAt, isRead: entry.isRead)
    }
}
