package import Insight
package import Recovery
import Storage

/// Says who answers for a capability, and what they do next, in place of what was said before.
package struct SavePlan: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let capability: Capability
    package let plan: CapabilityPlan

    package init(
        of organization: Organization.Key, by actor: ID<Member>, _ capability: Capability,
        _ plan: CapabilityPlan
    ) {
        self.organization = organization
        self.actor = actor
        self.capability = capability
        self.plan = plan
    }

    package enum PlanRefusal: Refusal, Hashable {
        case ownerTooLong
        case stepTooLong

        package var rule: String {
            switch self {
            case .ownerTooLong: "plan_owner"
            case .stepTooLong: "plan_step"
            }
        }
    }

    package static let mostOfOwner = 200
    package static let mostOfStep = 2_000

    /// - Throws: `PlanRefusal`, or `NotAllowed`.
    package func run(at workplace: Workplace) async throws {
        let now = workplace.now
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .runProgramme)
            guard self.plan.owner.count <= Self.mostOfOwner else { throw PlanRefusal.ownerTooLong }
            guard self.plan.nextStep.count <= Self.mostOfStep else { throw PlanRefusal.stepTooLong }
            try connection.run(
                """
                INSERT INTO capability_plans (organization_id, capability, owner, next_step, due_day, set_ms)
                VALUES (\(self.organization), \(self.capability.rawValue), \(self.plan.owner),
                    \(self.plan.nextStep), \(self.plan.due?.daysSince1970), \(now))
                ON CONFLICT (organization_id, capability) DO UPDATE
                SET owner = excluded.owner, next_step = excluded.next_step, due_day = excluded.due_day,
                    set_ms = excluded.set_ms
                """)
        }
    }
}
