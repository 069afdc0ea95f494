package import Recovery
import Storage

/// Takes a calendar away; who worked by it works by the usual one.
package struct RemoveCalendar: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let id: ID<WorkCalendar>

    package init(of organization: Organization.Key, by actor: ID<Member>, _ id: ID<WorkCalendar>) {
        self.organization = organization
        self.actor = actor
        self.id = id
    }

    package enum RemovalRefusal: Refusal, Hashable {
        case isUsual

        package var rule: String {
            switch self {
            case .isUsual: "usual_calendar_stays"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            let all = try connection.all(Calendars(of: self.organization))
            guard let found = all.first(where: { $0.id == self.id }) else { throw Missing("calendar") }
            guard !found.isUsual else { throw RemovalRefusal.isUsual }
            try connection.run(
                """
                UPDATE members SET calendar_id = NULL
                WHERE organization_id = \(self.organization) AND calendar_id = \(self.id)
                """)
            try connection.run(
                "DELETE FROM calendars WHERE organization_id = \(self.organization) AND id = \(self.id)")
            try connection.reckonAnew(self.organization, because: .calendar, world)
        }
    }
}
