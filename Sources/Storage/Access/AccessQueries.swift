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

/// Who is signed in by this token, if it has not run out.
package struct SessionByHash: Query {
    package struct Found: Sendable {
        package let organization: Organization.Key
        package let member: Member
        package let csrf: String
    }

    package let hash: String
    package let now: Instant

    package init(_ hash: String, now: Instant) {
        self.hash = hash
        self.now = now
    }

    package var sql: SQL {
        """
        SELECT s.organization_id, s.csrf, m.id, m.name, m.role, m.authority_minor, m.is_active
        FROM sessions s JOIN members m ON m.organization_id = s.organization_id AND m.id = s.member_id
        WHERE s.token_hash = \(hash) AND s.expires_ms > \(now) AND m.is_active = 1
        """
    }

    package func answer(_ row: Row) throws -> Found {
        let member = Member(
            id: try row.id(2), name: try row.text(3), role: try row.code(4),
            authorityMinor: try row.integer(5), isActive: try row.bool(6))
        return Found(
            organization: Organization.Key(try row.integer(0)), member: member, csrf: try row.text(1))
    }
}

/// Active members with this address who have a password, in whatever organization.
package struct SignInIdentities: Query {
    package struct Found: Sendable {
        package let organization: Organization.Key
        package let member: ID<Member>
        package let passwordHash: String
    }

    package let email: String

    package init(email: String) {
        self.email = email
    }

    package var sql: SQL {
        """
        SELECT organization_id, id, password_hash FROM members
        WHERE email = \(email) AND is_active = 1 AND password_hash IS NOT NULL ORDER BY organization_id
        """
    }

    package func answer(_ row: Row) throws -> Found {
        Found(
            organization: Organization.Key(try row.integer(0)), member: try row.id(1),
            passwordHash: try row.text(2))
    }
}

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
        WHERE l.token_hash = \(hash) AND l.used_ms IS NULL AND l.expires_ms > \(now)
        """
    }

    package func answer(_ row: Row) throws -> Found {
        Found(
            organization: Organization.Key(try row.integer(0)), member: try row.id(1), name: try row.text(2),
            email: try row.optionalText(3))
    }
}
