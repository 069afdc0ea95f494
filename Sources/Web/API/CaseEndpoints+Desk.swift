import Connections
import Hummingbird
import Operations
import Recovery
import Storage

/// What an owner does beside the five moves, and what happened, page by page.
extension CaseEndpoints {
    var desk: [Endpoint] {
        [
            move("owner", "Hands the case over.", Self.ownerFields, Self.owner),
            move("snooze", "Puts the case aside, or takes it up again.", Self.snoozeFields, Self.snooze),
            move(
                "resolutions", "Records what the customer was told of the remedy.", Self.resolutionFields,
                Self.resolution),
            move("promises", "Records what the customer was promised.", Self.promiseFields, Self.promise),
            move(
                "plan", "Records what the customer was told happens next; it is a promise.",
                Self.promiseFields, Self.plan),
            move("remedies/told", "Records that the customer knows the remedy.", []) { _ in .tellRemedy },
            move(
                "fixes", "Links the case to a fix that removes its cause, or proposes one.", Self.fixFields,
                Self.fix),
            move(
                "limit", "Records that the customer was told how far we can go for now.", [Self.wordsField],
                Self.limit),
            move(
                "wait", "Waits for the customer; clocks that can be paused stand still.", Self.waitFields,
                Self.wait),
            move("wait/end", "Goes on with a case that waits.", []) { _ in .stopWaiting },
            move("promises/kept", "Marks a promise as fulfilled.", [Self.promiseField], Self.keeping),
            move(
                "promises/moved", "Gives a promise another date, before the old one has come.",
                [Self.promiseField] + Self.movingFields, Self.moving),
            move(
                "test", "Takes the case out of every figure, or counts it again.", Self.testFields, Self.test),
            move(
                "progress-link/withdraw", "Withdraws the link to the customer's page.", []
            ) { _ in .withdrawProgress },
            progressLink, note, events,
        ]
    }

    private var note: Endpoint {
        Endpoint(
            .post, "cases/{id}/notes", .write, "Writes to the other members; customers never read it.",
            fields: [Self.member, Self.wordsField]
        ) { request, context, caller in
            var received = ReceivedFields(try await request.json())
            let member = received.required("member") { $0.text($1) }
            let words = received.required("words") { $0.text($1, most: ReceivedFields.commentLength) }
            guard received.allRefusals.isEmpty else { throw FormRefusal(fields: received.allRefusals) }
            let writer = try await self.member(member, of: caller.organization)
            let id = ID<Case>(try context.id(of: "case"))
            try await WriteNote(of: caller.organization, about: id, by: writer, words).run(at: site.workplace)
            return Response.json(["case": id.json])
        }
    }

    private var progressLink: Endpoint {
        Endpoint(
            .post, "cases/{id}/progress-link", .write,
            "Makes the link by which the customer sees how far the case is, in place of one made before.",
            fields: [Self.member]
        ) { request, context, caller in
            var received = ReceivedFields(try await request.json())
            let email = received.required("member") { $0.text($1) }
            guard received.allRefusals.isEmpty else { throw FormRefusal(fields: received.allRefusals) }
            let member = try await self.member(email, of: caller.organization)
            let id = ID<Case>(try context.id(of: "case"))
            let token = try await MakeProgressLink(of: caller.organization, id, by: member)
                .run(at: site.workplace)
            return Response.json(["url": .string(site.progressAddress(token))])
        }
    }

    private var events: Endpoint {
        Endpoint(.get, "cases/{id}/events", .read, "Lists what happened to a case, newest first.") {
            request, context, caller in
            let organization = caller.organization
            let id = try context.id(of: "case")
            let limit = request.limit
            let before = try request.cursor.map { text in
                try Int(text) ?? { throw HTTPError(.badRequest, message: Words.Failures.noSuchCursor) }()
            }
            let found = try await site.reader.read { connection in
                guard try connection.first(CaseList(of: organization, id: id)) != nil else {
                    throw Missing("case")
                }
                return try connection.all(
                    CaseEvents(of: organization, ID(id), before: before, limit: limit))
            }
            return Response.json(
                .list(found.map(\.json), limit: limit) { ($0["number"]?.text).json })
        }
    }
}

extension CaseEndpoints {
    private static let ownerFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "to", type: "string", isNeeded: true, meaning: "E-mail address of the new owner."),
        because,
    ]
    private static let snoozeFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "until", type: "date-time", isNeeded: false,
            meaning: "Before its next clock ends; else it is taken up again.")
    ]
    private static let wordsField = APIDocsPage.Field(
        "words", type: "string", isNeeded: true, meaning: "In a few words.")
    private static let dueField = APIDocsPage.Field(
        "due", type: "date-time", isNeeded: true, meaning: "By when; it lies ahead.")
    private static let resolutionFields: [APIDocsPage.Field] = [
        APIDocsPage.Field("fixed", type: "string", isNeeded: true, meaning: "What was fixed."),
        APIDocsPage.Field("why", type: "string", isNeeded: true, meaning: "Why it happened."),
        APIDocsPage.Field("effect", type: "string", isNeeded: true, meaning: "What it did to the customer."),
        APIDocsPage.Field("next", type: "string", isNeeded: true, meaning: "What comes next."),
        APIDocsPage.Field("talk_on", type: "date", isNeeded: true, meaning: "When we talk again."),
    ]
    private static let promiseFields: [APIDocsPage.Field] = [wordsField, dueField]
    private static let waitFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "until", type: "date-time", isNeeded: true, meaning: "It lies ahead, at most 14 days."),
        because,
    ]
    private static let fixFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "fix", type: "string", isNeeded: false,
            meaning: "Id of a fix of its cause. It or a title is needed."),
        APIDocsPage.Field(
            "title", type: "string", isNeeded: false,
            meaning:
                "In place of an id: what is to change. The fix is put down for the cause and the touchpoint."),
    ]
    private static let promiseField = APIDocsPage.Field(
        "promise", type: "string", isNeeded: true, meaning: "Id of a promise of the case.")
    private static let movingFields: [APIDocsPage.Field] = [
        dueField,
        APIDocsPage.Field(
            "told", type: "boolean", isNeeded: true, meaning: "Whether the customer knows the new date."),
    ]
    private static let testFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "test", type: "boolean", isNeeded: false, meaning: "False counts it again; else it is a test.")
    ]

    /// The new owner by their address, which `move` looks up.
    @Sendable private static func owner(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let to = fields.required("to") { $0.text($1) }
        let because = fields.text("because", most: ReceivedFields.commentLength) ?? ""
        return .handOver(to: ID(to), because: because)
    }

    @Sendable private static func snooze(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        .snooze(until: fields.moment("until"))
    }

    @Sendable private static func resolution(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        func words(_ name: String) -> String {
            fields.text(name, most: ReceivedFields.commentLength) ?? ""
        }
        let (fixed, why, effect, next) = (words("fixed"), words("why"), words("effect"), words("next"))
        return fields.neededDay("talk_on").map {
            .resolve(ResolutionNote(fixed: fixed, why: why, effect: effect, next: next, talkOn: $0))
        }
    }

    @Sendable private static func promise(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let words = fields.text("words", most: ReceivedFields.commentLength) ?? ""
        return fields.neededMoment("due").map { .promise(words: words, due: $0) }
    }

    @Sendable private static func plan(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let words = fields.text("words", most: ReceivedFields.commentLength) ?? ""
        return fields.neededMoment("due").map { .tellPlan(words: words, due: $0) }
    }

    @Sendable private static func fix(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        // With an id, a title is a field too many.
        if let id = fields.text("fix") { return .linkFix(ID(id)) }
        return .proposeFix(title: fields.text("title", most: ReceivedFields.commentLength) ?? "")
    }

    @Sendable private static func limit(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        .tellLimit(fields.text("words", most: ReceivedFields.commentLength) ?? "")
    }

    @Sendable private static func wait(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let because = fields.text("because", most: ReceivedFields.commentLength) ?? ""
        return fields.neededMoment("until").map { .wait(until: $0, because: because) }
    }

    @Sendable private static func keeping(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        .keepPromise(ID(fields.required("promise") { $0.text($1) }))
    }

    @Sendable private static func moving(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let promise = fields.required("promise") { $0.text($1) }
        let isTold = fields.truth("told")
        return fields.neededMoment("due").map { .movePromise(ID(promise), due: $0, isTold: isTold) }
    }

    @Sendable private static func test(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        .markAsTest(fields.optionalTruth("test") ?? true)
    }
}
