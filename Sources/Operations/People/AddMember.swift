package import Recovery
import Storage

/// Adds a member who can be given cases; the password comes with a link.
package struct AddMember: Sendable {
    package let organization: Organization.Key
    package let name: String
    package let email: String
    package let role: Role
    package let authorityMinor: Int64

    package init(
        to organization: Organization.Key, name: String, email: String, role: Role, authorityMinor: Int64
    ) {
        self.organization = organization
        self.name = name
        self.email = email
        self.role = role
        self.authorityMinor = authorityMinor
    }

    package func run(at workplace: Workplace) async throws -> ID<Member> {
        let address = email.lowercased()
        guard !name.isBlank else { throw Member.ChangeRefusal.noName }
        guard authorityMinor >= 0 else { throw Member.ChangeRefusal.authorityBelowZero }
        let world = workplace.world
        return try await workplace.writer.write { connection in
            try connection.checkAddress(address, of: nil, in: self.organization)
            let id = ID<Member>(world.newName())
            try connection.run(
                """
                INSERT INTO members (organization_id, id, name, email, role, authority_minor, created_ms)
                VALUES (\(self.organization), \(id), \(self.name), \(address), \(self.role),
                    \(self.authorityMinor), \(world.now()))
                """)
            return id
        }
    }
}
