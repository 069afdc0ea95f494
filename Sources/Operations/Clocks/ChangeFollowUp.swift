package import Recovery
import Storage

/// Changes on which days customers hear from us after a delivery, and when they are asked again; open cases are dated anew.
package struct ChangeFollowUp: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let followUp: FollowUp

    package init(of organization: Organization.Key, by actor: ID<Member>, _ followUp: FollowUp) {
        self.organization = organization
        self.actor = actor
        self.followUp = followUp
    }

    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            let days = self.followUp.checkInDays
            try connection.run(
                """
                UPDATE organizations SET first_check_in_day = \(days[0]), second_check_in_day = \(days[days.count - 1]),
                    asks_after_delivery_days = \(self.followUp.asksAfterDeliveryDays),
                    asks_after_opening_days = \(self.followUp.asksAfterOpeningDays)
                WHERE id = \(self.organization)
                """)
            try connection.reckonAnew(self.organization, because: .followUp, world)
        }
    }
}
