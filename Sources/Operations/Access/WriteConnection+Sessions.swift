import Recovery
import Storage

extension WriteConnection {
    /// A used link, or a new one, ends every other of the member: an old one could take the account over.
    @discardableResult
    func endLinks(
        of member: ID<Member>, in organization: Organization.Key, now: Instant
    ) throws -> Int {
        try run(
            """
            UPDATE links SET used_ms = \(now)
            WHERE organization_id = \(organization) AND member_id = \(member) AND used_ms IS NULL
            """)
    }

    func openSession(
        of organization: Organization.Key, for member: ID<Member>, in browser: String?, _ world: World
    ) throws -> NewSession {
        let session = NewSession(token: Secret.token(world), csrf: Secret.token(world), lifetime: .days(14))
        let now = world.now()
        try run(
            """
            INSERT INTO sessions (token_hash, organization_id, member_id, csrf, created_ms, expires_ms, browser)
            VALUES (\(Secret.hash(of: session.token)), \(organization), \(member), \(session.csrf), \(now),
                \(now.adding(session.lifetime)), \(browser))
            """)
        return session
    }
}
