package import Recovery
import Storage

/// Writes to the other members about a case; whom it calls by name finds it among their mentions.
package struct WriteNote: Sendable {
    package let organization: Organization.Key
    package let id: ID<Case>
    package let member: ID<Member>
    package let words: String

    package init(
        of organization: Organization.Key, about id: ID<Case>, by member: ID<Member>, _ words: String
    ) {
        self.organization = organization
        self.id = id
        self.member = member
        self.words = words
    }

    package enum NoteRefusal: Refusal, Hashable {
        case noWords

        package var rule: String { "note_words" }
    }

    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws {
        _ = try connection.actor(member, of: organization, needing: .capture)
        guard !words.isBlank else { throw NoteRefusal.noWords }
        guard try connection.first(CaseList(of: organization, id: id.rawValue)) != nil else {
            throw Missing("case")
        }
        let name = world.newName()
        try connection.run(
            """
            INSERT INTO notes (organization_id, id, case_id, member_id, written_ms, words)
            VALUES (\(organization), \(name), \(id), \(member), \(world.now()), \(words))
            """)
        try connection.makeFindable([SearchSubject(.recovery, id.rawValue)], of: organization)
        // No case is saved: the hint goes by the time instead of a version.
        try connection.tell([(id, Int(world.now().milliseconds))], of: organization, now: world.now())
        let others = try connection.all(Members(of: organization)).map(\.member)
            .filter { $0.isActive && $0.id != member }
        let called = Mentions.found(in: words, among: others)
        guard !called.isEmpty else { return }
        try connection.run(
            "INSERT INTO mentions (organization_id, member_id, note_id) VALUES ($1, $2, $3)",
            forEach: called.map { [organization.sqlValue, $0.sqlValue, name.sqlValue] })
        let call = Notice.Call.mentioned(called, in: name, about: id, by: member, at: world.now())
        try connection.notify([call], of: organization, world)
    }
}
