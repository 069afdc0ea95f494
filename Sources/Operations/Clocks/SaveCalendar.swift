package import Recovery
import Storage

/// Makes a calendar, or changes one and who works by it; open cases are dated anew.
package struct SaveCalendar: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    /// Nil: a new one.
    package let id: ID<WorkCalendar>?
    package let wanted: Wanted

    package struct Wanted: Hashable, Sendable {
        package let name: String
        package let zone: String
        /// Monday first.
        package let week: [[WorkCalendar.Opening]]
        /// By the usual calendar works everybody who has no other.
        package let members: Set<ID<Member>>

        package init(
            name: String, zone: String, week: [[WorkCalendar.Opening]], members: Set<ID<Member>> = []
        ) {
            self.name = name
            self.zone = zone
            self.week = week
            self.members = members
        }
    }

    package init(
        of organization: Organization.Key, by actor: ID<Member>, _ id: ID<WorkCalendar>?, _ wanted: Wanted
    ) {
        self.organization = organization
        self.actor = actor
        self.id = id
        self.wanted = wanted
    }

    package enum SaveRefusal: Refusal, Hashable {
        case noName
        case nameTaken
        case notAZone(String)

        package var rule: String {
            switch self {
            case .noName: "calendar_name"
            case .nameTaken: "calendar_name_taken"
            case .notAZone: "zone_unknown"
            }
        }
    }

    /// Its id.
    /// - Throws: `SaveRefusal`, `WorkCalendar.CalendarRefusal`, or `Missing`.
    package func run(at workplace: Workplace) async throws -> ID<WorkCalendar> {
        guard !wanted.name.isBlank, wanted.name.count <= 100 else { throw SaveRefusal.noName }
        let zone: Zone
        do {
            zone = try workplace.world.zones.zone(named: wanted.zone)
        } catch { throw SaveRefusal.notAZone(wanted.zone) }
        _ = try WorkCalendar(in: zone, week: wanted.week)
        let world = workplace.world
        return try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws -> ID<WorkCalendar> {
        _ = try connection.actor(actor, of: organization, needing: .administer)
        let all = try connection.all(Calendars(of: organization))
        guard !all.contains(where: { $0.name == wanted.name && $0.id != id }) else {
            throw SaveRefusal.nameTaken
        }
        let saved = id ?? ID(world.newName())
        let week = OpeningText.text(ofWeek: wanted.week)
        if id == nil {
            try connection.run(
                """
                INSERT INTO calendars (organization_id, id, name, zone, week, is_usual)
                VALUES (\(organization), \(saved), \(wanted.name), \(wanted.zone), \(week), 0)
                """)
        } else {
            let changed = try connection.run(
                """
                UPDATE calendars SET name = \(wanted.name), zone = \(wanted.zone), week = \(week)
                WHERE organization_id = \(organization) AND id = \(saved)
                """)
            guard changed == 1 else { throw Missing("calendar") }
        }
        if all.first(where: { $0.id == saved })?.isUsual != true { try setMembers(of: saved, connection) }
        try connection.reckonAnew(organization, because: .calendar, world)
        return saved
    }

    private func setMembers(of calendar: ID<WorkCalendar>, _ connection: any WriteConnection) throws {
        try connection.run(
            """
            UPDATE members SET calendar_id = NULL
            WHERE organization_id = \(organization) AND calendar_id = \(calendar)
            """)
        try connection.run(
            """
            UPDATE members SET calendar_id = \(calendar)
            WHERE organization_id = \(organization) AND id IN \(list: wanted.members.sorted())
            """)
    }
}
