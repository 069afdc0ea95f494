package import Insight
package import Recovery
package import Storage

/// How a programme stands by its data and by its own word, and what it means to do next.
package struct ReadAssessment: Sendable {
    package let organization: Organization

    package init(of organization: Organization) {
        self.organization = organization
    }

    package struct Answer: Sendable {
        package let assessment: Assessment
        package let zone: Zone
        /// The latest first.
        package let saved: [SavedAssessment]
        package let plans: [Capability: CapabilityPlan]
    }

    /// As many as are looked back at.
    package static let mostSaved = 12

    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let zone = try world.zones.zone(named: organization.zone)
        let now = world.now()
        return try await reader.read { connection in
            Answer(
                assessment: try connection.assessment(of: self.organization, in: zone, now: now), zone: zone,
                saved: try connection.savedAssessments(of: self.organization.key),
                plans: try connection.capabilityPlans(of: self.organization.key))
        }
    }
}

/// Who answers for a capability, and what they do next.
package struct CapabilityPlan: Hashable, Sendable {
    package let owner: String
    package let nextStep: String
    package let due: LocalDay?

    package init(owner: String, nextStep: String, due: LocalDay?) {
        self.owner = owner
        self.nextStep = nextStep
        self.due = due
    }
}
