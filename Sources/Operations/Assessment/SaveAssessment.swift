package import Insight
package import Recovery
import Storage

/// Puts down the team's own answers of today, with what the data say to each statement and how far each capability has
/// come.
package struct SaveAssessment: Sendable {
    package let organization: Organization
    package let actor: ID<Member>
    package let answers: [Statement: Bool]

    package init(of organization: Organization, by actor: ID<Member>, _ answers: [Statement: Bool]) {
        self.organization = organization
        self.actor = actor
        self.answers = answers
    }

    package enum AssessmentRefusal: Refusal, Hashable {
        case nothingAnswered

        package var rule: String { "statements_answered" }
    }

    /// - Throws: `AssessmentRefusal`, or `NotAllowed`.
    package func run(at workplace: Workplace) async throws {
        let (world, key) = (workplace.world, organization.key)
        let now = world.now()
        let zone = try world.zones.zone(named: organization.zone)
        // Counting takes a while: nobody waits behind it to write.
        let assessment = try await workplace.writer.reader.read { connection in
            _ = try connection.actor(self.actor, of: key, needing: .runProgramme)
            guard !self.answers.isEmpty else { throw AssessmentRefusal.nothingAnswered }
            return try connection.assessment(of: self.organization, in: zone, now: now)
        }
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: key, needing: .runProgramme)
            try self.save(assessment, as: world.newName(), connection)
        }
    }

    private func save(
        _ assessment: Assessment, as id: String, _ connection: any WriteConnection
    ) throws {
        let key = organization.key
        try connection.run(
            """
            INSERT INTO assessments (organization_id, id, made_ms, member_id)
            VALUES (\(key), \(id), \(assessment.now), \(actor))
            """)
        try connection.run(
            """
            INSERT INTO assessment_answers (organization_id, assessment_id, statement, own, measured)
            VALUES ($1, $2, $3, $4, $5)
            """,
            forEach: assessment.measurements.map {
                [
                    key.sqlValue, id.sqlValue, $0.statement.rawValue.sqlValue, answers[$0.statement].sqlValue,
                    $0.holds.sqlValue,
                ]
            })
        try connection.run(
            """
            INSERT INTO assessment_levels (organization_id, assessment_id, capability, level)
            VALUES ($1, $2, $3, $4)
            """,
            forEach: assessment.levels.map {
                [key.sqlValue, id.sqlValue, $0.capability.rawValue.sqlValue, $0.level.sqlValue]
            })
    }
}
