package import Recovery

/// Contacts made since an instant, with who made them.
package struct ContactsSince: Query {
    package struct Entry: Sendable {
        package let recovery: String
        package let member: String
        package let kind: Touch.Kind
        package let isTemplate: Bool
        package let madeAt: Instant
    }

    package let organization: Organization.Key
    package let since: Instant

    package init(of organization: Organization.Key, _ since: Instant) {
        self.organization = organization
        self.since = since
    }

    package var sql: SQL {
        """
        SELECT case_id, member_id, kind, is_template, made_ms FROM touches
        WHERE organization_id = \(organization) AND made_ms >= \(since) AND bounced_ms IS NULL
        ORDER BY case_id, made_ms, id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            recovery: try row.text(0), member: try row.text(1), kind: try row.code(2),
            isTemplate: try row.bool(3), madeAt: try row.instant(4))
    }
}

/// Remedies chosen since an instant, with what whoever chose them may give by themselves.
package struct RemediesSince: Query {
    package struct Entry: Sendable {
        package let recovery: String
        package let round: Int
        package let member: String
        package let kind: RemedyKind
        package let costMinor: Int64
        package let limitMinor: Int64
        /// Nil where it was erased.
        package let rationale: String?
        package let chosenAt: Instant
    }

    package let organization: Organization.Key
    package let since: Instant

    package init(of organization: Organization.Key, _ since: Instant) {
        self.organization = organization
        self.since = since
    }

    package var sql: SQL {
        """
        SELECT r.case_id, r.round, r.member_id, r.kind, r.cost_minor, m.authority_minor,
            COALESCE(a.authority_minor, 0), r.rationale, r.chosen_ms, r.limit_minor
        FROM remedies r JOIN members m ON m.organization_id = r.organization_id AND m.id = r.member_id
        LEFT JOIN role_authorities a ON a.organization_id = m.organization_id AND a.role = m.role
        WHERE r.organization_id = \(organization) AND r.chosen_ms >= \(since)
        ORDER BY r.case_id, r.chosen_ms, r.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            recovery: try row.text(0), round: try row.int(1), member: try row.text(2),
            kind: try row.code(3), costMinor: try row.integer(4),
            limitMinor: try row.optionalInteger(9) ?? max(try row.integer(5), try row.integer(6)),
            rationale: try row.optionalText(7),
            chosenAt: try row.instant(8))
    }
}

/// Every diagnosis, without its words; one that was struck out stays.
package struct DiagnosesOfCases: Query {
    package struct Entry: Sendable {
        package let recovery: String
        package let round: Int
        package let cause: Cause
        package let secondCause: Cause?
        package let reason: String
        package let madeAt: Instant
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT case_id, round, cause, second_cause, reason, made_ms FROM diagnoses
        WHERE organization_id = \(organization) ORDER BY case_id, made_ms, id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            recovery: try row.text(0), round: try row.int(1), cause: try row.code(2),
            secondCause: try row.optionalCode(3), reason: try row.text(4), madeAt: try row.instant(5))
    }
}

/// When cases were opened again, by a score or by hand.
package struct ReopeningsOfCases: Query {
    package struct Entry: Sendable {
        package let recovery: String
        package let at: Instant
        package let isByScore: Bool
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT e.case_id, e.at_ms, CASE WHEN e.actor_id IS NULL THEN 1 ELSE 0 END
        FROM cases c JOIN events e ON e.organization_id = c.organization_id AND e.case_id = c.id
        WHERE c.organization_id = \(organization) AND c.round > 1 AND e.kind = \(CaseEvent.Kind.reopened)
        ORDER BY e.case_id, e.number
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(recovery: try row.text(0), at: try row.instant(1), isByScore: try row.bool(2))
    }
}
