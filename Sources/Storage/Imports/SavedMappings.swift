package import Recovery

/// Saved mappings, by name.
package struct SavedMappings: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        "SELECT name, mapping, saved_ms FROM mappings WHERE organization_id = \(organization) ORDER BY name"
    }

    package func answer(_ row: Row) throws -> (name: String, mapping: String, savedAt: Instant) {
        (try row.text(0), try row.text(1), try row.instant(2))
    }
}
