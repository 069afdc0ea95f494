package import Recovery

/// The key with this hash, unless revoked.
package struct KeyByHash: Query {
    package struct Found: Sendable {
        package let organization: Organization.Key
        package let scope: String
    }

    package let hash: String

    package init(_ hash: String) {
        self.hash = hash
    }

    package var sql: SQL {
        "SELECT organization_id, scope FROM api_keys WHERE key_hash = \(hash) AND revoked_ms IS NULL"
    }

    package func answer(_ row: Row) throws -> Found {
        Found(organization: Organization.Key(try row.integer(0)), scope: try row.text(1))
    }
}
