package import Recovery
import Storage

/// Founds an organization with its reasons and a pending administrator, who owns what nobody else can own until a
/// person takes the place by the one-time link.
package struct FoundOrganization: Sendable {
    package let name: String
    package let zone: String
    package let currency: String

    package init(name: String, zone: String = "UTC", currency: String = "EUR") {
        self.name = name
        self.zone = zone
        self.currency = currency
    }

    package func run(at workplace: Workplace) async throws -> Organization {
        let world = workplace.world
        return try await workplace.writer.write { connection in
            let row = try connection.rows("SELECT COALESCE(MAX(id), 0) + 1 FROM organizations").first
            return try self.run(as: Organization.Key(try row?.integer(0) ?? 1), connection, world)
        }
    }

    /// The first organization, if there is none yet; two servers that start at once make one.
    package func runIfFirst(at workplace: Workplace) async throws {
        let world = workplace.world
        do {
            try await workplace.writer.write { connection in
                // Under a key that is fixed: of two servers that both find none, one hits the other's row.
                guard try connection.first(Organizations()) == nil else { return }
                _ = try self.run(as: Organization.Key(1), connection, world)
            }
        } catch let fault as StorageFault where fault.code == .constraint {
            return
        }
    }

    private func run(
        as key: Organization.Key, _ connection: any WriteConnection, _ world: World
    ) throws -> Organization {
        _ = try world.zones.zone(named: zone)
        let now = world.now()
        try connection.run(
            """
            INSERT INTO organizations (id, name, zone, currency, created_ms)
            VALUES (\(key), \(name), \(zone), \(currency), \(now))
            """)
        try connection.run(
            "INSERT INTO reasons (organization_id, code, cause, usual_remedy_minor) VALUES ($1, $2, $3, $4)",
            forEach: Reason.shipped.map {
                [key.sqlValue, $0.code.sqlValue, $0.cause.sqlValue, $0.usualRemedyMinor.sqlValue]
            })
        try connection.run(
            """
            INSERT INTO members (organization_id, id, name, role, authority_minor, created_ms)
            VALUES (\(key), \(world.newName()), \("Administrator"), \(Role.administrator), \(Int64(0)), \(now))
            """)
        return Organization(key: key, name: name, zone: zone, currency: currency)
    }
}

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

    package enum AddingRefusal: Refusal, Hashable {
        case noName
        case notAnAddress(String)
        case alreadyHere(email: String)

        package var rule: String {
            switch self {
            case .noName: "member_name"
            case .notAnAddress: "member_email"
            case .alreadyHere: "member_already_here"
            }
        }
    }

    package func run(at workplace: Workplace) async throws -> ID<Member> {
        let address = email.lowercased()
        guard !name.isBlank else { throw AddingRefusal.noName }
        guard address.isAddress else { throw AddingRefusal.notAnAddress(email) }
        let world = workplace.world
        return try await workplace.writer.write { connection in
            let taken = try connection.rows(
                """
                SELECT id FROM members WHERE organization_id = \(self.organization) AND email = \(address)
                """)
            guard taken.isEmpty else { throw AddingRefusal.alreadyHere(email: self.email) }
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

extension String {
    /// One `@` with something on both sides; whether it can be reached is found out by writing to it.
    package var isAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !contains(where: \.isWhitespace)
            && utf8.count <= 254
    }
}
