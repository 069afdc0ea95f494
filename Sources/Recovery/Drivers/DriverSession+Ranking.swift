extension DriverSession {
    /// A driver with what was scored of it.
    package struct RankedDriver: Hashable, Sendable {
        package let driver: Driver
        /// Scored signals that are put to it.
        package let count: Int
        /// The sum of what they weigh.
        package let impact: Int
        /// Of those whose customers are known to be so long with us.
        package let ages: [RelationAge: Int]

        init(_ driver: Driver, of signals: [ScoredSignal]) {
            self.driver = driver
            count = signals.count
            impact = signals.reduce(0) { $0 + ($1.impact ?? 0) }
            ages = Dictionary(grouping: signals.compactMap(\.age)) { $0 }.mapValues(\.count)
        }
    }

    /// All drivers of scored signals: the greatest impact first, then the most signals, then by name.
    package var ranking: [RankedDriver] {
        Dictionary(grouping: signals.filter { $0.impact != nil }, by: \.driver).compactMap {
            driver, signals in
            driver.map { RankedDriver($0, of: signals) }
        }.sorted {
            ($1.impact, $1.count, $0.driver.description) < ($0.impact, $0.count, $1.driver.description)
        }
    }

    /// What stands in a slice: how many signals, and what those that were scored weigh together.
    package struct Slice<Key: Hashable & Sendable>: Hashable, Sendable {
        package let key: Key
        package let count: Int
        package let impact: Int
    }

    /// The greatest impact first, then the most signals.
    package func slices<Key: Hashable & Sendable>(_ key: (ScoredSignal) -> Key) -> [Slice<Key>] {
        Dictionary(grouping: signals, by: key).map { key, signals in
            Slice(key: key, count: signals.count, impact: signals.reduce(0) { $0 + ($1.impact ?? 0) })
        }.sorted {
            ($1.impact, $1.count, "\($0.key)") < ($0.impact, $0.count, "\($1.key)")
        }
    }

    /// Takes the drivers that the group goes on with, in this order: as many as there are, three at most. One that stays
    /// keeps what was said of it; one of which something was said does not go.
    package mutating func choose(_ drivers: [Driver]) throws(SessionRefusal) {
        try checkOpen()
        let ranked = ranking.map(\.driver)
        guard !ranked.isEmpty else { throw .nothingScored }
        if let stranger = drivers.first(where: { !ranked.contains($0) }) { throw .driverNotScored(stranger) }
        guard drivers.count == topCount, Set(drivers).count == topCount else { throw .notTop(of: topCount) }
        if let gone = chosen.first(where: { !$0.isBare && !drivers.contains($0.driver) }) {
            throw .diagnosedAlready(gone.driver)
        }
        chosen = drivers.map { driver in
            chosen.first { $0.driver == driver } ?? ChosenDriver(driver)
        }
    }

    /// How many drivers are gone on with.
    package var topCount: Int { min(Self.top, ranking.count) }
}
