import Connections
import Operations
import Recovery

/// A move as a program sends it.
struct SentMove {
    let place: String
    let body: JSON

    private init(_ place: String, _ body: JSON = .object([])) {
        self.place = place
        self.body = body
    }

    /// - Parameter email: of a member.
    init(_ move: MoveCase.Move, by member: String, _ email: (ID<Member>) -> String) {
        let sent = Self.written(move, email)
        self.init(sent.place, sent.body.with(["member": .string(member)]))
    }

    private static func written(_ move: MoveCase.Move, _ email: (ID<Member>) -> String) -> SentMove {
        switch move {
        case .touch(let kind, let madeAt, let isTemplate, let minutes, let note):
            SentMove(
                "touches",
                [
                    "kind": .string(kind.rawValue), "made_at": .at(madeAt), "template": .bool(isTemplate),
                    "minutes": minutes.map { .number("\($0)") } ?? .null, "note": .text(note),
                ])
        case .takeBack(let touch, let at):
            SentMove("touches/bounced", ["touch": .string(touch), "bounced_at": .at(at)])
        case .diagnose(let diagnosis, let words):
            SentMove(
                "diagnosis",
                [
                    "cause": .string(diagnosis.cause.rawValue), "reason": .string(diagnosis.reason),
                    "second_cause": .text(diagnosis.secondCause?.rawValue),
                    "fixability": .string(diagnosis.fixability.rawValue),
                    "whys": .array(words.whys.map { .string($0) }),
                    "fewer_whys_because": .text(words.fewerWhysBecause), "evidence": .string(words.evidence),
                    "another_incident_because": .text(words.anotherIncidentBecause),
                ])
        case .choose(let choice): SentMove("remedies", written(choice))
        case .askApproval(let choice, let approver):
            SentMove("approvals", written(choice).with(["approver": .string(email(approver))]))
        case .approve(let id): SentMove("approvals/given", ["approval": .string(id.rawValue)])
        case .decline(let id, let reason):
            SentMove("approvals/declined", ["approval": .string(id.rawValue), "because": .string(reason)])
        case .deliver(let at, let days):
            SentMove(
                "deliveries",
                ["delivered_at": .at(at), "days_to_try": days.map { .number("\($0)") } ?? .null])
        case .resolve(let note):
            SentMove(
                "resolutions",
                [
                    "fixed": .string(note.fixed), "why": .string(note.why), "effect": .string(note.effect),
                    "next": .string(note.next), "talk_on": .string("\(note.talkOn)"),
                ])
        case .confirm(let words): SentMove("confirmations", ["words": .text(words)])
        case .reopen(let reason): SentMove("reopenings", ["because": .string(reason)])
        case .end(let end, let reason):
            SentMove("ends", ["end": .string(end.rawValue), "because": .string(reason)])
        case .handOver(let to, let reason):
            SentMove("owner", ["to": .string(email(to)), "because": .string(reason)])
        case .snooze(let until): SentMove("snooze", ["until": .at(until)])
        case .promise(let words, let due):
            SentMove("promises", ["words": .string(words), "due": .at(due)])
        case .tellPlan(let words, let due): SentMove("plan", ["words": .string(words), "due": .at(due)])
        case .tellRemedy: SentMove("remedies/told")
        case .wait(let until, let reason):
            SentMove("wait", ["until": .at(until), "because": .string(reason)])
        case .stopWaiting: SentMove("wait/end")
        case .keepPromise(let id): SentMove("promises/kept", ["promise": .string(id.rawValue)])
        case .movePromise(let id, let due, let isTold):
            SentMove(
                "promises/moved",
                ["promise": .string(id.rawValue), "due": .at(due), "told": .bool(isTold)])
        case .linkFix(let id): SentMove("fixes", ["fix": .string(id.rawValue)])
        case .proposeFix(let title): SentMove("fixes", ["title": .string(title)])
        case .tellLimit(let words): SentMove("limit", ["words": .string(words)])
        case .markAsTest(let isTest): SentMove("test", ["test": .bool(isTest)])
        case .markStep(let number, let reason):
            SentMove("reonboarding", ["step": .number("\(number)"), "skipped_because": .text(reason)])
        case .letTry(let days): SentMove("trial", ["days_to_try": .number("\(days)")])
        case .endTrial(let works, let words):
            SentMove("trial/outcome", ["works": .bool(works), "words": .string(words)])
        case .askHelp(let helper, let words, let due):
            SentMove(
                "tasks", ["helper": .string(email(helper)), "words": .string(words), "due": .at(due)])
        case .passTask(let id, let helper, let due):
            SentMove(
                "tasks/passed",
                ["task": .string(id.rawValue), "helper": .string(email(helper)), "due": .at(due)])
        case .finishTask(let id, let words):
            SentMove("tasks/done", ["task": .string(id.rawValue), "found": .string(words)])
        case .declineTask(let id, let reason):
            SentMove("tasks/declined", ["task": .string(id.rawValue), "because": .string(reason)])
        case .openProgress: SentMove("progress-link")
        case .withdrawProgress: SentMove("progress-link/withdraw")
        case .attach, .detach: preconditionFailure("files are sent as they are")
        }
    }

    private static func written(_ choice: Case.RemedyChoice) -> JSON {
        [
            "remedy": .string(choice.code),
            "cost_minor": choice.costMinor.map { .number("\($0)") } ?? .null,
            "rationale": .string(choice.rationale), "told": .bool(choice.isTold),
            "misfit_because": .text(choice.exception?.misfit),
            "emergency_because": .text(choice.exception?.emergency),
        ]
    }
}

extension JSON {
    static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    static func at(_ instant: Instant?) -> JSON { text(instant?.rfc3339) }
}
