import Recovery
import Storage

extension CaseEventRow {
    /// What happened and was written, newest first.
    static func rows(_ reading: CaseReading) -> [CaseEventRow] {
        let names = Dictionary(reading.members.map { ($0.id.rawValue, $0.name) }) { first, _ in first }
        let remedies = Dictionary(
            reading.remedies.map { ($0.id, $0.title) }
                + reading.commitments.fixes.map { ($0.id.rawValue, $0.title) }
        ) { first, _ in first }
        return reading.timeline.map { entry in
            let text = entry.event.map { event in
                Words.CaseEvents.sentence(
                    event,
                    about: event.naming
                        .flatMap { names[$0] ?? remedies[$0] },
                    clock: reading.desk.clock)
            }
            var row = CaseEventRow(
                icon: entry.event?.icon ?? .note, who: entry.actorName,
                text: text ?? Words.CaseEvents.noted, said: entry.words, at: entry.at)
            if entry.isMail, entry.bouncedAt == nil { row.mail = entry.event?.subject }
            return row
        }
    }
}

extension CaseTimeline.Entry {
    fileprivate var isMail: Bool {
        event?.kind == .touched && event?.became == Touch.Kind.mailSent.rawValue
    }
}

extension CaseEvent {
    /// What the sentence calls by its name.
    fileprivate var naming: String? {
        switch kind {
        case .approvalAsked, .taskAsked, .taskPassed: became
        case .taskReturned: was
        default: subject
        }
    }

    fileprivate var icon: Icon {
        switch kind {
        case .opened, .reopened: .flag
        case .joined, .scoredEarly, .counted: .signals
        case .owned, .replaced, .handedOver, .escalated, .approvalAsked, .taskAsked, .taskPassed,
            .taskReturned:
            .hand
        case .snoozed, .waits, .trialGiven: .pause
        case .promised, .promiseMoved: .flag
        case .touched: Touch.Kind(rawValue: became ?? "")?.icon ?? .note
        case .warned, .breached, .silent, .severityRaised, .goodwillRepeated: .over
        case .planTold, .remedyTold, .waitEnded, .contacted, .reached, .checkedIn, .breachWithdrawn,
            .verified, .promiseKept, .confirmed, .approved, .taskDone, .stepDone, .trialEnded:
            .check
        case .superseded, .clockChanged, .reckonedAnew, .resolved, .diagnosed, .corrected, .markedAsTest,
            .unmarkedAsTest,
            .gaveWay:
            .note
        case .struckOut, .ended, .declined, .emergencyTakenBack, .touchTakenBack, .taskDeclined, .stepSkipped:
            .no
        case .merged, .tookOver, .split, .gaveBack: .customers
        case .remedyChosen, .emergencyRemedy, .fixLinked: .plus
        case .emergencyStands, .limitTold: .check
        case .fileAttached, .fileRemoved: .file
        case .progressOpened, .progressWithdrawn: .mail
        case .remedied, .emergencyDelivered: .delivery
        }
    }
}

extension Touch.Kind {
    fileprivate var icon: Icon {
        switch self {
        case .callAnswered, .voicemailLeft, .callUnanswered, .inboundCallAnswered: .phone
        case .mailSent: .mail
        case .messageSent, .customerReplied: .signals
        case .meetingHeld: .customers
        }
    }
}
