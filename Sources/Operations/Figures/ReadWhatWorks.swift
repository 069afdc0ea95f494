package import Insight
package import Recovery
package import Storage

/// Which remedies, speeds and owners go with recovery.
package struct ReadWhatWorks: Sendable {
    package let organization: Organization
    package let filter: FigureFilter

    package init(of organization: Organization, _ filter: FigureFilter = FigureFilter()) {
        self.organization = organization
        self.filter = filter
    }

    package struct Answer: Sendable {
        package let works: WhatWorks
        /// When it was counted.
        package let now: Instant
        package let zone: Zone
        /// What there is to slice by.
        package let slices: FigureSlices
    }

    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let zone = try world.zones.zone(named: organization.zone)
        let now = world.now()
        return try await reader.read { connection in
            var sources = try connection.figureSources(of: self.organization, passivesIn: nil)
            try connection.addDeeds(to: &sources, of: self.organization, in: zone)
            return Answer(
                works: WhatWorks(sources, in: zone, now: now, self.filter), now: now, zone: zone,
                slices: try connection.slices(of: sources, self.organization.key))
        }
    }
}
