import Insight
package import Recovery
import Storage

/// What customers said in a month: the latest comment of a detractor to each cause, filled up with the latest others;
/// and the latest of those who came back as promoters, with what they had said before.
package struct MonthVoices: Sendable {
    package let detractors: [Voice]
    package let returned: [Returned]

    package struct Voice: Sendable {
        package let signal: Signal
        package let recovery: String
        package let cause: Cause?
    }

    package struct Returned: Sendable {
        package let before: Voice
        package let after: Signal
    }

    package static let mostDetractors = 4
    package static let mostReturned = 2

    init(
        _ connection: any ReadConnection, of organization: Organization.Key, _ report: MonthReport,
        _ cases: [CaseFact], in zone: Zone
    ) throws {
        let said = Said(connection: connection, organization: organization)
        let period = Period(report.month, in: zone)
        let opened = MonthReport.detractors(cases, in: period)
        var found: [Voice] = []
        for entry in report.causes.prefix(Self.mostDetractors) {
            found += try said.openings(of: opened.filter { $0.cause == entry.cause.rawValue }, most: 1)
        }
        let known = Set(found.map(\.recovery))
        found += try said.openings(
            of: opened.filter { !known.contains($0.id) }, most: Self.mostDetractors - found.count)
        detractors = found
        returned = try said.returned(
            cases.filter { $0.cameBackAsPromoter(in: period) }
                .sorted { ($1.recoveredAt ?? $1.t0, $1.id) < ($0.recoveredAt ?? $0.t0, $0.id) },
            most: Self.mostReturned)
    }
}

extension CaseFact {
    /// By the score that decided its first round.
    fileprivate func cameBackAsPromoter(in period: Period) -> Bool {
        guard let nextScore = self.nextScore, let recoveredAt = self.recoveredAt, !self.isTest else {
            return false
        }
        return nextScore.band == .promoter && nextScore.occurredAt == recoveredAt
            && period.contains(recoveredAt)
    }
}

/// Looks for comments a few cases at a time: most have one.
private struct Said {
    let connection: any ReadConnection
    let organization: Organization.Key

    private static let step = 50

    func openings(of cases: [CaseFact], most: Int) throws -> [MonthVoices.Voice] {
        try gathered(cases, most: most) { few in
            let signals = try openingSignals(of: few)
            return few.compactMap { fact in signals[fact.id].map { voice($0, fact) } }
        }
    }

    func returned(_ cases: [CaseFact], most: Int) throws -> [MonthVoices.Returned] {
        try gathered(cases, most: most) { few in
            let before = try openingSignals(of: few)
            let ids = few.compactMap { $0.nextScore?.signal }
            let after = Dictionary(
                try connection.all(SignalList(of: organization, ids: ids)).filter(\.hasComment)
                    .map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
            return few.compactMap { fact in
                guard let first = before[fact.id], let second = fact.nextScore.flatMap({ after[$0.signal] })
                else { return nil }
                return MonthVoices.Returned(before: voice(first, fact), after: second)
            }
        }
    }

    private func gathered<Found>(
        _ cases: [CaseFact], most: Int, _ look: ([CaseFact]) throws -> [Found]
    ) throws -> [Found] {
        var found: [Found] = []
        var rest = cases[...]
        while found.count < most, !rest.isEmpty {
            found += try look(Array(rest.prefix(Self.step)))
            rest = rest.dropFirst(Self.step)
        }
        return Array(found.prefix(max(most, 0)))
    }

    /// Those with a comment, by case.
    private func openingSignals(of cases: [CaseFact]) throws -> [String: Signal] {
        let signals = try connection.all(SignalList(of: organization, opening: cases.map(\.id)))
        return Dictionary(
            signals.filter(\.hasComment).compactMap { signal in signal.joined.map { ($0.rawValue, signal) } },
            uniquingKeysWith: { first, _ in first })
    }

    private func voice(_ signal: Signal, _ fact: CaseFact) -> MonthVoices.Voice {
        MonthVoices.Voice(signal: signal, recovery: fact.id, cause: fact.cause.flatMap(Cause.init))
    }
}

extension Signal {
    fileprivate var hasComment: Bool { said.comment.map { !$0.isBlank } ?? false }
}
