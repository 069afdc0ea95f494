package import Recovery

/// The names under which signals came, by name. It goes from one name to the next along the index, and never over the
/// signals themselves.
package struct SourceNames: Query {
    package let organization: Organization.Key

    /// More than any page would show.
    package static let most = 200

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        WITH RECURSIVE names (source) AS (
            SELECT CAST('' AS TEXT)
            UNION ALL
            SELECT (SELECT s.source FROM signals s
                WHERE s.organization_id = \(organization) AND s.source > n.source ORDER BY s.source LIMIT 1)
            FROM names n WHERE n.source IS NOT NULL)
        SELECT source FROM names WHERE source <> '' LIMIT \(Self.most)
        """
    }

    package func answer(_ row: Row) throws -> String { try row.text(0) }
}
