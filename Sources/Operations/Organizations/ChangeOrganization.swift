package import Recovery
import Storage

/// Changes what the organization is called and how it counts time and money. In another zone the days of answers are cut
/// anew; bands, segments and tiers that were stamped stay as they were.
package struct ChangeOrganization: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let wanted: Wanted

    package struct Wanted: Hashable, Sendable {
        package let name: String
        package let zone: String
        /// ISO 4217.
        package let currency: String
        package let weekStart: WeekStart
        package let valueCuts: ValueCuts?
        package let competitors: [String]

        package init(
            name: String, zone: String, currency: String, weekStart: WeekStart, valueCuts: ValueCuts? = nil,
            competitors: [String] = []
        ) {
            self.name = name
            self.zone = zone
            self.currency = currency
            self.weekStart = weekStart
            self.valueCuts = valueCuts
            self.competitors = competitors
        }
    }

    package init(_ organization: Organization.Key, by actor: ID<Member>, _ wanted: Wanted) {
        self.organization = organization
        self.actor = actor
        self.wanted = wanted
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
        guard !wanted.name.isBlank, wanted.name.count <= 200 else { throw OrganizationRefusal.noName }
        let zone: Zone
        do {
            zone = try workplace.world.zones.zone(named: wanted.zone)
        } catch {
            throw OrganizationRefusal.notAZone(wanted.zone)
        }
        let world = workplace.world
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            if let lock = connection.dialect.zoneLock(of: self.organization, changing: true) {
                _ = try connection.rows(lock)
            }
            // A second change waits here, and then counts from what this one has set.
            _ = try connection.rows(
                "SELECT id FROM organizations WHERE id = \(self.organization)\(connection.dialect.forUpdate)")
            guard var changed = try connection.first(Organizations(self.organization)) else {
                throw Missing("organization")
            }
            let (before, oldZone) = (changed.currency, changed.zone)
            let hasCosts = try connection.first(HasCosts(of: self.organization)) ?? false
            try changed.count(in: self.wanted.currency, hasCosts: hasCosts)
            try connection.run(
                """
                UPDATE organizations SET name = \(self.wanted.name), zone = \(self.wanted.zone),
                    currency = \(changed.currency), week_start = \(self.wanted.weekStart),
                    middle_value_minor = \(self.wanted.valueCuts?.middleMinor),
                    high_value_minor = \(self.wanted.valueCuts?.highMinor),
                    competitors = \(self.wanted.competitors.joined(separator: "\n"))
                WHERE id = \(self.organization)
                """)
            try self.keepNumbers(from: before, to: changed.currency, connection)
            guard zone.name != oldZone else { return }
            // Who worked by the clock of the old place works by that of the new one.
            try connection.run(
                """
                UPDATE calendars SET zone = \(zone.name)
                WHERE organization_id = \(self.organization) AND zone = \(oldZone)
                """)
            try connection.reckonAnew(self.organization, because: .calendar, world)
            try CutDaysAnew(organization: self.organization, zone: zone).run(connection, world)
        }
        world.comments.listen(for: wanted.competitors, in: organization)
    }

    /// 100.00 of one currency become 100 of another: amounts that were set are counted in the new one's smallest part.
    private func keepNumbers(from old: String, to new: String, _ connection: any WriteConnection) throws {
        let places = (Currency(new)?.places ?? 2) - (Currency(old)?.places ?? 2)
        guard places != 0 else { return }
        let factor = (0..<abs(places)).reduce(Int64(1)) { number, _ in number * 10 }
        let columns: [(table: SQL, column: SQL)] = [
            ("members", "authority_minor"), ("role_authorities", "authority_minor"),
            ("reasons", "usual_remedy_minor"), ("remedy_catalogue", "usual_cost_minor"),
            ("goodwill_amounts", "most_minor"), ("team_budgets", "monthly_minor"),
            ("approvals", "cost_minor"),
        ]
        for (table, column) in columns {
            let moved: SQL = places > 0 ? "\(column) * \(factor)" : "\(column) / \(factor)"
            try connection.run(
                "UPDATE \(table) SET \(column) = \(moved) WHERE organization_id = \(organization)")
        }
    }
}
