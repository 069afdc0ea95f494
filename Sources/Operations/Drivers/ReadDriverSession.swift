package import Recovery
package import Storage

/// A driver session as its page shows it: signals with their words, drivers with what is known of them, and what became of
/// the last three.
package struct ReadDriverSession: Sendable {
    package let organization: Organization
    package let id: ID<DriverSession>

    package init(of organization: Organization, _ id: ID<DriverSession>) {
        self.organization = organization
        self.id = id
    }

    package struct Answer: Sendable {
        package let entry: DriverSessions.Entry
        package let session: DriverSession
        /// The newest first.
        package let signals: [DriverSignals.Entry]
        /// By their place.
        package let drivers: [ChosenDrivers.Entry]
        package let given: [GivenInCases.Entry]
        package let last: DriverLookBack?

        package init(
            entry: DriverSessions.Entry, signals: [DriverSignals.Entry], drivers: [ChosenDrivers.Entry],
            given: [GivenInCases.Entry], last: DriverLookBack?
        ) {
            self.entry = entry
            self.signals = signals
            self.drivers = drivers
            self.given = given
            self.last = last
            session = DriverSession(
                entry, signals: signals.map(\.scored), chosen: drivers.map(\.chosen))
        }
    }

    /// - Throws: `Missing` where there is none of that id.
    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let key = organization.key
        let today = try world.zones.zone(named: organization.zone).day(of: world.now())
        return try await reader.read { connection in
            guard let entry = try connection.first(DriverSessions(of: key, self.id)) else {
                throw Missing("driver session")
            }
            let signals = try connection.all(DriverSignals(of: key, self.id))
            let cases = Set(signals.compactMap(\.signal.joined)).sorted()
            return Answer(
                entry: entry, signals: signals,
                drivers: try connection.all(ChosenDrivers(of: key, [self.id])),
                given: try connection.all(GivenInCases(of: key, cases)),
                last: try connection.lookBack(before: self.id, of: key, today: today))
        }
    }
}

extension ReadDriverSession.Answer {
    /// What the data know of a driver: whom it meets, and what was given in their cases.
    package struct Facts: Hashable, Sendable {
        package let signals: Int
        package let customers: Int
        package let accounts: Int
        /// The most frequent first.
        package let segments: [String]
        package let givenMinor: Int64
        package let goodwillMinor: Int64
    }

    package func facts(of driver: Driver) -> Facts {
        let its = signals.filter { $0.scored.driver == driver }
        let segments = Dictionary(grouping: its.compactMap(\.signal.stamp.segment)) { $0 }
        let cases = Set(its.compactMap(\.signal.joined))
        let given = self.given.filter { cases.contains($0.recovery) }
        return Facts(
            signals: its.count, customers: Set(its.compactMap(\.signal.customer)).count,
            accounts: Set(its.compactMap(\.account)).count,
            segments: segments.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key),
            givenMinor: given.reduce(0) { $0 + $1.costMinor },
            goodwillMinor: given.reduce(0) { $0 + $1.goodwillMinor })
    }
}
