package import Recovery
import Storage

/// Says what each of a role may give in one remedy by itself, in minor units.
package struct ChangeAuthority: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let amounts: [Role: Int64]

    package init(of organization: Organization.Key, by actor: ID<Member>, _ amounts: [Role: Int64]) {
        self.organization = organization
        self.actor = actor
        self.amounts = amounts
    }

    package enum AuthorityRefusal: Refusal, Hashable {
        case belowZero(Role)
        case givesNothing(Role)

        package var rule: String {
            switch self {
            case .belowZero: "authority_amount"
            case .givesNothing: "role_gives_nothing"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        for (role, minor) in amounts {
            guard Role.giving.contains(role) else { throw AuthorityRefusal.givesNothing(role) }
            guard minor >= 0 else { throw AuthorityRefusal.belowZero(role) }
        }
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .setAuthority)
            try connection.run(
                """
                INSERT INTO role_authorities (organization_id, role, authority_minor) VALUES ($1, $2, $3)
                ON CONFLICT (organization_id, role) DO UPDATE SET authority_minor = excluded.authority_minor
                """,
                forEach: self.amounts.sorted { $0.key.rawValue < $1.key.rawValue }.map { role, minor in
                    [self.organization.sqlValue, role.sqlValue, minor.sqlValue]
                })
        }
    }
}
