import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Recovery
import Storage

/// What somebody is typing, kept until they send it: a page that is left, or lost, loses nothing.
struct DraftRoutes {
    /// Whether the forms of this address keep what is typed; it is forgotten once it was sent.
    static func keeps(_ path: String) -> Bool { path.hasPrefix("/cases/") || path == Path.capture().text }

    func add(to pages: PageRoutes) {
        pages.get("drafts") { desk, request in
            guard let form = request.asked("form") else { return Response(status: .noContent) }
            let query = Drafts(of: desk.key, desk.member.id, form: form)
            guard let fields = try await desk.read({ try $0.first(query) }) else {
                return Response(status: .noContent)
            }
            return Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: fields)))
        }
        pages.post("drafts") { desk, form, _ in
            let fields = form["fields"]
            guard let name = form.text("form"), Self.keeps(name), name.utf8.count <= 300 else {
                throw HTTPError(.badRequest)
            }
            try await KeepDraft(
                of: desk.key, desk.member.id, form: name, fields: fields.isEmpty ? nil : fields
            ).run(at: desk.site.workplace)
            return Response(status: .noContent)
        }
    }
}
