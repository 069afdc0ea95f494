package import Recovery
import Storage

/// What the browser keeps: the token in a cookie, the other text in every form.
package struct NewSession: Sendable {
    package let token: String
    package let csrf: String
    package let lifetime: Duration
}

/// Opens a session for an address and a password.
package struct SignIn: Sendable {
    package let email: String
    package let password: String

    package init(email: String, password: String) {
        self.email = email.lowercased()
        self.password = password
    }

    package enum SignInRefusal: Refusal, Hashable {
        case notRight
        case tooManyAttempts

        package var rule: String {
            switch self {
            case .notRight: "address_or_password"
            case .tooManyAttempts: "too_many_attempts"
            }
        }
    }

    /// Ten wrong ones in 15 minutes for one address.
    package static let attempts = 10
    package static let attemptsWithin = Duration.seconds(900)

    package func run(at workplace: Workplace) async throws -> NewSession {
        let world = workplace.world
        let address = Secret.hash(of: email)
        let now = world.now()
        let tried = try await workplace.writer.write { connection in
            try connection.run(
                "DELETE FROM sign_in_attempts WHERE at_ms < \(now.subtracting(Self.attemptsWithin))")
            let rows = try connection.rows(
                "SELECT COUNT(*) FROM sign_in_attempts WHERE email_hash = \(address)")
            let tried = try rows[0].int(0)
            if tried < Self.attempts {
                try connection.run(
                    """
                    INSERT INTO sign_in_attempts (email_hash, id, at_ms)
                    VALUES (\(address), \(world.newName()), \(now))
                    """)
            }
            return tried
        }
        guard tried < Self.attempts else { throw SignInRefusal.tooManyAttempts }
        let identities = try await workplace.writer.read { try $0.all(SignInIdentities(email: self.email)) }
        guard let identity = try await matching(identities, world) else { throw SignInRefusal.notRight }
        return try await workplace.writer.write { connection in
            try connection.run("DELETE FROM sign_in_attempts WHERE email_hash = \(address)")
            return try connection.openSession(
                of: identity.organization, for: identity.member, world)
        }
    }

    private func matching(
        _ identities: [SignInIdentities.Found], _ world: World
    ) async throws -> SignInIdentities.Found? {
        let password = password
        return try await PasswordThread.run {
            // An unknown address takes as long as a known one.
            if identities.isEmpty { _ = try Secret.passwordHash(of: password, world) }
            for identity in identities where try Secret.matches(password, identity.passwordHash) {
                return identity
            }
            return nil
        }
    }
}

/// Takes the place that a one-time link offers: name, address and password of a member; opens a session.
package struct AcceptLink: Sendable {
    package let token: String
    package let name: String
    package let email: String
    package let password: String

    package init(token: String, name: String, email: String, password: String) {
        self.token = token
        self.name = name
        self.email = email.lowercased()
        self.password = password
    }

    package enum AcceptRefusal: Refusal, Hashable {
        case linkUsedOrOld
        case noName
        case notAnAddress
        case passwordTooShort(least: Int)
        case addressTaken

        package var rule: String {
            switch self {
            case .linkUsedOrOld: "link_used_or_old"
            case .noName: "member_name"
            case .notAnAddress: "member_email"
            case .passwordTooShort: "password_length"
            case .addressTaken: "member_already_here"
            }
        }
    }

    package static let leastPassword = 10

    package func run(at workplace: Workplace) async throws -> NewSession {
        guard !name.isBlank else { throw AcceptRefusal.noName }
        guard email.isAddress else { throw AcceptRefusal.notAnAddress }
        guard password.count >= Self.leastPassword else {
            throw AcceptRefusal.passwordTooShort(least: Self.leastPassword)
        }
        let world = workplace.world
        let password = password
        let hash = try await PasswordThread.run { try Secret.passwordHash(of: password, world) }
        return try await workplace.writer.write { connection in try self.accept(hash, connection, world) }
    }

    private func accept(
        _ passwordHash: String, _ connection: any WriteConnection, _ world: World
    ) throws -> NewSession {
        let now = world.now()
        let tokenHash = Secret.hash(of: token)
        guard let link = try connection.first(LinkByHash(tokenHash, now: now)) else {
            throw AcceptRefusal.linkUsedOrOld
        }
        // Two who open it at once both find it; the second changes nothing any more.
        guard try connection.endLinks(of: link.member, in: link.organization, now: now) > 0 else {
            throw AcceptRefusal.linkUsedOrOld
        }
        let others = try connection.rows(
            """
            SELECT id FROM members
            WHERE organization_id = \(link.organization) AND email = \(email) AND id <> \(link.member)
            """)
        guard others.isEmpty else { throw AcceptRefusal.addressTaken }
        try connection.run(
            """
            UPDATE members SET name = \(name), email = \(email), password_hash = \(passwordHash)
            WHERE organization_id = \(link.organization) AND id = \(link.member)
            """)
        return try connection.openSession(of: link.organization, for: link.member, world)
    }
}

/// Makes the one-time link for a member who has no password yet; by default the pending administrator.
package struct MakeLink: Sendable {
    package let organization: Organization.Key
    package let member: ID<Member>?

    package init(of organization: Organization.Key, for member: ID<Member>? = nil) {
        self.organization = organization
        self.member = member
    }

    package static let lifetime = Duration.days(7)

    /// The token; nil when every administrator has a password already.
    package func run(at workplace: Workplace) async throws -> String? {
        let world = workplace.world
        return try await workplace.writer.write { connection in
            let pending = try connection.rows(
                """
                SELECT id FROM members
                WHERE organization_id = \(self.organization) AND role = \(Role.administrator)
                    AND password_hash IS NULL ORDER BY id LIMIT 1
                """
            ).first.map { row -> ID<Member> in try row.id(0) }
            guard let member = self.member ?? pending else { return nil }
            try connection.endLinks(of: member, in: self.organization, now: world.now())
            let token = Secret.token(world)
            try connection.run(
                """
                INSERT INTO links (token_hash, organization_id, member_id, expires_ms)
                VALUES (\(Secret.hash(of: token)), \(self.organization), \(member),
                    \(world.now().adding(Self.lifetime)))
                """)
            return token
        }
    }
}

package struct SignOut: Sendable {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package func run(at workplace: Workplace) async throws {
        let hash = Secret.hash(of: token)
        let now = workplace.now
        _ = try await workplace.writer.write { connection in
            try connection.run("DELETE FROM sessions WHERE token_hash = \(hash) OR expires_ms < \(now)")
        }
    }
}

extension WriteConnection {
    /// A used link, or a new one, ends every other of the member: an old one could take the account over.
    @discardableResult
    fileprivate func endLinks(
        of member: ID<Member>, in organization: Organization.Key, now: Instant
    ) throws -> Int {
        try run(
            """
            UPDATE links SET used_ms = \(now)
            WHERE organization_id = \(organization) AND member_id = \(member) AND used_ms IS NULL
            """)
    }

    fileprivate func openSession(
        of organization: Organization.Key, for member: ID<Member>, _ world: World
    ) throws -> NewSession {
        let session = NewSession(token: Secret.token(world), csrf: Secret.token(world), lifetime: .days(14))
        let now = world.now()
        try run(
            """
            INSERT INTO sessions (token_hash, organization_id, member_id, csrf, created_ms, expires_ms)
            VALUES (\(Secret.hash(of: session.token)), \(organization), \(member), \(session.csrf), \(now),
                \(now.adding(session.lifetime)))
            """)
        return session
    }
}
