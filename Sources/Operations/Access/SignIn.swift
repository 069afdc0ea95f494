import Recovery
import Storage

/// Opens a session for an address and a password.
package struct SignIn: Sendable {
    package let email: String
    package let password: String
    /// What the new session is called where its owner looks at it.
    package let browser: String?

    package init(email: String, password: String, in browser: String? = nil) {
        self.browser = browser
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
        let isAllowed = try await workplace.writer.write { try $0.countAttempt(at: address, world) }
        guard isAllowed else { throw SignInRefusal.tooManyAttempts }
        let identities = try await workplace.writer.read { try $0.all(SignInIdentities(email: self.email)) }
        guard let identity = try await matching(identities, world) else { throw SignInRefusal.notRight }
        return try await workplace.writer.write { connection in
            try connection.forgetAttempts(at: address)
            return try connection.openSession(
                of: identity.organization, for: identity.member, in: browser, world)
        }
    }

    private func matching(
        _ identities: [SignInIdentities.Found], _ world: World
    ) async throws -> SignInIdentities.Found? {
        let password = password
        return try await OwnThread.passwords.run {
            // An unknown address takes as long as a known one.
            if identities.isEmpty { _ = try Secret.passwordHash(of: password, world) }
            for identity in identities where try Secret.matches(password, identity.passwordHash) {
                return identity
            }
            return nil
        }
    }
}
