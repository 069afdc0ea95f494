import Recovery
import Storage

/// The move by which a case becomes a test or counts again: it changes signals and scores beside the case.
struct MarkAsTest {
    let isTest: Bool
    let organization: Organization.Key
    let member: ID<Member>

    init(_ isTest: Bool, of organization: Organization.Key, by member: ID<Member>) {
        self.isTest = isTest
        self.organization = organization
        self.member = member
    }

    func run(_ id: ID<Case>, _ connection: any WriteConnection, _ world: World) throws -> Case {
        _ = try connection.actor(member, of: organization, needing: .markAsTest)
        var hearing = try Hearing(
            ReceiveSignals(of: organization, []), about: [try found(id, connection).customer], connection,
            world)
        // As it stands now that it is locked; one that goes on in another case is not heard of.
        guard let held = hearing.cases.values.joined().first(where: { $0.id == id }) else {
            try hearing.checkHeld(try found(id, connection).customer)
            throw Case.MergedRefusal.goesOnElsewhere
        }
        try hearing.mark(held, asTest: isTest, by: member)
        try hearing.write()
        return try found(id, connection)
    }

    private func found(_ id: ID<Case>, _ connection: any WriteConnection) throws -> Case {
        guard let entry = try connection.first(CaseList(of: organization, id: id.rawValue)) else {
            throw Missing("case")
        }
        return entry.found
    }
}
