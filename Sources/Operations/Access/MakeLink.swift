package import Recovery
import Storage

/// Makes the one-time link by which a member sets a password; by default for the pending administrator.
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
            guard try connection.member(member, of: self.organization).isActive else {
                throw Member.ChangeRefusal.hasLeft
            }
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
