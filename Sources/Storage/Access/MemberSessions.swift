package import Recovery

/// Where a member is signed in, the latest first.
package struct MemberSessions: Query {
    package struct Entry: Sendable {
        /// Beginning of the hash of its token: enough to name it, of no use to open anything.
        package let id: String
        package let browser: String?
        package let openedAt: Instant
        package let seenAt: Instant
    }

    /// So many characters of the hash name a session.
    package static let idLength = 16

    package let organization: Organization.Key
    package let member: ID<Member>
    package let now: Instant

    package init(of organization: Organization.Key, _ member: ID<Member>, now: Instant) {
        self.organization = organization
        self.member = member
        self.now = now
    }

    package var sql: SQL {
        """
        SELECT token_hash, browser, created_ms, COALESCE(seen_ms, created_ms) FROM sessions
        WHERE organization_id = \(organization) AND member_id = \(member) AND expires_ms > \(now)
        ORDER BY created_ms DESC, token_hash LIMIT 200
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: String(try row.text(0).prefix(Self.idLength)), browser: try row.optionalText(1),
            openedAt: try row.instant(2), seenAt: try row.instant(3))
    }
}
