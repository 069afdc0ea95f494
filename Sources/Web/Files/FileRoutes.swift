import Hummingbird
import Operations
import Recovery
import Storage

/// Files of cases: attached, taken home, removed.
struct FileRoutes {
    func add(to pages: PageRoutes) {
        pages.postFile("cases/{id}/file") { desk, request in try await Self.attach(request, desk) }
        pages.get("files/{id}") { desk, _ in
            let query = FileByID(of: desk.key, ID(try desk.id(of: "file")))
            guard let file = try await desk.read({ try $0.first(query) }) else { throw Missing("file") }
            return .file(file, of: desk.key, desk.site)
        }
        pages.post("files/{id}/remove") { desk, _, _ in
            let query = FileByID(of: desk.key, ID(try desk.id(of: "file")))
            let (file, its) = try await desk.read { connection in
                guard let file = try connection.first(query) else { throw Missing("file") }
                return (file, try connection.caseStanding(for: file.caseID, of: query.organization))
            }
            _ = try await MoveCase(of: desk.key, its, by: desk.member.id, .detach(file.id))
                .run(at: desk.site.workplace)
            return try desk.go(to: .recovery(its.rawValue), saying: .fileRemoved)
        }
    }

    private static func attach(_ request: Request, _ desk: Desk) async throws -> Response {
        try desk.needs(.capture)
        let id = ID<Case>(try desk.id(of: "case"))
        let sent = try await SentFile.receive(request, at: desk)
        do {
            _ = try await MoveCase(of: desk.key, id, by: desk.member.id, .attach(sent.evidence, sent.bytes))
                .run(at: desk.site.workplace)
            return try desk.go(to: .recovery(id.rawValue), saying: .fileAttached)
        } catch let refusal as Case.EvidenceRefusal {
            var page = CasePage(try await CaseReading.read(desk, request))
            page.attaching?.words = sent.words
            page.attaching?.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }
}

extension FileRow {
    init(_ file: AttachedFile, reader: Member) {
        self.init(
            id: file.id.rawValue, name: file.evidence.name.filled ?? Words.Files.nameless,
            words: file.evidence.words, bytes: file.evidence.bytes, who: file.memberName, at: file.attachedAt)
        isShown = file.evidence.kind != .other
        isTheirs = Case.mayDetach(reader, attachedBy: file.member)
    }
}
