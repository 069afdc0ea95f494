import Insight
import Recovery

/// The further figures once more, case after case by plain sentences, with no part shared with them.
struct SlowFurtherCount {
    let sources: FigureSources
    let now: Instant
    let day: Int64 = 86_400_000
    let from = Programme.january.from.milliseconds
    let to = Programme.january.to.milliseconds

    init(sources: FigureSources, now: Instant) {
        self.sources = sources
        self.now = now
    }

    /// "2 of 5", whether mature or not.
    func counts(_ key: Figure.Key) -> String? {
        switch key {
        case .outreachRate: cases(\.t0, days: 2) { ms($0.contactedAt) < ms($0.t0) + 2 * day }
        case .reachRate: cases(\.t0, days: 14) { ms($0.reachedAt) < ms($0.t0) + 14 * day }
        case .responseRate:
            cases({ $0.isContactedByOutgoingTouch ? $0.contactedAt : nil }, days: 14, isAnswered)
        case .repeatContacts: cases(\.firstRemediedAt, days: 30, comesBack)
        case .saveRate:
            accounts(days: 90, of: sources.cases.filter { isWorked($0) && isAtRisk($0) }) { unit, t0 in
                leftAt(unit, seenAt: t0 + 90 * day) == nil
            }
        case .postIncidentChurn:
            accounts(days: 180, of: sources.cases.filter(isIn)) { unit, t0 in
                leftAt(unit, seenAt: t0 + 180 * day).map { $0 >= t0 } ?? false
            }
        case .promisesKept: promises
        case .satisfaction: satisfaction
        case .casesClassified: cases(\.t0, days: 0) { $0.cause != nil }
        case .churnRisk:
            stillThere
        case .detractorShare: detractors
        case .channelChanges: cases(\.t0, days: 0, changesChannel)
        case .emergencies: cases(\.t0, days: 0) { $0.emergency != nil }
        case .handOffs: cases(\.t0, days: 0) { $0.handOffs > 0 }
        default: nil
        }
    }

    private func ms(_ instant: Instant?) -> Int64 { instant?.milliseconds ?? .max }

    private func isWorked(_ fact: CaseFact) -> Bool { !fact.isTest && fact.end != "not_a_detractor" }

    private func isIn(_ fact: CaseFact) -> Bool { fact.isDetractorCase && isWorked(fact) }

    private func cases(
        _ start: (CaseFact) -> Instant?, days: Int64, _ counts: (CaseFact) -> Bool
    ) -> String {
        var (part, whole) = (0, 0)
        for fact in sources.cases where isIn(fact) {
            guard let start = start(fact)?.milliseconds, start >= from, start < to,
                start + days * day <= now.milliseconds
            else { continue }
            whole += 1
            if counts(fact) { part += 1 }
        }
        return "\(part) of \(whole)"
    }

    private func isAnswered(_ fact: CaseFact) -> Bool {
        let talk: Set<Touch.Kind> = [.callAnswered, .meetingHeld, .inboundCallAnswered, .customerReplied]
        var answers = [ms(fact.reachedAt)]
        for touch in sources.touches where touch.caseID == fact.id && talk.contains(touch.kind) {
            answers.append(touch.madeAt.milliseconds)
        }
        let start = ms(fact.contactedAt)
        return answers.contains { $0 >= start && $0 < start + 14 * day }
    }

    private func comesBack(_ fact: CaseFact) -> Bool {
        let start = ms(fact.firstRemediedAt)
        let isIn = { (at: Instant) in at.milliseconds > start && at.milliseconds < start + 30 * day }
        for signal in sources.signals where signal.customer == fact.customer && !signal.isTest {
            let unasked: [Measure] = [.ticket, .call, .social, .stars]
            if let measure = signal.measure, unasked.contains(measure), isIn(signal.occurredAt) {
                return true
            }
        }
        let own = Set(sources.cases.filter { $0.customer == fact.customer && !$0.isTest }.map(\.id))
        let touches = sources.touches.filter { own.contains($0.caseID) }
        for touch in touches where [.inboundCallAnswered, .customerReplied].contains(touch.kind) {
            let isAnswer = touches.contains {
                [.mailSent, .messageSent, .voicemailLeft].contains($0.kind) && $0.madeAt < touch.madeAt
                    && touch.madeAt.milliseconds - $0.madeAt.milliseconds <= 7 * day
            }
            if !isAnswer, isIn(touch.madeAt) { return true }
        }
        return false
    }

    private var promises: String {
        var (part, whole) = (0, 0)
        for promise in sources.promises {
            let due = promise.dueAt.milliseconds
            guard due >= from, due < to, due <= now.milliseconds,
                let fact = sources.cases.first(where: { $0.id == promise.caseID }), isWorked(fact)
            else { continue }
            if fact.end == "customer_left", ms(fact.endedAt) < due { continue }
            if promise.isMoveTold, ms(promise.movedAt) < due { continue }
            whole += 1
            if ms(promise.keptAt) <= due { part += 1 }
        }
        return "\(part) of \(whole)"
    }

    private func changesChannel(_ fact: CaseFact) -> Bool {
        var used: Set<String> = []
        for touch in sources.touches where touch.caseID == fact.id {
            switch touch.kind {
            case .mailSent: used.insert("mail")
            case .messageSent: used.insert("message")
            case .meetingHeld: used.insert("meeting")
            case .callAnswered, .voicemailLeft, .inboundCallAnswered: used.insert("phone")
            case .callUnanswered, .customerReplied: break
            }
        }
        return used.count > 1
    }

    private var stillThere: String {
        var (part, whole) = (0, 0)
        let facts = sources.cases.filter { isIn($0) && $0.t0.milliseconds >= from && $0.t0.milliseconds < to }
        for unit in Set(facts.map(\.unit)) {
            let own = facts.filter { $0.unit == unit }
            guard let t0 = own.map(\.t0.milliseconds).min(), t0 + 180 * day <= now.milliseconds,
                leftAt(unit, seenAt: t0 + 60 * day) == nil
            else { continue }
            let open = own.filter {
                $0.t0.milliseconds < t0 + 60 * day && ms($0.recoveredAt) >= t0 + 60 * day
            }
            if open.isEmpty { continue }
            whole += 1
            if leftAt(unit, seenAt: t0 + 180 * day) != nil { part += 1 }
        }
        return "\(part) of \(whole)"
    }

    private var detractors: String {
        let answers = sources.signals.filter {
            $0.score != nil && $0.band != .unscored && !$0.isTest && !$0.isHistory
                && $0.occurredAt.milliseconds >= from && $0.occurredAt.milliseconds < to
        }
        return "\(answers.count { $0.band == .detractor }) of \(answers.count)"
    }

    private var satisfaction: String {
        let answers = sources.signals.filter {
            $0.measure == .csat && $0.score != nil && $0.band != .unscored && !$0.isTest && !$0.isHistory
                && $0.occurredAt.milliseconds >= from && $0.occurredAt.milliseconds < to
        }
        return "\(answers.count { $0.band == .promoter }) of \(answers.count)"
    }
}
