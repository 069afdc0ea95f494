package import Recovery

/// Every contact of every case.
package struct TouchesOfCases: Query {
    package struct Entry: Sendable {
        package let recovery: String
        package let kind: Touch.Kind
        package let isTemplate: Bool
        package let madeAt: Instant
        /// Nil where nobody said.
        package let minutes: Int64?
        /// Of the member when it was made; nil for one that is gone.
        package let role: Role?
        /// It came back, and never was in touch with anybody.
        package let hasBounced: Bool
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT case_id, kind, is_template, made_ms, minutes, role, bounced_ms FROM touches WHERE organization_id = \(organization)
        ORDER BY case_id, made_ms, id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            recovery: try row.text(0), kind: try row.code(1), isTemplate: try row.bool(2),
            madeAt: try row.instant(3), minutes: try row.optionalInteger(4), role: try row.optionalCode(5),
            hasBounced: try row.optionalInstant(6) != nil)
    }
}

/// Every remedy of every case.
package struct RemediesOfCases: Query {
    package struct Entry: Sendable {
        package let recovery: String
        package let round: Int
        package let kind: RemedyKind
        package let costMinor: Int64
        package let chosenAt: Instant
        package let deliveredAt: Instant?
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT case_id, round, kind, cost_minor, chosen_ms, delivered_ms FROM remedies
        WHERE organization_id = \(organization) ORDER BY case_id, chosen_ms, id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            recovery: try row.text(0), round: try row.int(1), kind: try row.code(2),
            costMinor: try row.integer(3), chosenAt: try row.instant(4),
            deliveredAt: try row.optionalInstant(5))
    }
}

/// Cases for which something was chosen before the diagnosis, and whether that was late.
package struct EmergenciesOfCases: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT r.case_id, MAX(CASE WHEN k.breached_ms IS NULL THEN 0 ELSE 1 END) FROM remedies r
        LEFT JOIN clocks k ON k.organization_id = r.organization_id AND k.case_id = r.case_id
            AND k.clock = 'diagnosis'
        WHERE r.organization_id = \(organization) AND r.fit <> 'first_cause' AND r.fit = 'emergency'
        GROUP BY r.case_id
        """
    }

    package func answer(_ row: Row) throws -> (recovery: String, isLate: Bool) {
        (try row.text(0), try row.bool(1))
    }
}

/// Every promise of every case, with when it was moved on. One that was moved was told to the customer.
package struct PromisesOfCases: Query {
    package struct Entry: Sendable {
        package let id: String
        package let recovery: String
        package let madeAt: Instant
        package let dueAt: Instant
        package let keptAt: Instant?
        package let movedAt: Instant?
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT p.id, p.case_id, p.made_ms, p.due_ms, p.kept_ms, n.made_ms FROM promises p
        LEFT JOIN promises n ON n.organization_id = p.organization_id AND n.id = p.moved_to_id
        WHERE p.organization_id = \(organization) ORDER BY p.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), recovery: try row.text(1), madeAt: try row.instant(2),
            dueAt: try row.instant(3),
            keptAt: try row.optionalInstant(4), movedAt: try row.optionalInstant(5))
    }
}
