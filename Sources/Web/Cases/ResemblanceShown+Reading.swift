import Insight
import Operations
import Recovery
import Storage

extension ResemblanceShown {
    init(_ resemblance: Resemblance) {
        self.init(
            resemblance.reading.archetype, because: resemblance.reading.reasons, said: resemblance.comment)
        similar = resemblance.similar.map { similar in
            let past = similar.found.past
            // In each round the same may have been done.
            let remedies = similar.remedies.map { $0.name ?? $0.kind.text }
                .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return Row(
                id: past.id.rawValue, customer: similar.customerName, outcome: past.outcome,
                endedAt: past.endedAt, remedies: remedies,
                alike: Words.Resemblance.alike(
                    similar.found, isSuspected: resemblance.isCauseSuspected))
        }
    }
}
