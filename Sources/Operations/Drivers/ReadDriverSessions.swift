package import Recovery
package import Storage

/// Driver sessions, the latest first, each with the drivers that came out of it.
package struct ReadDriverSessions: Sendable {
    package let organization: Organization
    /// The last one that was seen.
    package let cursor: String?
    package let limit: Int

    package init(of organization: Organization, before cursor: String?, limit: Int) {
        self.organization = organization
        self.cursor = cursor
        self.limit = limit
    }

    package struct Row: Sendable {
        package let entry: DriverSessions.Entry
        /// By their place.
        package let drivers: [ChosenDrivers.Entry]

        package init(_ entry: DriverSessions.Entry, drivers: [ChosenDrivers.Entry]) {
            self.entry = entry
            self.drivers = drivers
        }
    }

    package struct Answer: Sendable {
        package let rows: [Row]
        package let last: DriverLookBack?
    }

    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let key = organization.key
        let today = try world.zones.zone(named: organization.zone).day(of: world.now())
        return try await reader.read { connection in
            let found = try connection.all(DriverSessions(of: key, before: self.cursor, limit: self.limit))
            let drivers = Dictionary(
                grouping: try connection.all(ChosenDrivers(of: key, found.map(\.id))), by: \.session)
            return Answer(
                rows: found.map { Row($0, drivers: drivers[$0.id] ?? []) },
                last: try connection.lookBack(of: key, today: today))
        }
    }
}
