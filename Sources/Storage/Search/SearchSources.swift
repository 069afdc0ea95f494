package import Recovery

/// The texts of some subjects, as they stand now; one that is not there any more gives none, one of many words several.
package struct SearchSources: Query {
    package let organization: Organization.Key
    package let kind: SearchSubject.Kind
    package let ids: [String]

    package init(of organization: Organization.Key, _ kind: SearchSubject.Kind, ids: [String]) {
        self.organization = organization
        self.kind = kind
        self.ids = ids
    }

    package struct Text: Hashable, Sendable {
        package let id: String
        package let text: String
        /// A telephone number is found by its digits too.
        package let phone: String?
    }

    package var sql: SQL {
        switch kind {
        case .customer:
            """
            SELECT id, COALESCE(name, '') || ' ' || COALESCE(email, '') || ' ' || COALESCE(phone, '') || ' ' || key,
                phone
            FROM customers WHERE organization_id = \(organization) AND id IN \(list: ids)
            """
        case .account:
            """
            SELECT id, COALESCE(name, '') || ' ' || COALESCE(named_contact, '') || ' ' || key, NULL
            FROM accounts WHERE organization_id = \(organization) AND id IN \(list: ids)
            """
        case .signal:
            """
            SELECT id, comment, NULL FROM signals
            WHERE organization_id = \(organization) AND id IN \(list: ids) AND comment IS NOT NULL
            """
        case .recovery:
            """
            \(inCase("notes", "words")) UNION ALL \(inCase("touches", "note")) UNION ALL
            \(inCase("promises", "words")) UNION ALL \(inCase("diagnoses", "whys")) UNION ALL
            \(inCase("diagnoses", "evidence")) UNION ALL \(inCase("remedies", "rationale")) UNION ALL
            \(inCase("remedies", "fit_reason")) UNION ALL
            \(inCase("case_notes", "words")) UNION ALL \(inCase("resolution_notes", "fixed")) UNION ALL
            \(inCase("resolution_notes", "why")) UNION ALL \(inCase("resolution_notes", "effect")) UNION ALL
            \(inCase("resolution_notes", "next_step")) UNION ALL \(inCase("case_files", "name")) UNION ALL
            \(inCase("case_files", "words")) UNION ALL \(inCase("tasks", "words")) UNION ALL
            \(inCase("tasks", "answer"))
            """
        }
    }

    private func inCase(_ table: SQL, _ column: SQL) -> SQL {
        """
        SELECT case_id, \(column), NULL FROM \(table)
        WHERE organization_id = \(organization) AND case_id IN \(list: ids) AND \(column) IS NOT NULL
        """
    }

    package func answer(_ row: Row) throws -> Text {
        Text(id: try row.text(0), text: try row.text(1), phone: try row.optionalText(2))
    }
}
