package import Recovery

/// What was asked for in a case that is beyond what its askers may give, newest first.
package struct CaseApprovals: Query {
    package struct Entry: Sendable {
        package let approval: Approval
        /// As the catalogue calls it; nil: as its kind is called.
        package let name: String?
        package let askerName: String
        package let approverName: String
        package let deciderName: String?
        package let decidedAt: Instant?
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT a.id, a.asker_id, a.approver_id, a.kind, a.code, a.cost_minor, a.rationale, a.is_told, a.asked_ms,
            a.outcome, a.decided_ms, q.name, p.name, d.name, c.name,
            CASE WHEN EXISTS (SELECT 1 FROM events e WHERE e.organization_id = a.organization_id
                AND e.case_id = a.case_id AND e.number > a.event_number
                AND e.kind IN \(list: CaseEvent.Kind.lapsingApprovals)) THEN 1 ELSE 0 END,
            a.exception, a.exception_reason
        FROM approvals a
        JOIN members q ON q.organization_id = a.organization_id AND q.id = a.asker_id
        JOIN members p ON p.organization_id = a.organization_id AND p.id = a.approver_id
        LEFT JOIN members d ON d.organization_id = a.organization_id AND d.id = a.decider_id
        LEFT JOIN remedy_catalogue c ON c.organization_id = a.organization_id AND c.code = a.code
        WHERE a.organization_id = \(organization) AND a.case_id = \(id)
        ORDER BY a.asked_ms DESC, a.id DESC LIMIT 100
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let approval = Approval(
            id: try row.id(0), asker: try row.id(1), approver: try row.id(2), kind: try row.code(3),
            code: try row.optionalText(4), costMinor: try row.integer(5),
            rationale: try row.optionalText(6) ?? "", isTold: try row.bool(7),
            exception: try exception(row), askedAt: try row.instant(8),
            outcome: try row.optionalCode(9), hasLapsed: try row.bool(15))
        return Entry(
            approval: approval, name: try row.optionalText(14), askerName: try row.text(11),
            approverName: try row.text(12), deciderName: try row.optionalText(13),
            decidedAt: try row.optionalInstant(10))
    }

    private func exception(_ row: Row) throws -> Case.RemedyException? {
        let reason = try row.optionalText(17) ?? ""
        return switch try row.optionalText(16) {
        case "misfit": .misfit(because: reason)
        case "emergency": .emergency(because: reason)
        default: nil
        }
    }
}

extension Case.RemedyException {
    fileprivate var word: String {
        switch self {
        case .misfit: "misfit"
        case .emergency: "emergency"
        }
    }
}

extension WriteConnection {
    /// In place of what the same member asked for before in the case.
    /// - Parameter event: number of the one that tells of it.
    package func insert(
        _ approval: Approval, event: Int, in asked: Case, of organization: Organization.Key
    ) throws {
        try run(
            """
            UPDATE approvals SET outcome = \(Approval.Outcome.replaced), decider_id = asker_id,
                decided_ms = \(approval.askedAt)
            WHERE organization_id = \(organization) AND case_id = \(asked.id)
                AND asker_id = \(approval.asker) AND outcome IS NULL
            """)
        try run(
            """
            INSERT INTO approvals (organization_id, id, case_id, round, event_number, asker_id, approver_id, kind,
                code, cost_minor, rationale, is_told, exception, exception_reason, asked_ms)
            VALUES (\(organization), \(approval.id), \(asked.id), \(asked.round), \(event), \(approval.asker),
                \(approval.approver), \(approval.kind), \(approval.code), \(approval.costMinor),
                \(approval.rationale), \(approval.isTold), \(approval.exception?.word),
                \(approval.exception?.reason), \(approval.askedAt))
            """)
    }

    package func decide(
        _ approval: Approval, as outcome: Approval.Outcome, by decider: ID<Member>,
        of organization: Organization.Key, now: Instant
    ) throws {
        try run(
            """
            UPDATE approvals SET outcome = \(outcome), decider_id = \(decider), decided_ms = \(now)
            WHERE organization_id = \(organization) AND id = \(approval.id)
            """)
    }
}
