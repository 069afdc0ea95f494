package import Recovery

/// How many tasks wait for a member, counted up to as many as are listed.
package struct WaitingTasks: Query {
    package let organization: Organization.Key
    package let member: ID<Member>

    package init(_ member: ID<Member>, of organization: Organization.Key) {
        self.organization = organization
        self.member = member
    }

    package var sql: SQL { "SELECT COUNT(*) FROM \(Self.of(member, organization)) w" }

    /// Their ids, of the most that are listed.
    static func of(_ member: ID<Member>, _ organization: Organization.Key) -> SQL {
        """
        (SELECT id FROM (
            SELECT id FROM (SELECT id FROM tasks
                WHERE organization_id = \(organization) AND helper_id = \(member) AND settled_ms IS NULL
                ORDER BY due_ms, id LIMIT \(TasksOf.most)) AS asked
            UNION ALL
            SELECT id FROM (SELECT b.id FROM cases c
                JOIN tasks b ON b.organization_id = c.organization_id AND b.case_id = c.id
                    AND b.settled_ms IS NULL AND b.helper_id IS NULL
                WHERE c.organization_id = \(organization) AND c.owner_id = \(member) AND c.ended_ms IS NULL
                LIMIT \(TasksOf.most)) AS back
        ) AS waiting LIMIT \(TasksOf.most))
        """
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
