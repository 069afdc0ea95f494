import Connections
import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// Cases out, and their moves in. A key is no person: each move names the member who makes it.
struct CaseEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(.get, "cases", .read, "Lists cases, newest first.") { request, _, caller in
                let query = CaseList(
                    of: caller.organization, before: try request.cursor, limit: request.limit)
                let found = try await site.reader.read { try $0.all(query) }
                return Response.json(.list(found.map(\.json), limit: request.limit))
            },
            Endpoint(.get, "cases/{id}", .read, "One case with the latest of what happened to it.") {
                _, context, caller in
                Response.json(try await whole(try context.id(of: "case"), caller))
            },
        ] + moves + desk + tasks
    }

    func move(
        _ name: String, _ summary: String, _ fields: [APIDocsPage.Field],
        _ read: @escaping @Sendable (inout ReceivedFields) throws -> MoveCase.Move?
    ) -> Endpoint {
        Endpoint(.post, "cases/{id}/" + name, .write, summary, fields: [Self.member] + fields) {
            request, context, caller in
            var received = ReceivedFields(try await request.json())
            let member = received.required("member") { $0.text($1) }
            let move = try read(&received)
            let refusals = received.allRefusals
            guard refusals.isEmpty, var move else { throw FormRefusal(fields: refusals) }
            let actor = try await self.member(member, of: caller.organization)
            switch move {
            case .handOver(let to, let because):
                let next = try await self.member(to.rawValue, of: caller.organization)
                move = .handOver(to: next, because: because)
            case .askHelp(let helper, let words, let due):
                let asked = try await self.member(helper.rawValue, of: caller.organization)
                move = .askHelp(of: asked, words: words, due: due)
            case .passTask(let task, let helper, let due):
                let asked = try await self.member(helper.rawValue, of: caller.organization)
                move = .passTask(task, to: asked, due: due)
            case .askApproval(let choice, let approver):
                let asked = try await self.member(approver.rawValue, of: caller.organization)
                move = .askApproval(choice, of: asked)
            default: break
            }
            let id = ID<Case>(try context.id(of: "case"))
            let moved = try await MoveCase(of: caller.organization, id, by: actor, move)
                .run(at: site.workplace)
            return Response.json(moved.json)
        }
    }

    func member(_ email: String, of organization: Organization.Key) async throws -> ID<Member> {
        let members = try await site.reader.read { try $0.all(Members(of: organization)) }
        guard
            let found = members.first(where: {
                $0.email == email.lowercased() || $0.member.id.rawValue == email
            })
        else { throw Missing("member") }
        return found.member.id
    }

    private func whole(_ id: String, _ caller: Caller) async throws -> JSON {
        let organization = caller.organization
        return try await site.reader.read { connection in
            guard let entry = try connection.first(CaseList(of: organization, id: id)) else {
                throw Missing("case")
            }
            guard case .object(let members) = entry.json else { return entry.json }
            let its = entry.found.id
            let signals = try connection.all(SignalList(of: organization, joining: its))
            let readings = try connection.all(Readings(of: organization, signals: signals.map(\.id)))
            let suggestions = Dictionary(
                uniqueKeysWithValues: try connection.all(
                    ModelSuggestions(of: organization, signals: signals.map(\.id))
                ).map { ($0.signal, $0.suggestion) })
            let mood = try connection.moods(of: [entry.found], in: organization)[its]
            let resemblance = try connection.resemblance(
                of: its, in: organization, now: site.workplace.world.now())
            let beginning = members + resemblance.members
            return .object(
                beginning + [
                    JSON.Member("sentiment_before", (mood?.before).json),
                    JSON.Member("sentiment_after", (mood?.after).json),
                    JSON.Member("signals", .array(signals.map(\.json))),
                    JSON.Member(
                        "readings",
                        .array(readings.map { $0.reading.json(of: $0.signal, suggestions[$0.signal]) })),
                    JSON.Member(
                        "touches",
                        .array(try connection.all(CaseTouches(of: organization, its)).map(\.json))),
                    JSON.Member(
                        "diagnoses",
                        .array(try connection.all(CaseDiagnoses(of: organization, its)).map(\.json))),
                    JSON.Member(
                        "remedies",
                        .array(try connection.all(CaseRemedies(of: organization, its)).map(\.json))),
                    JSON.Member(
                        "approvals",
                        .array(try connection.all(CaseApprovals(of: organization, its)).map(\.json))),
                    JSON.Member(
                        "reonboarding",
                        .array(try Self.reonboarding(of: entry.found, organization, connection))),
                    JSON.Member(
                        "resolution_notes",
                        .array(try connection.all(CaseResolutions(of: organization, its)).map(\.json))),
                    JSON.Member(
                        "promises",
                        .array(try connection.all(CasePromises(of: organization, its)).map(\.json))),
                    JSON.Member(
                        "tasks", .array(try connection.all(CaseTasks(of: organization, its)).map(\.json))),
                    JSON.Member(
                        "fixes", .array(try connection.all(FixesOfCase(of: organization, its)).map(\.json))),
                    JSON.Member(
                        "files",
                        .array(try connection.files(of: its, in: organization).map(\.json))),
                    JSON.Member(
                        "notes",
                        .array(try connection.all(CaseNotes(of: organization, its)).map(\.json))),
                    JSON.Member(
                        "events",
                        .array(try connection.all(CaseEvents(of: organization, its, limit: 500)).map(\.json))),
                ])
        }
    }
}
