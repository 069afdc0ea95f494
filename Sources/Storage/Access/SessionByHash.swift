package import Recovery

/// Who is signed in by this token, if it has not run out.
package struct SessionByHash: Query {
    package struct Found: Sendable {
        package let organization: Organization.Key
        package let member: Member
        package let csrf: String
        /// When it was used last, as far as that is kept.
        package let seenAt: Instant
    }

    package let hash: String
    package let now: Instant

    package init(_ hash: String, now: Instant) {
        self.hash = hash
        self.now = now
    }

    package var sql: SQL {
        """
        SELECT \(MemberColumns.list), s.organization_id, s.csrf, s.created_ms, s.seen_ms
        FROM sessions s JOIN members m ON m.organization_id = s.organization_id AND m.id = s.member_id
        WHERE s.token_hash = \(hash) AND s.expires_ms > \(now) AND m.is_active = 1
        """
    }

    package func answer(_ row: Row) throws -> Found {
        let own = MemberColumns.count
        return Found(
            organization: Organization.Key(try row.integer(own)), member: try MemberColumns.read(row),
            csrf: try row.text(own + 1), seenAt: try row.optionalInstant(own + 3) ?? row.instant(own + 2))
    }
}
