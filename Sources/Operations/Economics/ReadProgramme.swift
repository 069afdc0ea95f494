package import Insight
package import Recovery
package import Storage

/// What the programme is worth and whom it has still to bring back.
package struct ReadProgramme: Sendable {
    package let organization: Organization
    package let filter: FigureFilter

    package init(of organization: Organization, _ filter: FigureFilter = FigureFilter()) {
        self.organization = organization
        self.filter = filter
    }

    package struct Answer: Sendable {
        package let economics: Economics
        /// Of the recovery rate and of the cost per save that the economics are worked out from.
        package let period: Period
        package let weeks: [WeekAtRisk]
        package let staying: Staying?
        /// All that was ever said, each key's earliest first.
        package let inputs: [EconomicInput]
        /// When it was counted.
        package let now: Instant
        package let zone: Zone
        /// What there is to slice by.
        package let slices: FigureSlices
    }

    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let zone = try world.zones.zone(named: organization.zone)
        let now = world.now()
        let seen = Period(from: zone.adding(months: -20, to: now), to: now)
        return try await reader.read { connection in
            var sources = try connection.figureSources(of: self.organization, passivesIn: seen)
            try connection.addDeeds(to: &sources, of: self.organization, in: zone)
            let inputs = try connection.all(EconomicInputs(of: self.organization.key))
            let programme = Programme(sources, in: zone, now: now, self.filter)
            return Answer(
                economics: programme.economics(inputs), period: programme.ripe, weeks: programme.weeks,
                staying: programme.staying, inputs: inputs, now: now, zone: zone,
                slices: try connection.slices(of: sources, self.organization.key))
        }
    }
}
