package import Recovery
import Storage

/// Changes what a member says of themselves.
package struct ChangeProfile: Sendable {
    package let organization: Organization.Key
    package let member: ID<Member>
    package let name: String
    /// Nil: the organization's.
    package let zone: String?

    package init(
        of organization: Organization.Key, _ member: ID<Member>, name: String, zone: String?
    ) {
        self.organization = organization
        self.member = member
        self.name = name
        self.zone = zone
    }

    package func run(at workplace: Workplace) async throws {
        guard !name.isBlank else { throw Member.ChangeRefusal.noName }
        if let zone {
            do {
                _ = try workplace.world.zones.zone(named: zone)
            } catch {
                throw Member.ChangeRefusal.notAZone(zone)
            }
        }
        _ = try await workplace.writer.write { connection in
            try connection.run(
                """
                UPDATE members SET name = \(self.name), zone = \(self.zone)
                WHERE organization_id = \(self.organization) AND id = \(self.member)
                """)
        }
    }
}
