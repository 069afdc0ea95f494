package import Recovery
import Storage

/// Puts down one of the numbers that the economics are worked out from; a second one of the same day takes its place.
package struct SetEconomicInput: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let input: EconomicInput

    package init(of organization: Organization.Key, by actor: ID<Member>, _ input: EconomicInput) {
        self.organization = organization
        self.actor = actor
        self.input = input
    }

    /// - Throws: `NotAllowed`.
    package func run(at workplace: Workplace) async throws {
        let now = workplace.world.now()
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .setEconomics)
            let range = self.input.rangeMillionths
            try connection.run(
                """
                INSERT INTO economic_inputs (organization_id, key, from_day, value_millionths, low_millionths,
                    high_millionths, source, member_id, set_ms)
                VALUES (\(self.organization), \(self.input.key), \(self.input.from.daysSince1970), \(self.input.valueMillionths),
                    \(range?.lowerBound), \(range?.upperBound), \(self.input.source), \(self.actor), \(now))
                ON CONFLICT (organization_id, key, from_day) DO UPDATE SET
                    value_millionths = excluded.value_millionths, low_millionths = excluded.low_millionths,
                    high_millionths = excluded.high_millionths, source = excluded.source,
                    member_id = excluded.member_id, set_ms = excluded.set_ms
                """)
        }
    }
}
