package import Recovery

/// The time zones by which an organization dates clocks and cuts days, with the data that they were known by; nil for one
/// that was never looked at.
package struct ZoneDigests: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT u.zone, d.digest FROM (
            SELECT zone FROM organizations WHERE id = \(organization)
            UNION SELECT zone FROM calendars WHERE organization_id = \(organization)) AS u
        LEFT JOIN zone_digests d ON d.organization_id = \(organization) AND d.zone = u.zone
        ORDER BY u.zone
        """
    }

    package func answer(_ row: Row) throws -> (zone: String, digest: String?) {
        (try row.text(0), try row.optionalText(1))
    }
}
