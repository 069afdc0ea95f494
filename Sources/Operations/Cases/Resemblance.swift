package import Insight
package import Recovery
package import Storage

/// Which archetype a case resembles, and ended cases of its organization that are like it: guesses to begin from, which
/// decide nothing.
package struct Resemblance: Sendable {
    package let reading: ArchetypeReading
    /// What the customer said, in which reasons point at words.
    package let comment: String?
    /// Nobody found or reported its cause yet: words point to it.
    package let isCauseSuspected: Bool
    /// The most alike first.
    package let similar: [Similar]

    package struct Similar: Sendable {
        package let found: SimilarCase
        package let customerName: String
        /// Those that reached the customer.
        package let remedies: [RemediesDelivered.Entry]
    }

    /// How many of the cases that ended last are looked at: their words are compared each time that somebody asks.
    package static let compared = 100
    package static let told = 3
}

extension ReadConnection {
    /// Nil where a case turned out to be no unhappy customer's, or goes on in another.
    package func resemblance(
        of id: ID<Case>, in organization: Organization.Key, now: Instant
    ) throws -> Resemblance? {
        guard let its = try first(ComparedCases(of: organization, id)), its.stage != .notADetractor else {
            return nil
        }
        let words = try its.opening.flatMap {
            try first(Readings(of: organization, signals: [$0.signal]))?.reading
        }
        let cause = try cause(of: its, suggested: words, in: organization)
        var facts = try facts(of: its, cause, in: organization, now: now)
        facts.language = facts.language ?? words?.language
        let reading = try ArchetypeReading(of: facts)
        var traits = CaseTraits(its, cause)
        traits.archetype = reading.archetype
        return Resemblance(
            reading: reading, comment: its.opening?.comment, isCauseSuspected: cause?.confidence != 1,
            similar: try similar(to: its, traits, in: organization, now: now))
    }

    private func similar(
        to its: ComparedCases.Entry, _ traits: CaseTraits, in organization: Organization.Key, now: Instant
    ) throws -> [Resemblance.Similar] {
        let ended = try all(
            ComparedCases(
                of: organization, endedUntil: now, besides: its.customer, limit: Resemblance.compared))
        let byID = Dictionary(ended.map { ($0.id, $0) }) { first, _ in first }
        let found = try SimilarCases(
            to: traits, of: its.id, among: ended.compactMap { PastCase($0, hasWords: traits.words != nil) },
            limit: Resemblance.told
        ) { past in
            try byID[past.id].flatMap { try ArchetypeReading(of: ArchetypeFacts($0, $0.found)).archetype }
        }.cases
        guard !found.isEmpty else { return [] }
        let customers = found.compactMap { byID[$0.past.id]?.customer }
        let names = Dictionary(
            try all(CustomerNames(of: organization, customers)).map { ($0.id, $0.name) }
        ) { first, _ in first }
        let remedies = Dictionary(
            grouping: try all(RemediesDelivered(of: organization, in: found.map(\.past.id))), by: \.recovery)
        return found.compactMap { its in
            byID[its.past.id].flatMap { names[$0.customer] }.map {
                Resemblance.Similar(found: its, customerName: $0, remedies: remedies[its.past.id] ?? [])
            }
        }
    }

    /// As a person found it; before that, as whoever passed on what was said reported it; else as the words suggest.
    private func cause(
        of its: ComparedCases.Entry, suggested words: SignalReading?, in organization: Organization.Key
    ) throws -> ArchetypeFacts.SuspectedCause? {
        if let found = its.found { return found }
        if let reported = its.opening?.reportedReason,
            let reason = try all(OrganizationsReasons(of: organization)).first(where: { $0.code == reported })
        {
            return .init(reason.cause, confidence: 1)
        }
        guard let words, let suggested = words.cause else { return nil }
        return .init(suggested, confidence: Double(words.confidence) / 1_000)
    }
}

extension ComparedCases.Entry {
    /// What a person found to be its cause; what was struck out when the case was reopened is not it.
    fileprivate var found: ArchetypeFacts.SuspectedCause? {
        guard stage != .open, stage != .acknowledged else { return nil }
        return cause.map { .init($0, confidence: 1) }
    }
}

extension CaseTraits {
    fileprivate init(_ its: ComparedCases.Entry, _ cause: ArchetypeFacts.SuspectedCause?) {
        self.init()
        let sure = Double(SignalReading.sure) / 1_000
        self.cause = cause.flatMap { $0.confidence >= sure ? $0.cause : nil }
        words = its.opening?.comment.map { HashedText(Wording($0)) }
        segment = its.segment
        journeyStage = its.journeyStage
    }
}

extension PastCase {
    /// - Parameter hasWords: whether there are any to compare its own with.
    fileprivate init?(_ its: ComparedCases.Entry, hasWords: Bool) {
        guard let endedAt = its.endedAt else { return nil }
        var traits = CaseTraits()
        traits.cause = its.cause
        traits.segment = its.segment
        traits.journeyStage = its.journeyStage
        if hasWords { traits.words = its.opening?.comment.map { HashedText(Wording($0)) } }
        self.init(id: its.id, endedAt: endedAt, traits: traits, outcome: its.stage)
    }
}
