package import Recovery

/// Which cases began with which version in their first round, in no order.
package struct PlaybookBeginnings: Query {
    package struct Entry: Sendable {
        package let caseID: String
        package let key: Playbook.Key
        package let version: Int
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT case_id, cause, playbook_reason, version FROM case_playbooks
        WHERE organization_id = \(organization) AND round = 1
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let reason = try row.text(2)
        return Entry(
            caseID: try row.text(0),
            key: Playbook.Key(try row.code(1), reason: reason.isEmpty ? nil : reason),
            version: try row.int(3))
    }
}
