package import Recovery

/// An organization's keys, newest first; their texts are not kept.
package struct Keys: Query {
    package struct Entry: Sendable {
        package let id: String
        package let name: String
        package let scope: String
        package let createdAt: Instant
        package let revokedAt: Instant?
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT id, name, scope, created_ms, revoked_ms FROM api_keys
        WHERE organization_id = \(organization) ORDER BY id DESC
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), name: try row.text(1), scope: try row.text(2), createdAt: try row.instant(3),
            revokedAt: try row.optionalInstant(4))
    }
}
