import Recovery
import Storage

/// How a customer sounded when a case opened, and in the score by which it was verified; from −1000, bad, to 1000.
struct MoodChange: Hashable, Sendable {
    let before: Int
    let after: Int
}

extension ReadConnection {
    /// Of those that were verified, where the customer wrote something both times.
    func moods(of cases: [Case], in organization: Organization.Key) throws -> [ID<Case>: MoodChange] {
        let verified = cases.compactMap {
            its -> (its: ID<Case>, opening: ID<Signal>, deciding: ID<Signal>)? in
            guard case .verified(let score, _) = its.stage, let opening = its.opening.signal else {
                return nil
            }
            return (its.id, opening, score.signal)
        }
        guard !verified.isEmpty else { return [:] }
        let readings = try all(
            Readings(of: organization, signals: verified.flatMap { [$0.opening, $0.deciding] }))
        let moods = Dictionary(readings.map { ($0.signal, $0.reading.sentiment) }) { first, _ in first }
        return verified.reduce(into: [:]) { changes, its in
            guard let before = moods[its.opening], let after = moods[its.deciding] else { return }
            changes[its.its] = MoodChange(before: before, after: after)
        }
    }
}
