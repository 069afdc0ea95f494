import Recovery
import Storage

extension MoveCase {
    /// Words go into rows of their own, which erasure can empty; events keep ids and codes.
    func keepWords(
        as name: String, of moved: Case, after earlier: CaseDiagnoses.Entry?, event: Int,
        _ connection: any WriteConnection, now: Instant
    ) throws {
        switch move {
        case .touch(let kind, let madeAt, let isTemplate, let minutes, let note):
            let touch = Touch(
                kind, at: madeAt ?? now, by: member, isTemplate: isTemplate, minutes: minutes)
            try connection.insert(touch, as: name, note: note, in: moved, of: organization, now: now)
        case .diagnose(let diagnosis, let words):
            try connection.strikeDiagnoses(of: moved, of: organization, now: now)
            if let earlier {
                try connection.supersede(
                    earlier.id, of: moved, of: organization,
                    at: words.anotherIncidentBecause == nil ? nil : now)
            }
            try connection.insert(
                diagnosis, words, as: name, by: member, in: moved, of: organization, now: now)
            try connection.beginPlaybook(of: moved, for: diagnosis, of: organization, now: now)
        case .deliver:
            try connection.markDelivered(moved, of: organization)
        case .resolve(let note):
            try connection.insert(note, as: name, by: member, in: moved, of: organization, now: now)
        case .endTrial(true, let words):
            guard !words.isBlank else { break }
            try connection.insert(note: words, event: event, in: moved, of: organization)
        case .reopen(let reason), .endTrial(false, let reason):
            try connection.strikeDiagnoses(of: moved, of: organization, now: now)
            try connection.insert(note: reason, event: event, in: moved, of: organization)
        case .choose, .askApproval, .approve, .snooze, .promise, .tellPlan, .tellRemedy, .stopWaiting,
            .keepPromise, .movePromise, .linkFix, .proposeFix, .markAsTest, .attach, .detach, .openProgress,
            .withdrawProgress, .takeBack, .askHelp, .passTask, .finishTask, .declineTask, .markStep, .letTry:
            break
        case .confirm(let words):
            guard let words, !words.isBlank else { break }
            try connection.insert(note: words, event: event, in: moved, of: organization)
        case .end(_, let reason), .handOver(_, let reason), .wait(_, let reason), .decline(_, let reason),
            .tellLimit(let reason):
            try connection.insert(note: reason, event: event, in: moved, of: organization)
        }
    }
}
