package import Recovery

/// Why a case was ended, in the words of who ended it.
package struct WhyEnded: Query {
    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT n.words FROM case_notes n
        JOIN events e ON e.organization_id = n.organization_id AND e.case_id = n.case_id
            AND e.number = n.event_number
        WHERE n.organization_id = \(organization) AND n.case_id = \(id) AND e.kind = 'ended'
        ORDER BY n.event_number DESC LIMIT 1
        """
    }

    package func answer(_ row: Row) throws -> String? { try row.optionalText(0) }
}
