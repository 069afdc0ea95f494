import Insight
import Recovery
import Storage

extension ArchetypeFacts {
    /// What stands in a case and in the signal that opened it.
    ///
    /// Unknown of every case, since nothing here keeps it: how many sites an account has; whether anything went wrong, but
    /// for its cause; renewals that nobody spoke with them about, and how long ago somebody last spoke with them, as far
    /// as more than three months go, since most of that happens outside of cases.
    init(_ its: ComparedCases.Entry, _ cause: SuspectedCause?) {
        self.init()
        measure = its.measure
        score = its.score
        scale = its.opening?.scale
        touchpoint = its.touchpoint
        journeyStage = its.journeyStage
        self.cause = cause
        channel = its.opening?.channel
        reach = its.opening?.reach
        comment = its.opening?.comment.map { Reading($0) }
        language = its.opening?.language
        yearsAsCustomer = its.since.map {
            let days = Int(its.openedAt.milliseconds / 86_400_000) - $0.daysSince1970
            return Double(max(0, days)) / 365.25
        }
    }

    /// In which contacts are about the same matter.
    fileprivate static let recently = Duration.days(42)

    fileprivate static func months(from: Instant, to: Instant) -> Double {
        Double(to.since(from).wholeMilliseconds) / 86_400_000 / 30.44
    }
}

extension ReadConnection {
    /// All that is kept of a case and its customer, as it was when the case opened.
    func facts(
        of its: ComparedCases.Entry, _ cause: ArchetypeFacts.SuspectedCause?,
        in organization: Organization.Key,
        now: Instant
    ) throws -> ArchetypeFacts {
        var facts = ArchetypeFacts(its, cause)
        facts.earlierScore = try earlierScore(of: its, in: organization)
        facts.account = try accountScores(of: its, in: organization)
        facts.monthsSincePurchase = try monthsSincePurchase(of: its, in: organization)
        try addContacts(of: its, to: &facts, in: organization, now: now)
        return facts
    }

    /// On the same scale.
    private func earlierScore(
        of its: ComparedCases.Entry, in organization: Organization.Key
    ) throws -> Int? {
        guard let measure = its.measure, let opening = its.opening else { return nil }
        let earlier = try first(
            NewestScores(of: organization, its.customer, measure, before: opening.occurredAt, limit: 1))
        guard let earlier, earlier.scale == opening.scale ?? measure.scale else { return nil }
        return earlier.said.score
    }

    /// Of three answers at least on both sides: fewer say nothing of an account.
    private func accountScores(
        of its: ComparedCases.Entry, in organization: Organization.Key
    ) throws -> ArchetypeFacts.AccountScores? {
        guard let account = its.account else { return nil }
        func points(until end: Instant) throws -> Int? {
            let score = try first(AccountScoresOf(account, of: organization, until: end, limit: 1))
            return score.flatMap { $0.answers >= 3 ? Int($0.points.rounded()) : nil }
        }
        guard let now = try points(until: its.openedAt),
            let earlier = try points(until: its.openedAt.subtracting(AccountScore.window))
        else { return nil }
        return .init(earlier: earlier, now: now)
    }

    /// What is bought again and again is nothing new: only a first purchase is, and what they took more of.
    private func monthsSincePurchase(
        of its: ComparedCases.Entry, in organization: Organization.Key
    ) throws -> Double? {
        let bought = try all(
            NewestPurchases(
                of: organization, account: its.account, customer: its.customer, until: its.openedAt, limit: 2)
        )
        guard let last = bought.first, last.isExpansion || bought.count == 1 else { return nil }
        return ArchetypeFacts.months(from: last.at, to: its.openedAt)
    }

    /// That nothing was put down does not mean that there was nothing, and where it was not put down whom they met, it is
    /// not known how many.
    private func addContacts(
        of its: ComparedCases.Entry, to facts: inout ArchetypeFacts, in organization: Organization.Key,
        now: Instant
    ) throws {
        let contacts = try all(
            ContactsOf(
                its.customer, of: organization, from: its.openedAt.subtracting(.days(91)),
                opening: its.openedAt, to: its.endedAt ?? now))
        facts.monthsSinceContact = contacts.first { $0.member != nil }.map {
            ArchetypeFacts.months(from: $0.at, to: its.openedAt)
        }
        let recent = contacts.filter { $0.at >= its.openedAt.subtracting(ArchetypeFacts.recently) }
        guard !recent.isEmpty else { return }
        facts.recentContacts = recent.count
        let members = recent.compactMap(\.member)
        if members.count == recent.count { facts.peopleSpokenTo = Set(members).count }
    }
}
