package import Recovery
import Storage

/// Changes what the organization is called and in which zone its days are cut. What was stamped stays as it was.
package struct ChangeOrganization: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let name: String
    package let zone: String

    package init(_ organization: Organization.Key, by actor: ID<Member>, name: String, zone: String) {
        self.organization = organization
        self.actor = actor
        self.name = name
        self.zone = zone
    }

    package enum OrganizationRefusal: Refusal, Hashable {
        case noName
        case notAZone(String)

        package var rule: String {
            switch self {
            case .noName: "organization_name"
            case .notAZone: "zone_unknown"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        guard !name.isBlank, name.count <= 200 else { throw OrganizationRefusal.noName }
        do {
            _ = try workplace.world.zones.zone(named: zone)
        } catch {
            throw OrganizationRefusal.notAZone(zone)
        }
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            try connection.run(
                """
                UPDATE organizations SET name = \(self.name), zone = \(self.zone) WHERE id = \(self.organization)
                """)
        }
    }
}
