package import Recovery
import Storage

/// Changes a member's password and signs them out everywhere else.
package struct ChangePassword: Sendable {
    package let organization: Organization.Key
    package let member: ID<Member>
    package let old: String
    package let new: String
    /// Token of the session that stays.
    package let session: String

    package init(
        of organization: Organization.Key, _ member: ID<Member>, from old: String, to new: String,
        staying session: String
    ) {
        self.organization = organization
        self.member = member
        self.old = old
        self.new = new
        self.session = session
    }

    package enum PasswordRefusal: Refusal, Hashable {
        case oldIsNotRight
        case tooShort(least: Int)
        case tooManyAttempts

        package var rule: String {
            switch self {
            case .oldIsNotRight: "old_password"
            case .tooShort: "password_length"
            case .tooManyAttempts: "too_many_attempts"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        guard new.count >= AcceptLink.leastPassword else {
            throw PasswordRefusal.tooShort(least: AcceptLink.leastPassword)
        }
        let world = workplace.world
        // A browser that was left open is no place to guess in.
        let subject = Secret.hash(of: "password of \(member.rawValue)")
        guard try await workplace.writer.write({ try $0.countAttempt(at: subject, world) }) else {
            throw PasswordRefusal.tooManyAttempts
        }
        let kept = try await workplace.writer.read { connection in
            try connection.rows(
                """
                SELECT password_hash FROM members
                WHERE organization_id = \(self.organization) AND id = \(self.member)
                """
            ).first.flatMap { try $0.optionalText(0) }
        }
        guard let kept else { throw PasswordRefusal.oldIsNotRight }
        let hash: String? = try await OwnThread.passwords.run { [old, new] in
            try Secret.matches(old, kept) ? try Secret.passwordHash(of: new, world) : nil
        }
        guard let hash else { throw PasswordRefusal.oldIsNotRight }
        try await workplace.writer.write { connection in
            try connection.forgetAttempts(at: subject)
            try connection.run(
                """
                UPDATE members SET password_hash = \(hash)
                WHERE organization_id = \(self.organization) AND id = \(self.member)
                """)
            try connection.endSessions(
                of: self.member, in: self.organization, but: Secret.hash(of: self.session))
        }
    }
}
