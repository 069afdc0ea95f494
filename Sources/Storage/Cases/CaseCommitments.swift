package import Recovery

extension ReadConnection {
    /// What a delivery of the case rests on beside the remedy.
    package func commitments(
        of id: ID<Case>, in organization: Organization.Key
    ) throws -> Case.Commitments {
        Case.Commitments(
            promises: try all(CasePromises(of: organization, id)).map(\.promise),
            fixes: try all(FixesOfCase(of: organization, id)),
            isLimitTold: try first(LimitTold(of: organization, id)) ?? false)
    }
}

/// Answers with a row where the customer was told how far we can go since the case was last diagnosed.
package struct LimitTold: Query {
    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT e.number FROM events e
        WHERE e.organization_id = \(organization) AND e.case_id = \(id) AND e.kind = 'limit_told'
            AND e.number > (SELECT COALESCE(MAX(d.number), -1) FROM events d
                WHERE d.organization_id = e.organization_id AND d.case_id = e.case_id AND d.kind = 'diagnosed')
        LIMIT 1
        """
    }

    package func answer(_ row: Row) throws -> Bool { true }
}
