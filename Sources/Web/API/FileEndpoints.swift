import Connections
import Hummingbird
import Operations
import Recovery
import Storage

/// Evidence in and out.
struct FileEndpoints {
    let site: Site

    var all: [Endpoint] { [list, bytes, attaching, removing] }

    private var list: Endpoint {
        Endpoint(.get, "files", .read, "Lists attached files, newest first.") { request, _, caller in
            let query = FileList(of: caller.organization, before: try request.cursor, limit: request.limit)
            let found = try await site.reader.read { try $0.all(query) }
            return Response.json(.list(found.map(\.json), limit: request.limit))
        }
    }

    private var bytes: Endpoint {
        Endpoint(.get, "files/{id}", .read, "The bytes of an attached file.") { _, context, caller in
            .file(try await found(context, caller), of: caller.organization, site)
        }
    }

    private var attaching: Endpoint {
        Endpoint(
            .post, "cases/{id}/files", .write,
            "Attaches the body to the case, as it is; the fields stand in the address.", fields: Self.fields,
            takesBytes: true
        ) { request, context, caller in
            let organization = caller.organization
            let id = try context.id(of: "case")
            guard try await site.reader.read({ try $0.first(CaseList(of: organization, id: id)) }) != nil
            else { throw Missing("case") }
            var asked = ReceivedFields(request.fieldsOfAddress)
            let email = asked.required("member") { $0.text($1) }
            let name = asked.required("name") { $0.text($1, most: ReceivedFields.commentLength) }
            let words = asked.text("words", most: ReceivedFields.commentLength)
            guard asked.allRefusals.isEmpty else { throw FormRefusal(fields: asked.allRefusals) }
            let member = try await CaseEndpoints(site: site).member(email, of: organization)
            let sent = try await SentFile.receive(request, named: name, words)
            let moved = try await MoveCase(
                of: organization, ID(id), by: member, .attach(sent.evidence, sent.bytes)
            )
            .run(at: site.workplace)
            return Response.json(moved.json)
        }
    }

    private var removing: Endpoint {
        Endpoint(
            .post, "files/{id}/remove", .write, "Takes a file away; who attached it may, and a lead.",
            fields: [CaseEndpoints.member]
        ) { request, context, caller in
            var received = ReceivedFields(try await request.json())
            let email = received.required("member") { $0.text($1) }
            guard received.allRefusals.isEmpty else { throw FormRefusal(fields: received.allRefusals) }
            let member = try await CaseEndpoints(site: site).member(email, of: caller.organization)
            let file = try await found(context, caller)
            let its = try await site.reader.read {
                try $0.caseStanding(for: file.caseID, of: caller.organization)
            }
            let moved = try await MoveCase(of: caller.organization, its, by: member, .detach(file.id))
                .run(at: site.workplace)
            return Response.json(moved.json)
        }
    }

    private func found(_ context: Visit, _ caller: Caller) async throws -> AttachedFile {
        let query = FileByID(of: caller.organization, ID(try context.id(of: "file")))
        guard let file = try await site.reader.read({ try $0.first(query) }) else { throw Missing("file") }
        return file
    }

    private static let fields: [APIDocsPage.Field] = [
        CaseEndpoints.member,
        APIDocsPage.Field(
            "name", type: "string", isNeeded: true, meaning: "The name of the file, without a folder."),
        APIDocsPage.Field("words", type: "string", isNeeded: false, meaning: "What it shows, in a line."),
    ]
}

extension Request {
    /// What the address asks, as an object of texts.
    fileprivate var fieldsOfAddress: JSON {
        guard let query = uri.query, let form = try? URLEncodedForm(query.utf8) else { return .object([]) }
        return .object(form.fields.map { JSON.Member($0.name, .string($0.value)) })
    }
}

extension AttachedFile {
    var json: JSON {
        [
            "id": id.json, "case": caseID.json, "round": round.json, "member": member.json,
            "member_name": memberName.json, "attached_at": attachedAt.json, "name": evidence.name.json,
            "words": evidence.words.json, "media_type": evidence.kind.rawValue.json,
            "hash": evidence.hash.json, "bytes": evidence.bytes.json,
        ]
    }
}
