package import Recovery

/// The diagnoses of a case, newest first; a struck-out one stays to be read.
package struct CaseDiagnoses: Query {
    package struct Entry: Sendable {
        package let id: String
        package let round: Int
        package let diagnosis: Diagnosis
        package let memberName: String
        package let madeAt: Instant
        /// One to a line.
        package let whys: String?
        package let evidence: String?
        package let struckAt: Instant?
        /// Struck out, but right for its time: the next round is about another incident.
        package let supersededAt: Instant?
        /// Why it is another incident than that of the last round.
        package let anotherIncidentBecause: String?
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT d.id, d.round, d.cause, d.reason, d.second_cause, d.fixability, m.name, d.made_ms, d.whys,
            d.evidence, d.struck_ms, d.superseded_ms, d.incident_reason
        FROM diagnoses d JOIN members m ON m.organization_id = d.organization_id AND m.id = d.member_id
        WHERE d.organization_id = \(organization) AND d.case_id = \(id)
        ORDER BY d.made_ms DESC, d.id DESC LIMIT 100
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let diagnosis = Diagnosis(
            cause: try row.code(2), reason: try row.text(3), secondCause: try row.optionalCode(4),
            fixability: try row.code(5))
        return Entry(
            id: try row.text(0), round: try row.int(1), diagnosis: diagnosis, memberName: try row.text(6),
            madeAt: try row.instant(7), whys: try row.optionalText(8), evidence: try row.optionalText(9),
            struckAt: try row.optionalInstant(10), supersededAt: try row.optionalInstant(11),
            anotherIncidentBecause: try row.optionalText(12))
    }
}

extension [CaseDiagnoses.Entry] {
    /// The last one of the rounds before.
    package func last(before round: Int) -> CaseDiagnoses.Entry? {
        let earlier = filter { $0.round < round }
        return earlier.first { $0.round == earlier.map(\.round).max() }
    }
}
