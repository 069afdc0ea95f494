package import Recovery

/// What reached the customers of some cases to put it right, in the order in which it did.
package struct RemediesDelivered: Query {
    package let organization: Organization.Key
    package let cases: [ID<Case>]

    package init(of organization: Organization.Key, in cases: [ID<Case>]) {
        self.organization = organization
        self.cases = cases
    }

    package var sql: SQL {
        """
        SELECT r.case_id, r.kind, c.name FROM remedies r
        LEFT JOIN remedy_catalogue c ON c.organization_id = r.organization_id AND c.code = r.code
        WHERE r.organization_id = \(organization) AND r.case_id IN \(list: cases)
            AND r.delivered_ms IS NOT NULL AND r.taken_back_ms IS NULL
        ORDER BY r.case_id, r.delivered_ms, r.chosen_ms, r.id
        """
    }

    package struct Entry: Hashable, Sendable {
        package let recovery: ID<Case>
        package let kind: RemedyKind
        /// As the catalogue calls it; nil: as its kind is called.
        package let name: String?
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(recovery: try row.id(0), kind: try row.code(1), name: try row.optionalText(2))
    }
}
