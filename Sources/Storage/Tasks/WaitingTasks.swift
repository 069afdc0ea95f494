package import Recovery

/// How many tasks wait for a member, counted up to one more than are listed.
package struct WaitingTasks: Query {
    package let organization: Organization.Key
    package let member: ID<Member>

    package init(_ member: ID<Member>, of organization: Organization.Key) {
        self.organization = organization
        self.member = member
    }

    package var sql: SQL {
        "SELECT COUNT(*) FROM \(Self.of(member, organization, most: TasksOf.most + 1)) w"
    }

    /// The ids of the first due.
    static func of(_ member: ID<Member>, _ organization: Organization.Key, most: Int) -> SQL {
        """
        (SELECT id FROM (
            SELECT id, due_ms FROM (SELECT id, due_ms FROM tasks
                WHERE organization_id = \(organization) AND helper_id = \(member) AND settled_ms IS NULL
                ORDER BY due_ms, id LIMIT \(most)) AS asked
            UNION ALL
            SELECT id, due_ms FROM (SELECT b.id, b.due_ms FROM cases c
                JOIN tasks b ON b.organization_id = c.organization_id AND b.case_id = c.id
                    AND b.settled_ms IS NULL AND b.helper_id IS NULL
                WHERE c.organization_id = \(organization) AND c.owner_id = \(member) AND c.ended_ms IS NULL
                ORDER BY b.due_ms, b.id LIMIT \(most)) AS back
        ) AS waiting ORDER BY due_ms, id LIMIT \(most))
        """
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
