package import Recovery
import Storage

/// Changes what a member is called, where they are written to, what they may do and may give. Who may work cases no
/// more leaves theirs to others.
package struct ChangeMember: Sendable {
    package let organization: Organization.Key
    package let id: ID<Member>
    package let actor: ID<Member>
    package var name: String
    package var email: String
    package var role: Role
    package var authorityMinor: Int64
    /// Those the member is in afterwards, by id.
    package var teams: [String]

    package init(
        _ id: ID<Member>, of organization: Organization.Key, by actor: ID<Member>, name: String,
        email: String, role: Role, authorityMinor: Int64, teams: [String]
    ) {
        self.id = id
        self.organization = organization
        self.actor = actor
        self.name = name
        self.email = email.lowercased()
        self.role = role
        self.authorityMinor = authorityMinor
        self.teams = teams
    }

    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws {
        _ = try connection.actor(actor, of: organization, needing: .manageMembers)
        var changed = try connection.member(id, of: organization)
        guard !name.isBlank else { throw Member.ChangeRefusal.noName }
        try connection.checkAddress(email, of: id, in: organization)
        try changed.change(
            role: role, authorityMinor: authorityMinor,
            otherAdministrators: try connection.otherAdministrators(than: id, of: organization))
        try connection.run(
            """
            UPDATE members SET name = \(name), email = \(email), role = \(changed.role),
                authority_minor = \(changed.authorityMinor)
            WHERE organization_id = \(organization) AND id = \(id)
            """)
        if !changed.worksCases {
            _ = try ReplaceOwner(of: organization, leaving: id, successor: nil, by: actor)
                .run(connection, world)
        }
        // After it, so that whoever owns the case now is told.
        if !changed.canHelp { _ = try ReturnTasks(limit: .max).run(organization, connection, world) }
        try connection.run(
            "DELETE FROM team_members WHERE organization_id = \(organization) AND member_id = \(id)")
        for team in Set(teams).sorted() {
            // One that was removed meanwhile is passed over.
            try connection.run(
                """
                INSERT INTO team_members (organization_id, team_id, member_id)
                SELECT organization_id, id, CAST(\(id) AS TEXT) FROM teams
                WHERE organization_id = \(organization) AND id = \(team)
                """)
        }
    }
}
