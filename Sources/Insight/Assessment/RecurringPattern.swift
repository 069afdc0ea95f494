import Recovery

/// One cause, reason and touchpoint that came up five times within 30 d.
struct RecurringPattern {
    let cause: Cause
    let touchpoint: String?
    /// T0 of the fifth case, and of the first one with which it made five.
    let cameUpAt: Instant
    let beganAt: Instant
    /// Those of the 30 d up to the fifth, and all later ones of the period, in the order of their T0.
    let cases: [String]

    static let fewest = 5
    static let span = Duration.days(30)

    /// Each that came up in the period once, by when it did. A case belongs to the last cause that was found for it.
    static func all(_ grounds: Grounds, in days: Period) -> [RecurringPattern] {
        var seen: [Key: [CaseFact]] = [:]
        for fact in grounds.sources.cases where fact.counts && fact.t0 < days.to {
            guard let last = grounds.diagnoses(of: fact.id).max(by: { $0.madeAt < $1.madeAt }) else {
                continue
            }
            seen[Key(cause: last.cause, reason: last.reason, touchpoint: fact.touchpoint), default: []]
                .append(fact)
        }
        return seen.compactMap { key, facts in
            RecurringPattern(key, facts.sorted { ($0.t0, $0.id) < ($1.t0, $1.id) }, in: days)
        }.sorted { ($0.cameUpAt, $0.cases[0]) < ($1.cameUpAt, $1.cases[0]) }
    }

    /// A fix of its cause, there or in many places, that was put down in time, that had not shipped before it began, and
    /// that the data do not speak against.
    func isAnswered(by fix: AssessmentFacts.Change) -> Bool {
        fix.cause == cause && (fix.touchpoint == nil || fix.touchpoint == touchpoint)
            && !fix.isFoundIneffective
            && fix.recordedAt < cameUpAt.adding(Self.span) && fix.shippedAt.map { $0 >= beganAt } ?? true
    }

    private struct Key: Hashable {
        let cause: Cause
        let reason: String
        let touchpoint: String?
    }

    /// Nil where it did not come up in the period.
    private init?(_ key: Key, _ facts: [CaseFact], in days: Period) {
        let fifth = facts.indices.dropFirst(Self.fewest - 1).first { index in
            days.contains(facts[index].t0)
                && facts[index].t0.since(facts[index - Self.fewest + 1].t0) <= Self.span
        }
        guard let fifth else { return nil }
        cause = key.cause
        touchpoint = key.touchpoint
        cameUpAt = facts[fifth].t0
        beganAt = facts[fifth - Self.fewest + 1].t0
        cases = facts[(fifth - Self.fewest + 1)...].map(\.id)
    }
}
