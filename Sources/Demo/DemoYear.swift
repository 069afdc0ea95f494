package import Operations
package import Recovery
import Storage

/// A year and more of a company's recovery programme, made by the operations of the product under a simulated clock: the
/// same rules, refusals included, as for everybody. One seed and one last day give the same rows.
package struct DemoYear: Sendable {
    /// The last day that is lived through, whole.
    package let until: LocalDay
    package let seed: UInt64
    /// Of each kind in all: 20,000 customers give 22,000 answers.
    package let customers: Int

    package init(until: LocalDay, seed: UInt64 = 1, customers: Int = 20_000) {
        self.until = until
        self.seed = seed
        self.customers = customers
    }

    /// What was done, by kind, so that it can be counted against the rows.
    package struct Tally: Sendable {
        package var told: [String: Int] = [:]
        /// Refused by a rule, as it would be for anybody.
        package var refused: [String: Int] = [:]
        /// The case of each archetype.
        package var archetypes: [(name: String, id: ID<Case>)] = []
    }

    /// Twelve months until who came back can have bought again, and a quarter of recoveries before.
    static let months = 17
    /// IANA name; days of the demo are cut in it.
    package static let zone = DemoCompany.zone

    /// Fills an empty database.
    /// - Throws: `StorageFault`; `CocoaError` where the package's texts are missing.
    package func run(at place: Workplace) async throws -> Tally {
        let zone = try place.world.zones.zone(named: DemoCompany.zone)
        let first = LocalMonth(until).adding(months: -Self.months).firstDay
        let world = DemoWorld(seed: seed, zones: place.world.zones, comments: place.world.comments)
        let dawn = Workplace(writer: place.writer, world: world.at(zone.startOfDay(first), act: 0))
        let (home, staff) = try await found(at: dawn, on: first)
        var life = try DemoLife(self, home, staff, zone, world, place.writer)
        try await life.meetEverybody(at: dawn)
        for day in first.daysSince1970...until.daysSince1970 {
            try await life.live(through: LocalDay(daysSince1970: day))
        }
        return life.tally
    }
}
