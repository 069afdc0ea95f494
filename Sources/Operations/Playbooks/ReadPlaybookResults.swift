package import Insight
package import Recovery
package import Storage

/// What became of the cases that began with each version of each playbook.
package struct ReadPlaybookResults: Sendable {
    package let organization: Organization

    package init(of organization: Organization) {
        self.organization = organization
    }

    package func run(with reader: Reader, _ world: World) async throws -> PlaybookResults {
        let zone = try world.zones.zone(named: organization.zone)
        let now = world.now()
        return try await reader.read { connection in
            let beginnings = try connection.all(PlaybookBeginnings(of: self.organization.key)) {
                PlaybookResults.Beginning($0.caseID, with: $0.key, version: $0.version)
            }
            return PlaybookResults(
                beginnings, in: try connection.caseFacts(of: self.organization), zone: zone, now: now)
        }
    }
}
