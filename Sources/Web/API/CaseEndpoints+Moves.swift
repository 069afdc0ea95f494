import Connections
import Operations
import Recovery

/// The moves of a case from its first contact to its end.
extension CaseEndpoints {
    var moves: [Endpoint] {
        [
            move("touches", "Records a contact with the customer.", Self.touchFields, Self.touch),
            move(
                "touches/bounced", "Takes back a mail that came back: it counts no more.", Self.bounceFields,
                Self.bounce),
            move("diagnosis", "Puts down why it happened.", Self.diagnosisFields, Self.diagnosis),
            move(
                "remedies", "Chooses a remedy that fits the cause, or says why another.", Self.remedyFields,
                Self.remedy),
            move(
                "approvals", "Asks somebody with more authority whether a remedy may be given.",
                Self.askingFields, Self.asking),
            move(
                "approvals/given", "Approves a remedy that was asked for: it is chosen.",
                [Self.approvalField], Self.approving),
            move(
                "approvals/declined", "Declines a remedy that was asked for.",
                [Self.approvalField, Self.because], Self.declining),
            move(
                "deliveries", "Marks the remedy delivered: remedied, not closed.", Self.deliveryFields,
                Self.delivery),
            move(
                "confirmations", "Records that the customer says it is all right now; it verifies nothing.",
                [Self.confirmedWords], Self.confirmation),
            move(
                "trial", "Gives the customer some days to try what was delivered.", [Self.daysToTry],
                Self.trial),
            move(
                "trial/outcome",
                "Says how the customer got on: a confirmation, or a reopening by hand.", Self.triedFields,
                Self.tried),
            move(
                "reonboarding", "Marks a step by which the customer is led back in after the delivery.",
                Self.stepFields, Self.step),
            move("reopenings", "Reopens a remedied case by hand.", [Self.because], Self.reopening),
            move("ends", "Ends a case without verification.", Self.endFields, Self.end),
        ]
    }
}

extension CaseEndpoints {
    static let member = APIDocsPage.Field(
        "member", type: "string", isNeeded: true, meaning: "E-mail address of the member who does it.")
    static let because = APIDocsPage.Field(
        "because", type: "string", isNeeded: true, meaning: "The reason, in a sentence.")
    private static let touchFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "kind", type: "string", isNeeded: true,
            meaning: Touch.Kind.allCases.map(\.rawValue).joined(separator: ", ")),
        APIDocsPage.Field(
            "made_at", type: "date-time", isNeeded: false, meaning: "At most 24 h ago; else now."),
        APIDocsPage.Field(
            "template", type: "boolean", isNeeded: false, meaning: "Sent as it stands: counts not."),
        APIDocsPage.Field(
            "minutes", type: "integer", isNeeded: false, meaning: "What it took, 1 to 1,440."),
        APIDocsPage.Field("note", type: "string", isNeeded: false, meaning: "What was said."),
    ]
    private static let confirmedWords = APIDocsPage.Field(
        "words", type: "string", isNeeded: false,
        meaning: "In their own words, of the last conversation since the delivery.")
    private static let bounceFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "touch", type: "string", isNeeded: true, meaning: "Id of a mail among the touches of the case."),
        APIDocsPage.Field(
            "bounced_at", type: "date-time", isNeeded: false,
            meaning: "Within 72 h of its sending; else now."),
    ]
    private static let diagnosisFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "cause", type: "string", isNeeded: true,
            meaning: Cause.allCases.map(\.rawValue).joined(separator: ", ")),
        APIDocsPage.Field(
            "reason", type: "string", isNeeded: true, meaning: "Code of a reason of that cause."),
        APIDocsPage.Field("second_cause", type: "string", isNeeded: false, meaning: "Another of the four."),
        APIDocsPage.Field(
            "fixability", type: "string", isNeeded: true,
            meaning: Diagnosis.Fixability.allCases.map(\.rawValue).joined(separator: ", ")),
        APIDocsPage.Field(
            "whys", type: "array of strings", isNeeded: true, meaning: "Three, each asking further."),
        APIDocsPage.Field(
            "fewer_whys_because", type: "string", isNeeded: false, meaning: "Why two were enough."),
        APIDocsPage.Field("evidence", type: "string", isNeeded: true, meaning: "The customer's own words."),
        APIDocsPage.Field(
            "another_incident_because", type: "string", isNeeded: false,
            meaning: "Of a reopened case: why this is another incident, and the last cause was right."),
    ]
    private static let remedyFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "remedy", type: "string", isNeeded: false,
            meaning: "Code of a remedy of the catalogue. It or the kind is needed."),
        APIDocsPage.Field(
            "kind", type: "string", isNeeded: false,
            meaning: "In place of a code: " + RemedyKind.allCases.map(\.rawValue).joined(separator: ", ")),
        APIDocsPage.Field(
            "cost_minor", type: "integer", isNeeded: false,
            meaning: "Within the member's authority; else the usual cost, and nothing for a kind."),
        APIDocsPage.Field("rationale", type: "string", isNeeded: true, meaning: "Why this one."),
        APIDocsPage.Field(
            "told", type: "boolean", isNeeded: false, meaning: "The customer knows of it; else not yet."),
        APIDocsPage.Field(
            "misfit_because", type: "string", isNeeded: false,
            meaning: "Why this one, where it fits the second cause or neither."),
        APIDocsPage.Field(
            "emergency_because", type: "string", isNeeded: false,
            meaning:
                "Why an evident failed delivery cannot wait for the diagnosis, which is due in 24 h then."),
    ]
    private static let askingFields =
        [
            APIDocsPage.Field(
                "approver", type: "string", isNeeded: true, meaning: "E-mail address of who is asked.")
        ] + remedyFields
    private static let approvalField = APIDocsPage.Field(
        "approval", type: "string", isNeeded: true, meaning: "Id of what was asked for in the case.")
    private static let deliveryFields: [APIDocsPage.Field] = [
        APIDocsPage.Field("delivered_at", type: "date-time", isNeeded: false, meaning: "Else now."),
        APIDocsPage.Field(
            "days_to_try", type: "integer", isNeeded: false,
            meaning: "1 to 30, in which the customer tries it; else none."),
    ]
    private static let endFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "end", type: "string", isNeeded: true,
            meaning: Stage.End.allCases.map(\.rawValue).joined(separator: ", ")),
        because,
    ]

    @Sendable private static func touch(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let kind: Touch.Kind? = fields.neededChoice("kind")
        let madeAt = fields.moment("made_at")
        let isTemplate = fields.truth("template")
        let minutes = fields.whole("minutes", in: Int64.min...Int64.max).map(Int.init)
        let note = fields.text("note", most: ReceivedFields.commentLength)
        return kind.map {
            .touch($0, madeAt: madeAt, isTemplate: isTemplate, minutes: minutes, note: note)
        }
    }

    @Sendable private static func bounce(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let touch = fields.required("touch") { $0.text($1) }
        return .takeBack(touch: touch, bouncedAt: fields.moment("bounced_at"))
    }

    @Sendable private static func diagnosis(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let cause: Cause? = fields.neededChoice("cause")
        let reason = fields.text("reason")
        let second: Cause? = fields.choice("second_cause")
        let fixability: Diagnosis.Fixability? = fields.neededChoice("fixability")
        let whys = fields.texts("whys")
        let fewer = fields.text("fewer_whys_because")
        let evidence = fields.text("evidence", most: ReceivedFields.commentLength)
        let another = fields.text("another_incident_because", most: ReceivedFields.commentLength)
        guard let cause, let fixability else { return nil }
        return .diagnose(
            Diagnosis(cause: cause, reason: reason ?? "", secondCause: second, fixability: fixability),
            DiagnosisWords(
                whys: whys, fewerWhysBecause: fewer, evidence: evidence ?? "",
                anotherIncidentBecause: another))
    }

    @Sendable private static func remedy(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        choice(&fields).map { .choose($0) }
    }

    /// The approver by their address, which `move` looks up.
    @Sendable private static func asking(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let approver = fields.required("approver") { $0.text($1) }
        return choice(&fields).map { .askApproval($0, of: ID(approver)) }
    }

    @Sendable private static func approving(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        .approve(ID(fields.required("approval") { $0.text($1) }))
    }

    @Sendable private static func declining(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let approval = fields.required("approval") { $0.text($1) }
        let because = fields.text("because", most: ReceivedFields.commentLength) ?? ""
        return .decline(ID(approval), because: because)
    }

    private static func choice(_ fields: inout ReceivedFields) -> Case.RemedyChoice? {
        // With a code, a kind is a field too many.
        let code = fields.text("remedy")
        let kind: RemedyKind? = code == nil ? fields.neededChoice("kind") : nil
        let cost = fields.whole("cost_minor", in: 0...ReceivedFields.mostMinor)
        let rationale = fields.text("rationale", most: ReceivedFields.commentLength) ?? ""
        let what = code.map { .catalogued(code: $0) } ?? kind.map(Case.RemedyChoice.What.kind)
        let isTold = fields.truth("told")
        let misfit = fields.text("misfit_because", most: ReceivedFields.commentLength)
        let emergency = fields.text("emergency_because", most: ReceivedFields.commentLength)
        let exception =
            emergency.map(Case.RemedyException.emergency) ?? misfit.map(Case.RemedyException.misfit)
        return what.map {
            Case.RemedyChoice(
                $0, costMinor: cost, rationale: rationale, isTold: isTold, by: exception)
        }
    }

    @Sendable private static func delivery(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        .deliver(
            at: fields.moment("delivered_at"),
            daysToTry: fields.whole("days_to_try", in: 0...1_000).map(Int.init))
    }

    @Sendable private static func confirmation(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        .confirm(words: fields.text("words", most: ReceivedFields.commentLength))
    }

    @Sendable private static func reopening(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        .reopen(because: fields.text("because", most: ReceivedFields.commentLength) ?? "")
    }

    @Sendable private static func end(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let end: Stage.End? = fields.neededChoice("end")
        let because = fields.text("because", most: ReceivedFields.commentLength) ?? ""
        return end.map { .end($0, because: because) }
    }
}
