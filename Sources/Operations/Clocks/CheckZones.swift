import Crypto
import Recovery
import Storage

/// Looks whether the data of the time zones in use is another than before, and has open cases dated anew where it is: another
/// than any server knew, or than this one has gone by since another server looked. At the first look nothing is known yet
/// that could have changed.
package struct CheckZones: Sendable {
    package init() {}

    /// In how many organizations cases are to be dated anew.
    package func run(at workplace: Workplace) async throws -> Int {
        let zones = workplace.world.zones
        let looks = try await look(workplace)
        // Taken when all are read again: several organizations may go by one zone.
        let changed = zones.changed
        var count = 0
        for look in looks {
            let isStale = !changed.isDisjoint(with: look.zones)
            guard isStale || !look.others.isEmpty else { continue }
            let begins = try await workplace.writer.write { connection in
                try self.keep(look, isStale: isStale, connection, workplace.world)
            }
            if begins { count += 1 }
        }
        zones.forget(changed)
        return count
    }

    /// What one organization goes by, and what of it is not kept as it is now.
    private struct Look {
        let organization: Organization.Key
        var zones: [String] = []
        var others: [(zone: String, digest: String)] = []
    }

    private func look(_ workplace: Workplace) async throws -> [Look] {
        var looks: [Look] = []
        for organization in try await workplace.writer.read({ try $0.all(Organizations()) }).map(\.key) {
            var look = Look(organization: organization)
            for entry in try await workplace.writer.read({ try $0.all(ZoneDigests(of: organization)) }) {
                look.zones.append(entry.zone)
                guard let digest = workplace.world.zones.digest(of: entry.zone), digest != entry.digest
                else { continue }
                look.others.append((entry.zone, digest))
            }
            looks.append(look)
        }
        return looks
    }

    /// With the job, or not at all. Of several servers that look at once, one finds what is kept changed.
    ///
    /// - Parameter isStale: this server may have dated by what it held before.
    private func keep(
        _ look: Look, isStale: Bool, _ connection: any WriteConnection, _ world: World
    ) throws -> Bool {
        let organization = look.organization
        var changed = 0
        for (zone, digest) in look.others {
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
        guard isStale || changed > 0 else { return false }
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
