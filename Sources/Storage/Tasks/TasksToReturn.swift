package import Recovery

/// Tasks of members who cannot do them: away on this day, gone, or of a role that only reads.
package struct TasksToReturn: Query {
    package let organization: Organization.Key
    package let day: LocalDay
    package let limit: Int

    package init(of organization: Organization.Key, on day: LocalDay, limit: Int) {
        self.organization = organization
        self.day = day
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT t.id, t.case_id FROM tasks t
        JOIN members m ON m.organization_id = t.organization_id AND m.id = t.helper_id
        WHERE t.organization_id = \(organization) AND t.settled_ms IS NULL AND t.helper_id IS NOT NULL AND (m.is_active = 0 OR m.role NOT IN \(list: helping)
            OR EXISTS (SELECT 1 FROM leaves l WHERE l.organization_id = m.organization_id AND l.member_id = m.id
                AND l.to_day >= \(day.daysSince1970) AND l.from_day <= \(day.daysSince1970)))
        ORDER BY t.helper_id, t.due_ms, t.id LIMIT \(limit)
        """
    }

    private var helping: [Role] { Role.allCases.filter { $0.may(.capture) } }

    package func answer(_ row: Row) throws -> (task: ID<HelpTask>, caseID: ID<Case>) {
        (try row.id(0), try row.id(1))
    }
}
