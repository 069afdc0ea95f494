package import Recovery

/// A dated commitment of a case; the one that took its place stands in a row of its own.
package struct PromiseFact: Hashable, Sendable {
    package var id: String
    package var caseID: String
    package var madeAt: Instant
    /// Of a date, the end of that day.
    package var dueAt: Instant
    package var keptAt: Instant?
    package var movedAt: Instant?
    /// Whether the customer was told that it moved.
    package var isMoveTold = false

    package init(id: String, caseID: String, madeAt: Instant, dueAt: Instant, keptAt: Instant? = nil) {
        self.id = id
        self.caseID = caseID
        self.madeAt = madeAt
        self.dueAt = dueAt
        self.keptAt = keptAt
    }
}

extension PromiseFact {
    /// Moved in time and told: it counts at its new date only.
    var isRedated: Bool { isMoveTold && movedAt.map { $0 < dueAt } ?? false }

    var isKept: Bool { keptAt.map { $0 <= dueAt } ?? false }
}
