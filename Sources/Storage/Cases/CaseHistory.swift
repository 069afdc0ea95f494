package import Recovery

/// What happened to a case, newest first, with who did it and why.
package struct CaseEvents: Query {
    package struct Entry: Sendable {
        package let number: Int
        package let event: CaseEvent
        package let actorName: String?
        package let words: String?
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT e.number, e.at_ms, e.kind, e.actor_id, e.round, e.subject_id, e.was, e.became, m.name, n.words
        FROM events e
        LEFT JOIN members m ON m.organization_id = e.organization_id AND m.id = e.actor_id
        LEFT JOIN case_notes n ON n.organization_id = e.organization_id AND n.case_id = e.case_id
            AND n.event_number = e.number
        WHERE e.organization_id = \(organization) AND e.case_id = \(id)
        ORDER BY e.number DESC LIMIT 500
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let event = CaseEvent(
            kind: try row.code(2), at: try row.instant(1), actor: try row.optionalID(3),
            round: try row.int(4), subject: try row.optionalText(5), was: try row.optionalText(6),
            became: try row.optionalText(7))
        return Entry(
            number: try row.int(0), event: event, actorName: try row.optionalText(8),
            words: try row.optionalText(9))
    }
}

/// The touches of a case, newest first.
package struct CaseTouches: Query {
    package struct Entry: Sendable {
        package let id: String
        package let touch: Touch
        package let memberName: String
        package let recordedAt: Instant
        package let note: String?
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT t.id, t.kind, t.made_ms, t.member_id, t.is_template, m.name, t.recorded_ms, t.note
        FROM touches t JOIN members m ON m.organization_id = t.organization_id AND m.id = t.member_id
        WHERE t.organization_id = \(organization) AND t.case_id = \(id) ORDER BY t.made_ms DESC LIMIT 500
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let touch = Touch(
            try row.code(1), at: try row.instant(2), by: try row.id(3), isTemplate: try row.bool(4))
        return Entry(
            id: try row.text(0), touch: touch, memberName: try row.text(5), recordedAt: try row.instant(6),
            note: try row.optionalText(7))
    }
}

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
            d.evidence, d.struck_ms
        FROM diagnoses d JOIN members m ON m.organization_id = d.organization_id AND m.id = d.member_id
        WHERE d.organization_id = \(organization) AND d.case_id = \(id) ORDER BY d.made_ms DESC LIMIT 100
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let diagnosis = Diagnosis(
            cause: try row.code(2), reason: try row.text(3), secondCause: try row.optionalCode(4),
            fixability: try row.code(5))
        return Entry(
            id: try row.text(0), round: try row.int(1), diagnosis: diagnosis, memberName: try row.text(6),
            madeAt: try row.instant(7), whys: try row.optionalText(8), evidence: try row.optionalText(9),
            struckAt: try row.optionalInstant(10))
    }
}

/// The remedies of a case, newest first.
package struct CaseRemedies: Query {
    package struct Entry: Sendable {
        package let id: String
        package let round: Int
        package let kind: RemedyKind
        package let costMinor: Int64
        package let rationale: String?
        package let memberName: String
        package let chosenAt: Instant
        package let deliveredAt: Instant?
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT r.id, r.round, r.kind, r.cost_minor, r.rationale, m.name, r.chosen_ms, r.delivered_ms
        FROM remedies r JOIN members m ON m.organization_id = r.organization_id AND m.id = r.member_id
        WHERE r.organization_id = \(organization) AND r.case_id = \(id) ORDER BY r.chosen_ms DESC LIMIT 100
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), round: try row.int(1), kind: try row.code(2), costMinor: try row.integer(3),
            rationale: try row.optionalText(4), memberName: try row.text(5), chosenAt: try row.instant(6),
            deliveredAt: try row.optionalInstant(7))
    }
}
