package import Recovery

/// The member whom a one-time link invites, if it is unused and in time.
package struct LinkByHash: Query {
    package struct Found: Sendable {
        package let organization: Organization.Key
        package let member: ID<Member>
        package let name: String
        package let email: String?
    }

    package let hash: String
    package let now: Instant

    package init(_ hash: String, now: Instant) {
        self.hash = hash
        self.now = now
    }

    package var sql: SQL {
        """
        SELECT l.organization_id, l.member_id, m.name, m.email
        FROM links l JOIN members m ON m.organization_id = l.organization_id AND m.id = l.member_id
        WHERE l.token_hash = \(hash) AND l.used_ms IS NULL AND l.expires_ms > \(now) AND m.is_active = 1
        """
    }

    package func answer(_ row: Row) throws -> Found {
        Found(
            organization: Organization.Key(try row.integer(0)), member: try row.id(1), name: try row.text(2),
            email: try row.optionalText(3))
    }
}
