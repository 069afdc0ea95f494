import Crypto
import Recovery
import Storage

/// Looks whether the data of the time zones in use is another than before, and has open cases dated anew where it is. At
/// the first look nothing is known yet that could have changed.
package struct CheckZones: Sendable {
    package init() {}

    /// In how many organizations cases are to be dated anew.
    package func run(at workplace: Workplace) async throws -> Int {
        let world = workplace.world
        var count = 0
        for organization in try await workplace.writer.read({ try $0.all(Organizations()) }).map(\.key) {
            let known = try await workplace.writer.read { try $0.all(ZoneDigests(of: organization)) }
            let others = known.compactMap { entry -> (zone: String, digest: String)? in
                guard let digest = world.zones.digest(of: entry.zone), digest != entry.digest else {
                    return nil
                }
                return (entry.zone, digest)
            }
            guard !others.isEmpty else { continue }
            let isChanged = try await workplace.writer.write { connection in
                try self.keep(others, of: organization, connection, world)
            }
            if isChanged { count += 1 }
        }
        return count
    }

    /// With the job, or not at all. Of several servers that look at once, one finds it changed.
    private func keep(
        _ digests: [(zone: String, digest: String)], of organization: Organization.Key,
        _ connection: any WriteConnection, _ world: World
    ) throws -> Bool {
        var changed = 0
        for (zone, digest) in digests {
            changed += try connection.run(
                """
                UPDATE zone_digests SET digest = \(digest)
                WHERE organization_id = \(organization) AND zone = \(zone) AND digest <> \(digest)
                """)
            try connection.run(
                """
                INSERT INTO zone_digests (organization_id, zone, digest)
                VALUES (\(organization), \(zone), \(digest))
                ON CONFLICT (organization_id, zone) DO NOTHING
                """)
        }
        guard changed > 0 else { return false }
        try connection.reckonAnew(organization, because: .zone, world)
        return true
    }
}

extension ZoneCatalogue {
    /// Of the data as it lies there now; nil where it cannot be followed.
    fileprivate func digest(of zone: String) -> String? {
        reread(zone).map { Secret.hexadecimal(Array(SHA256.hash(data: $0))) }
    }
}
