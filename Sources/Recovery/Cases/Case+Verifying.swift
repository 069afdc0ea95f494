extension Case {
    /// No score decides, good or bad, before this long after the delivery.
    package static let quietPeriod = Duration.days(14)

    /// What a further score meant for this case.
    package enum Verdict: Hashable, Sendable {
        /// It says nothing: another measure, or nothing was remedied or ended that it could judge.
        case none
        /// Inside the quiet period: it joins the case and alarms.
        case early
        case recovered
        /// Still in the detractor band: the next round has begun.
        case reopened
        /// The case ended without a remedy; the score is its next score and changes nothing else.
        case counted
    }

    /// Judges a score of this customer by the one rule that case and figure share: the first in the same measure (or
    /// in the relationship measure where that cannot be asked) that occurred at least 14 days after the delivery, or
    /// after the end of a case that ended without a remedy. A case that may not be reopened, since the customer has another
    /// open one, follows in the figures alone.
    @discardableResult
    package mutating func hear(_ score: Score, now: Instant, mayReopen: Bool = true) -> Verdict {
        guard score.measure == decidingMeasure else { return .none }
        switch stage {
        case .open, .acknowledged, .diagnosed, .remedyChosen:
            return round > 1 ? hearAgain(score, now: now) : .none
        case .remedied(_, _, let deliveredAt):
            guard score.occurredAt >= deliveredAt.adding(Self.quietPeriod) else {
                // It may still be the score by which round 1 is judged.
                if hearAgain(score, now: now) == .counted { return .counted }
                guard isEarly(score) else { return .none }
                note(.scoredEarly, at: now, about: score.signal.rawValue, became: score.band.rawValue)
                return .early
            }
            if round == 1 { nextScore = DecidingScore(score) }
            return decide(by: score, now: now)
        case .verified(let old, _):
            if round > 1, score.signal == old.signal, DecidingScore(score) != old || recovery == nil {
                return decideAgain(by: score, now: now, mayReopen: mayReopen)
            }
            guard DecidingScore(score) < old || score.signal == old.signal else { return .none }
            return hearAgain(score, now: now, mayReopen: mayReopen)
        case .ended(.notADetractor, _):
            // By whatever it ended, the score that judges its first round may still be corrected.
            return nextScore?.signal == score.signal ? hearAgain(score, now: now) : .none
        case .ended(_, let endedAt):
            guard firstRemediedAt == nil else { return hearAgain(score, now: now) }
            guard score.occurredAt >= endedAt.adding(Self.quietPeriod) else { return .none }
            return count(score, now: now) ? .counted : .none
        }
    }

    /// The measure of the opening, or the relationship measure where it had no score or cannot be asked.
    package var decidingMeasure: Measure {
        guard let measure = opening.measure, opening.score != nil, measure.canBeAsked else { return .nps }
        return measure
    }

    /// The first day on which a score decides; nil until the remedy is delivered.
    package var decidesFrom: Instant? {
        guard case .remedied(_, _, let at) = stage else { return nil }
        return at.adding(Self.quietPeriod)
    }

    /// Whether a score was given since the delivery and too soon after it to decide.
    package func isEarly(_ score: Score) -> Bool {
        guard case .remedied(_, _, let deliveredAt) = stage, score.measure == decidingMeasure
        else { return false }
        return (deliveredAt..<deliveredAt.adding(Self.quietPeriod)).contains(score.occurredAt)
    }

    private mutating func decide(by score: Score, now: Instant) -> Verdict {
        if score.band == .detractor {
            reopen(about: score.signal.rawValue, by: nil, now: now)
            return .reopened
        }
        notice(now: now)
        note(
            .verified, at: now, about: score.signal.rawValue,
            became: score.band == .promoter ? "promoter" : "recovered")
        recovery = recovery ?? Recovery(at: score.occurredAt, round: round)
        stopClocks(now: now)
        // What only decides anew ended when it did.
        stage = .verified(DecidingScore(score), at: stage.endedAt ?? now)
        return .recovered
    }

    /// What decided the round that the case was closed with was corrected, or was not the first.
    private mutating func decideAgain(by score: Score, now: Instant, mayReopen: Bool) -> Verdict {
        let lost = recovery?.round == round ? recovery : nil
        if lost != nil { recovery = nil }
        if mayReopen || score.band != .detractor { return decide(by: score, now: now) }
        // Beside another open case it stays closed, and nobody was recovered by it. Of round 1 that was noted with its score.
        if lost != nil, round > 1, case .verified(let old, _) = stage {
            note(
                .counted, at: now, about: score.signal.rawValue, was: old.band.rawValue,
                became: score.band.rawValue)
        }
        return .counted
    }

    /// A score that was given before the one that decided but arrived after it, or the deciding one corrected. Scores are
    /// ordered by when they were given, so it decides round 1 anew; once the next round has its own diagnosis, the case
    /// stays with its owner and only the figures follow.
    private mutating func hearAgain(_ score: Score, now: Instant, mayReopen: Bool = true) -> Verdict {
        guard let delivered = firstRemediedAt, score.occurredAt >= delivered.adding(Self.quietPeriod),
            count(score, now: now)
        else { return .none }
        switch (stage, round) {
        case (.verified, 1):
            return decideAgain(by: score, now: now, mayReopen: mayReopen)
        case (.acknowledged, 2) where score.band != .detractor:
            (round, emergency) = (1, nil)
            return decide(by: score, now: now)
        default:
            return .counted
        }
    }

    /// Keeps the earliest eligible score as the next score of round 1. A round that was reopened by hand has none and
    /// gets none: it counts as not recovered.
    private mutating func count(_ score: Score, now: Instant) -> Bool {
        guard round == 1 || nextScore != nil else { return false }
        if let nextScore, score.signal != nextScore.signal {
            guard DecidingScore(score) < nextScore else { return false }
        }
        guard nextScore != DecidingScore(score) else { return false }
        nextScore = DecidingScore(score)
        note(.counted, at: now, about: score.signal.rawValue, became: score.band.rawValue)
        return true
    }

    package enum ReopeningRefusal: Refusal, Hashable {
        case notRemedied
        case noReason

        package var rule: String {
            switch self {
            case .notRemedied: "only_a_remedied_case_reopens"
            case .noReason: "why_reopened"
            }
        }
    }

    /// The owner saw for themselves that it did not hold; counts as not recovered.
    package mutating func reopenByHand(
        because reason: String, by member: ID<Member>, now: Instant
    ) throws(ReopeningRefusal) {
        guard case .remedied = stage else { throw .notRemedied }
        guard !reason.isBlank else { throw .noReason }
        reopen(about: nil, by: member, now: now)
    }

    private mutating func reopen(about subject: String?, by member: ID<Member>?, now: Instant) {
        if let old = lastDiagnosis { note(.struckOut, at: now, by: member, was: old.cause.rawValue) }
        notice(now: now)
        stopClocks(now: now)
        // Where the first contact was taken back, there is still none.
        if contactedAt == nil { firstTouch.stoppedAt = nil }
        round += 1
        stage = .acknowledged
        emergency = nil
        reckonings = [.round(from: now)]
        wants.append(.workingOwner)
        if round == 3 { wants.append(.backer(.secondReopening)) }
        note(.reopened, at: now, by: member, about: subject)
    }
}
