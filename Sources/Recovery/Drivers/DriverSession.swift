/// A quarter of an hour in which a group looks at the latest detractor signals, weighs them, finds the three drivers behind
/// them, and decides what is done about each.
package struct DriverSession: Hashable, Sendable {
    package let id: ID<DriverSession>
    package let begunAt: Instant
    /// How many signals were laid before the group; those that are gone or no detractors' any more count nowhere.
    package let drawn: Int
    package internal(set) var signals: [ScoredSignal]
    /// By their place.
    package internal(set) var chosen: [ChosenDriver]
    package internal(set) var ending: Ending?

    package struct Ending: Hashable, Sendable {
        package let at: Instant
        package let kind: Kind

        /// One that was abandoned decided nothing.
        package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
            case ended, abandoned
        }

        package init(_ kind: Kind, at: Instant) {
            self.kind = kind
            self.at = at
        }
    }

    package init(
        id: ID<DriverSession>, begunAt: Instant, drawn: Int, signals: [ScoredSignal],
        chosen: [ChosenDriver] = [], ending: Ending? = nil
    ) {
        self.id = id
        self.begunAt = begunAt
        self.drawn = drawn
        self.signals = signals
        self.chosen = chosen
        self.ending = ending
    }

    package var isOpen: Bool { ending == nil }

    /// How many signals are laid before a group of which so many are new since the last session: all that are new, and at
    /// least forty, and never more than sixty.
    package static func toDraw(new: Int) -> Int { min(most, max(fewest, new)) }

    package static let fewest = 40
    package static let most = 60
    /// How many drivers come out of a session.
    package static let top = 3

    /// - Parameter signals: the latest of the organization, the newest first.
    package init(
        begun id: ID<DriverSession>, with signals: [ScoredSignal], besideAnOpenOne isAnotherOpen: Bool,
        now: Instant
    ) throws(SessionRefusal) {
        guard !isAnotherOpen else { throw .openAlready }
        guard !signals.isEmpty else { throw .noSignals }
        self.init(id: id, begunAt: now, drawn: signals.count, signals: signals)
    }
}
