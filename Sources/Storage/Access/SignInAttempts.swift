package import Recovery

/// How often somebody tried to sign in with one address since `since`.
package struct SignInAttempts: Query {
    package let emailHash: String
    package let since: Instant

    package init(emailHash: String, since: Instant) {
        self.emailHash = emailHash
        self.since = since
    }

    package var sql: SQL {
        "SELECT COUNT(*) FROM sign_in_attempts WHERE email_hash = \(emailHash) AND at_ms >= \(since)"
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
