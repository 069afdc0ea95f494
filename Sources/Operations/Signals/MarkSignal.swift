package import Recovery
import Storage

/// Marks a signal as test, or counts it again; the one that opened a case takes the case along.
package struct MarkSignal: Sendable {
    package let organization: Organization.Key
    package let id: ID<Signal>
    package let member: ID<Member>
    package let isTest: Bool

    package init(
        of organization: Organization.Key, _ id: ID<Signal>, by member: ID<Member>, asTest isTest: Bool
    ) {
        self.organization = organization
        self.id = id
        self.member = member
        self.isTest = isTest
    }

    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws {
        _ = try connection.actor(member, of: organization, needing: .markAsTest)
        guard let found = try connection.first(SignalList(of: organization, id: id.rawValue)) else {
            throw Missing("signal")
        }
        var hearing = try Hearing(
            ReceiveSignals(of: organization, []), about: [found.customer].compactMap { $0 }, connection,
            world)
        try hearing.mark(id, asTest: isTest, by: member)
        try hearing.write()
    }
}
