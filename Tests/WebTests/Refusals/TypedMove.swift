import Operations
import Recovery
import Web

/// A move as it is typed into its form on the page of a case.
struct TypedMove {
    let place: String
    let fields: [(String, String)]

    private init(_ place: String, _ fields: KeyValuePairs<String, String> = [:]) {
        self.place = place
        self.fields = fields.map { ($0, $1) }
    }

    init(_ move: MoveCase.Move, on clock: WallClock) {
        switch move {
        case .touch(let kind, let madeAt, let isTemplate, let minutes, let note):
            let (direction, channel, reached) = Self.words(of: kind)
            self.init(
                "touches",
                [
                    "direction": direction, "channel": channel, "reached": reached,
                    "template": isTemplate ? "yes" : "", "made_at": clock.inputValue(madeAt ?? clock.now),
                    "minutes": minutes.map { "\($0)" } ?? "", "note": note ?? "",
                ])
        case .takeBack(let touch, let at):
            self.init("touches/bounced", ["touch": touch, "bounced_at": clock.inputValue(at ?? clock.now)])
        case .diagnose(let diagnosis, let words): self.init(diagnosis, words)
        case .choose(let choice): self.init(choice, approver: "")
        case .askApproval(let choice, let approver): self.init(choice, approver: approver.rawValue)
        case .approve(let id): self.init("approvals/given", ["approval": id.rawValue])
        case .decline(let id, let reason):
            self.init("approvals/declined", ["approval": id.rawValue, "reason": reason])
        case .deliver(let at, let days):
            self.init(
                "deliveries",
                [
                    "delivered_at": clock.inputValue(at ?? clock.now),
                    "days_to_try": days.map { "\($0)" } ?? "",
                ])
        case .resolve(let note):
            self.init(
                "resolutions",
                [
                    "fixed": note.fixed, "why": note.why, "effect": note.effect, "next": note.next,
                    "talk_on": "\(note.talkOn)",
                ])
        case .confirm(let words): self.init("confirmations", ["words": words ?? ""])
        case .reopen(let reason): self.init("reopenings", ["reason": reason])
        case .end(let end, let reason):
            self.init("ends", ["end": end.rawValue, "reason": reason, "consent": "yes"])
        case .handOver(let to, let reason): self.init("owner", ["to": to.rawValue, "reason": reason])
        case .snooze(let until): self.init("snooze", ["until": until.map(clock.inputValue) ?? ""])
        case .promise(let words, let due):
            self.init("promises", ["words": words, "due": clock.inputValue(due)])
        case .tellPlan(let words, let due):
            self.init("plan", ["words": words, "due": clock.inputValue(due)])
        case .tellRemedy: self.init("remedies/told")
        case .wait(let until, let reason):
            self.init("wait", ["until": clock.inputValue(until), "reason": reason])
        case .stopWaiting: self.init("wait/end")
        case .keepPromise(let id): self.init("promises/kept", ["promise": id.rawValue])
        case .movePromise(let id, let due, let isTold):
            self.init(
                "promises/moved",
                ["promise": id.rawValue, "due": clock.inputValue(due), "told": isTold ? "yes" : ""])
        case .linkFix(let id): self.init("fixes", ["fix": id.rawValue])
        case .proposeFix(let title): self.init("fixes", ["title": title])
        case .tellLimit(let words): self.init("limit", ["words": words])
        case .markAsTest(let isTest): self.init("test", ["test": isTest ? "yes" : "no"])
        case .markStep(let number, let reason):
            self.init("reonboarding", ["step": "\(number)", "skipped_because": reason ?? ""])
        case .letTry(let days): self.init("trial", ["days_to_try": "\(days)"])
        case .endTrial(let works, let words):
            self.init("trial/outcome", ["outcome": works ? "works" : "does_not", "reason": words])
        case .askHelp(let helper, let words, let due):
            self.init("tasks", ["to": helper.rawValue, "words": words, "due": clock.inputValue(due)])
        case .passTask(let id, let helper, let due):
            self.init(
                "tasks/passed",
                ["task": id.rawValue, "to": helper.rawValue, "due": clock.inputValue(due)])
        case .finishTask(let id, let words):
            self.init("tasks/done", ["task": id.rawValue, "found": words])
        case .declineTask(let id, let reason):
            self.init("tasks/declined", ["task": id.rawValue, "reason": reason])
        case .openProgress: self.init("progress-link")
        case .withdrawProgress: self.init("progress-link/withdraw")
        case .attach, .detach: preconditionFailure("files have forms of their own")
        }
    }

    private init(_ diagnosis: Diagnosis, _ words: DiagnosisWords) {
        let whys = words.whys + ["", "", ""]
        self.init(
            "diagnosis",
            [
                "cause": diagnosis.cause.rawValue, "reason": diagnosis.reason, "why1": whys[0],
                "why2": whys[1],
                "why3": whys[2], "fewer_whys_because": words.fewerWhysBecause ?? "",
                "evidence": words.evidence, "fixability": diagnosis.fixability.rawValue,
                "second_cause": diagnosis.secondCause?.rawValue ?? "",
                "another_incident": words.anotherIncidentBecause == nil ? "" : "yes",
                "another_incident_because": words.anotherIncidentBecause ?? "",
            ])
    }

    private init(_ choice: Case.RemedyChoice, approver: String) {
        self.init(
            "remedies",
            [
                "remedy": choice.code, "cost": choice.costMinor.map { "\($0 / 100)" } ?? "",
                "rationale": choice.rationale, "told": choice.isTold ? "yes" : "", "approver": approver,
                "misfit_because": choice.exception?.misfit ?? "",
                "emergency_because": choice.exception?.emergency ?? "",
            ])
    }

    private static func words(of kind: Touch.Kind) -> (direction: String, channel: String, reached: String) {
        switch kind {
        case .callAnswered: ("out", "phone_call", "yes")
        case .voicemailLeft: ("out", "voicemail", "yes")
        case .callUnanswered: ("out", "phone_call", "no")
        case .mailSent: ("out", "email", "yes")
        case .messageSent: ("out", "chat", "yes")
        case .meetingHeld: ("out", "meeting", "yes")
        case .inboundCallAnswered: ("in", "phone_call", "")
        case .customerReplied: ("in", "email", "")
        }
    }
}

extension Case.RemedyChoice {
    var code: String {
        switch what {
        case .kind(let kind): kind.rawValue
        case .catalogued(let code): code
        }
    }
}

extension Case.RemedyException {
    var misfit: String? { if case .misfit(let reason) = self { reason } else { nil } }
    var emergency: String? { if case .emergency(let reason) = self { reason } else { nil } }
}
