package import Insight
package import Recovery
import Storage

/// Notes what somebody did who runs the programme or reads of it: once a day of the organization's calendar.
package struct NoteProgrammeEvent: Sendable {
    package let organization: Organization
    package let actor: ID<Member>
    package let kind: AssessmentFacts.Event.Kind

    package init(
        _ kind: AssessmentFacts.Event.Kind, of organization: Organization, by actor: ID<Member>
    ) {
        self.organization = organization
        self.actor = actor
        self.kind = kind
    }

    /// Reading is everybody's; saying that the fixes were gone through is not.
    /// - Throws: `NotAllowed`.
    package func run(at workplace: Workplace) async throws {
        let (now, key) = (workplace.now, organization.key)
        let day = try workplace.world.zones.zone(named: organization.zone).day(of: now).daysSince1970
        _ = try await workplace.writer.write { connection in
            if self.kind != .scorecardRead {
                _ = try connection.actor(self.actor, of: key, needing: .runProgramme)
            }
            return try connection.run(
                """
                INSERT INTO programme_events (organization_id, kind, local_day, subject_day, member_id, at_ms)
                VALUES (\(key), \(self.kind.rawValue), \(day), \(day), \(self.actor), \(now))
                ON CONFLICT (organization_id, kind, local_day, subject_day) DO NOTHING
                """)
        }
    }
}
