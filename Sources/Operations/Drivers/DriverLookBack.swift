package import Insight
package import Recovery
package import Storage

/// What became of the drivers of a session.
package struct DriverLookBack: Sendable {
    package let session: DriverSessions.Entry
    /// By their place.
    package let outcomes: [Outcome]

    /// As many detractor signals are looked at as came since, the latest of them.
    package static let mostSince = 200

    package init(session: DriverSessions.Entry, outcomes: [Outcome]) {
        self.session = session
        self.outcomes = outcomes
    }

    package struct Outcome: Sendable {
        package let entry: ChosenDrivers.Entry
        /// Nil where nothing was decided.
        package let state: ActionState?
        /// Its share of those signals of the session of which a driver is found or suggested; nil where there is none.
        package let then: Share?
        /// The same of the detractor signals since the session was begun.
        package let since: Share?

        package init(
            _ entry: ChosenDrivers.Entry, then: [ScoredSignal], since: [ScoredSignal], today: LocalDay
        ) {
            self.entry = entry
            state = entry.chosen.action.map { ActionState($0, fix: entry.fix, today: today) }
            self.then = Self.share(of: entry.chosen.driver, then)
            self.since = Self.share(of: entry.chosen.driver, since)
        }

        private static func share(of driver: Driver, _ signals: [ScoredSignal]) -> Share? {
            let known = signals.compactMap(\.driver)
            return Share(known.count(where: driver.covers), of: known.count)
        }

        /// Nil where there is nothing to compare.
        package var comparison: ShareComparison? {
            guard let then, let since else { return nil }
            return ShareComparison(since, then)
        }
    }
}
