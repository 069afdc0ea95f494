/// A dated commitment made to the customer.
package struct Promise: Hashable, Sendable {
    package let id: ID<Promise>
    /// Who answers for it.
    package let member: ID<Member>
    package let madeAt: Instant
    package let due: Instant
    package internal(set) var keptAt: Instant?
    /// The one that took its place before it was due.
    package internal(set) var movedTo: ID<Promise>?

    package init(
        id: ID<Promise>, member: ID<Member>, madeAt: Instant, due: Instant, keptAt: Instant? = nil,
        movedTo: ID<Promise>? = nil
    ) {
        self.id = id
        self.member = member
        self.madeAt = madeAt
        self.due = due
        self.keptAt = keptAt
        self.movedTo = movedTo
    }

    package enum State: Hashable, Sendable {
        case open, kept, moved
        /// Not kept by its date; what is done later does not mend it.
        case broken
    }

    package func state(now: Instant) -> State {
        if movedTo != nil { return .moved }
        if let keptAt { return keptAt <= due ? .kept : .broken }
        return due < now ? .broken : .open
    }

    /// Whether it still waits to be fulfilled, in time or late.
    package var isWaiting: Bool { keptAt == nil && movedTo == nil }
}
