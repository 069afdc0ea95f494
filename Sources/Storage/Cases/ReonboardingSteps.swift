package import Recovery

/// The steps of leading its customer back in that were marked in a case, by round and number.
package struct ReonboardingSteps: Query {
    package struct Entry: Sendable {
        package let round: Int
        package let step: Case.ReonboardingStep
        package let memberName: String
        package let markedAt: Instant
        /// Why it was left out.
        package let reason: String?
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT s.round, s.step, s.is_skipped, m.name, s.marked_ms, s.reason FROM reonboarding_steps s
        JOIN members m ON m.organization_id = s.organization_id AND m.id = s.member_id
        WHERE s.organization_id = \(organization) AND s.case_id = \(id) ORDER BY s.round, s.step
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            round: try row.int(0),
            step: Case.ReonboardingStep(try row.int(1), isSkipped: try row.bool(2)),
            memberName: try row.text(3), markedAt: try row.instant(4), reason: try row.optionalText(5))
    }
}

extension ReadConnection {
    /// By the playbook that the case began with, or by the product's own where that says nothing of it; none of a case
    /// that is not remedied.
    package func reonboarding(
        of found: Case, in organization: Organization.Key
    ) throws -> [String] {
        guard case .remedied(let diagnosis, _, _) = found.stage else { return [] }
        let begun = try first(PlaybookVersions(of: organization, found.id, found: diagnosis))?.playbook
        let steps = begun?[.reonboarding] ?? []
        return steps.isEmpty ? Playbook.shipped(diagnosis.cause)[.reonboarding] : steps
    }
}

extension WriteConnection {
    package func insert(
        _ step: Case.ReonboardingStep, because reason: String?, by member: ID<Member>, in marked: Case,
        of organization: Organization.Key, now: Instant
    ) throws {
        try run(
            """
            INSERT INTO reonboarding_steps (organization_id, case_id, round, step, member_id, marked_ms, is_skipped,
                reason)
            VALUES (\(organization), \(marked.id), \(marked.round), \(step.number), \(member), \(now),
                \(step.isSkipped), \(reason))
            """)
    }
}
