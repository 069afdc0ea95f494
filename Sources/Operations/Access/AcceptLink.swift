import Recovery
import Storage

/// Takes the place that a one-time link offers: name, address and password of a member; opens a session.
package struct AcceptLink: Sendable {
    package let token: String
    package let name: String
    package let email: String
    package let password: String
    /// What the new session is called where its owner looks at it.
    package let browser: String?

    package init(token: String, name: String, email: String, password: String, in browser: String? = nil) {
        self.browser = browser
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
        let hash = try await OwnThread.passwords.run { try Secret.passwordHash(of: password, world) }
        return try await workplace.writeAgain { connection in try self.accept(hash, connection, world) }
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
        guard try !connection.isTaken(email, besides: link.member, in: link.organization) else {
            throw AcceptRefusal.addressTaken
        }
        try connection.run(
            """
            UPDATE members SET name = \(name), email = \(email), password_hash = \(passwordHash)
            WHERE organization_id = \(link.organization) AND id = \(link.member)
            """)
        // Whoever knew the old password is out.
        try connection.endSessions(of: link.member, in: link.organization)
        return try connection.openSession(
            of: link.organization, for: link.member, in: browser, world)
    }
}
