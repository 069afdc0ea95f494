package import Recovery

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
