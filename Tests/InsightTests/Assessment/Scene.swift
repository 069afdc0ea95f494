import Insight
import Recovery
import Testing

/// A programme as it stands on 2026-11-26, 12:00 UTC.
struct Scene {
    static let now = Instant(milliseconds: 1_795_694_400_000)
    static let today = Zone.utc.day(of: now)

    var sources = FigureSources()
    var facts = AssessmentFacts()

    static func ago(_ days: Int) -> Instant { now.subtracting(.days(days)) }

    func measured(_ statement: Statement) throws -> Measurement {
        try #require(Assessment(sources, facts, in: .utc, now: Self.now)[statement])
    }

    func answer(_ statement: Statement) throws -> Measurement.Answer { try measured(statement).answer }

    /// Detractor cases, the first opened so many days ago, each a minute after the one before.
    mutating func open(
        _ count: Int = 1, _ daysAgo: Int, named name: String = "case",
        change: (inout CaseFact) -> Void = { _ in }
    ) {
        for number in 0..<count {
            let t0 = Self.ago(daysAgo).adding(.seconds(60 * number))
            sources.cases.append(CaseFact.untouched("\(name)-\(number)", t0: t0).with(change))
        }
    }

    mutating func touch(
        _ id: String, _ kind: Touch.Kind = .callAnswered, by member: String = "Olga", at instant: Instant,
        isTemplate: Bool = false
    ) {
        facts.contacts.append(
            AssessmentFacts.Contact(
                caseID: id, member: member,
                touch: TouchFact(caseID: id, kind: kind, isTemplate: isTemplate, madeAt: instant)))
    }

    mutating func diagnose(
        _ id: String, _ cause: Cause = .failedDelivery, second: Cause? = nil, round: Int = 1,
        reason: String = "late_or_broken_delivery", at instant: Instant
    ) {
        facts.diagnoses.append(
            AssessmentFacts.Diagnosed(
                caseID: id, round: round, cause, secondCause: second, reason: reason, madeAt: instant))
    }

    mutating func choose(
        _ id: String, _ kind: RemedyKind = .redo, by member: String = "Olga", costMinor: Int64 = 0,
        limitMinor: Int64 = 100_00, words: Int? = 12, round: Int = 1, at instant: Instant
    ) {
        facts.remedies.append(
            AssessmentFacts.Chosen(
                caseID: id, round: round, member: member, kind, costMinor: costMinor, limitMinor: limitMinor,
                words: words, chosenAt: instant))
    }

    /// So many cases that were called, diagnosed and given a remedy ten days ago.
    mutating func work(
        _ count: Int, _ cause: Cause = .failedDelivery, _ kind: RemedyKind = .redo,
        named name: String = "case",
        words: Int? = 12, by member: String = "Olga"
    ) {
        open(count, 12, named: name)
        for number in 0..<count {
            let id = "\(name)-\(number)"
            touch(id, at: Self.ago(11))
            diagnose(id, cause, at: Self.ago(10))
            choose(id, kind, by: member, words: words, at: Self.ago(9))
        }
    }
}

extension Measurement {
    func check(_ key: Check.Key) -> Check? { checks.first { $0.key == key } }

    /// "19 of 20", so that both counts are compared at once.
    func counts(_ key: Check.Key) -> String? {
        switch check(key)?.found {
        case .share(let share), .shares(let share, _, _): "\(share.numerator) of \(share.denominator)"
        case .last, .fact, .missing, nil: nil
        }
    }
}
