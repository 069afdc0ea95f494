import Connections
import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// One move of many cases, and what became of each.
struct BulkEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .post, "bulk-moves", .write,
                "Begins one move of up to 10,000 cases, each by the rules of one; 202 once it is kept.",
                fields: [CaseEndpoints.member] + Self.fields
            ) { request, _, caller in
                try await begin(try await request.json(most: 1 << 20), caller)
            },
            Endpoint(.get, "bulk-moves", .read, "Lists moves of many cases, newest first.") {
                request, _, caller in
                let query = BulkMoves(
                    of: caller.organization, before: try request.cursor, limit: request.limit)
                let found = try await site.reader.read { try $0.all(query) }
                return Response.json(.list(found.map { .object($0.members) }, limit: request.limit))
            },
            Endpoint(.get, "bulk-moves/{id}", .read, "How far a bulk move is.") { _, context, caller in
                Response.json(try await progress(ID(try context.id(of: "bulk move")), caller))
            },
            Endpoint(
                .get, "bulk-moves/{id}/cases", .read, "What became of each case of a bulk move, by id."
            ) { request, context, caller in
                let id = ID<Bulk>(try context.id(of: "bulk move"))
                _ = try await progress(id, caller)
                let query = BulkCases(
                    of: caller.organization, id, after: try request.cursor, limit: request.limit)
                let found = try await site.reader.read { try $0.all(query) }
                let house = try await site.house(of: caller.organization)
                return Response.json(.list(found.map { $0.json(in: house) }, limit: request.limit))
            },
        ]
    }

    private static let fields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "move", type: "string", isNeeded: true,
            meaning: BulkMoves.Kind.allCases.map(\.rawValue).joined(separator: ", ")),
        APIDocsPage.Field("cases", type: "array of strings", isNeeded: true, meaning: "Their ids."),
        APIDocsPage.Field(
            "to", type: "string", isNeeded: false, meaning: "Hand over: e-mail address of the new owner."),
        APIDocsPage.Field("because", type: "string", isNeeded: false, meaning: "Hand over: the reason."),
        APIDocsPage.Field("until", type: "date-time", isNeeded: false, meaning: "Snooze: until when."),
    ]

    private func begin(_ json: JSON, _ caller: Caller) async throws -> Response {
        var received = ReceivedFields(json)
        let member = received.required("member") { $0.text($1) }
        let kind: BulkMoves.Kind? = received.neededChoice("move")
        let cases = received.texts("cases", most: BeginBulk.most + 1)
        let move = try await move(kind, &received, caller)
        let refusals = received.allRefusals
        guard refusals.isEmpty, let move else { throw FormRefusal(fields: refusals) }
        let people = CaseEndpoints(site: site)
        let actor = try await people.member(member, of: caller.organization)
        let id = try await BeginBulk(
            of: caller.organization, by: actor, move, of: .named(cases.map { ID($0) })
        ).run(at: site.workplace)
        return Response.json(try await progress(id, caller), status: .accepted)
    }
}

extension BulkEndpoints {
    private func move(
        _ kind: BulkMoves.Kind?, _ received: inout ReceivedFields, _ caller: Caller
    ) async throws -> BulkMove? {
        switch kind {
        case .handOver:
            let to = received.required("to") { $0.text($1) }
            let because = received.text("because", most: ReceivedFields.commentLength) ?? ""
            guard !to.isEmpty else { return nil }
            // Said at once, not of each case.
            guard !because.isBlank else { throw Case.HandOverRefusal.noReason }
            let next = try await CaseEndpoints(site: site).member(to, of: caller.organization)
            return .handOver(to: next, because: because)
        case .snooze: return received.neededMoment("until").map { .snooze(until: $0) }
        case .test: return .markAsTest(true)
        case .count: return .markAsTest(false)
        case nil: return nil
        }
    }

    private func progress(_ id: ID<Bulk>, _ caller: Caller) async throws -> JSON {
        try await site.reader.read { connection in
            guard let bulk = try connection.first(BulkMoves(of: caller.organization, id)) else {
                throw Missing("bulk move")
            }
            let counts = try connection.all(BulkCounts(of: caller.organization, id))
            return .object(
                bulk.members
                    + BulkCases.Outcome.allCases.map { outcome in
                        let count = counts.first { $0.outcome == outcome }?.cases ?? 0
                        return JSON.Member(outcome.rawValue, count.json)
                    })
        }
    }
}

extension BulkCases.Entry {
    fileprivate func json(in house: Problem.House?) -> JSON {
        [
            "id": id.json, "customer_name": customerName.json, "outcome": outcome.rawValue.json,
            "rule": (refusal?.rule).json,
            "detail": refusal.map { Problem($0, in: house).title }.json,
        ]
    }
}

extension BulkMoves.Entry {
    fileprivate var members: [JSON.Member] {
        [
            JSON.Member("id", id.json), JSON.Member("move", kind.rawValue.json),
            JSON.Member("member", member.json), JSON.Member("to", to.json),
            JSON.Member("because", reason.json), JSON.Member("until", until.json),
            JSON.Member("created_at", createdAt.json), JSON.Member("finished_at", finishedAt.json),
        ]
    }
}
