package import Recovery
import Storage

/// Founds an organization with its reasons, its remedies, its office hours and a pending administrator, who owns what nobody else can
/// own until a person takes the place by the one-time link.
package struct FoundOrganization: Sendable {
    package let name: String
    package let zone: String
    package let currency: String
    package let isDemo: Bool

    package init(name: String, zone: String = "UTC", currency: String = "EUR", isDemo: Bool = false) {
        self.name = name
        self.zone = zone
        self.currency = currency
        self.isDemo = isDemo
    }

    package func run(at workplace: Workplace) async throws -> Organization {
        let world = workplace.world
        return try await workplace.writer.write { connection in
            let row = try connection.rows("SELECT COALESCE(MAX(id), 0) + 1 FROM organizations").first
            return try self.run(as: Organization.Key(try row?.integer(0) ?? 1), connection, world)
        }
    }

    /// The first organization, if there is none yet; two servers that start at once make one.
    package func runIfFirst(at workplace: Workplace) async throws {
        let world = workplace.world
        do {
            try await workplace.writer.write { connection in
                // Under a key that is fixed: of two servers that both find none, one hits the other's row.
                guard try connection.first(Organizations()) == nil else { return }
                _ = try self.run(as: Organization.Key(1), connection, world)
            }
        } catch let fault as StorageFault where fault.code == .constraint {
            return
        }
    }

    private func run(
        as key: Organization.Key, _ connection: any WriteConnection, _ world: World
    ) throws -> Organization {
        let home = try world.zones.zone(named: zone)
        guard Currency(currency) != nil else { throw Currency.ChangeRefusal.notACurrency(currency) }
        let now = world.now()
        try connection.run(
            """
            INSERT INTO organizations (id, name, zone, currency, created_ms, is_demo)
            VALUES (\(key), \(name), \(zone), \(currency), \(now), \(isDemo))
            """)
        try connection.run(
            "INSERT INTO reasons (organization_id, code, cause, usual_remedy_minor) VALUES ($1, $2, $3, $4)",
            forEach: Reason.shipped.map {
                [key.sqlValue, $0.code.sqlValue, $0.cause.sqlValue, $0.usualRemedyMinor.sqlValue]
            })
        try connection.run(
            "INSERT INTO remedy_catalogue (organization_id, code, kind, usual_cost_minor) VALUES ($1, $2, $3, $4)",
            forEach: Remedy.shipped.map {
                [key.sqlValue, $0.code.sqlValue, $0.kind.sqlValue, $0.usualCostMinor.sqlValue]
            })
        try connection.run(
            """
            INSERT INTO calendars (organization_id, id, name, zone, week, is_usual)
            VALUES (\(key), \(world.newName()), \("Office hours"), \(zone),
                \(OpeningText.text(ofWeek: WorkCalendar.officeHours(in: home).week)), 1)
            """)
        try connection.run(
            """
            INSERT INTO members (organization_id, id, name, role, authority_minor, created_ms)
            VALUES (\(key), \(world.newName()), \("Administrator"), \(Role.administrator), \(Int64(0)), \(now))
            """)
        return Organization(key: key, name: name, zone: zone, currency: currency, isDemo: isDemo)
    }
}
