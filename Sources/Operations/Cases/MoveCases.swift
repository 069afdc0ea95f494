package import Recovery
import Storage

/// The same move of several cases, each by the rules of one, in short turns so that others come in between. A case that
/// is refused stays as it was, and the others go on.
package struct MoveCases: Sendable {
    package let organization: Organization.Key
    package let ids: [ID<Case>]
    package let member: ID<Member>
    package let move: MoveCase.Move

    package init(
        of organization: Organization.Key, _ ids: [ID<Case>], by member: ID<Member>, _ move: MoveCase.Move
    ) {
        self.organization = organization
        self.ids = ids
        self.member = member
        self.move = move
    }

    /// What became of one case.
    package enum Outcome: Sendable {
        case moved(Case)
        case refused(any Refusal)
        case missing
    }

    /// One outcome for each case, by id.
    /// - Throws: `NotAllowed` for a member who may not make the move at all, `Missing` for whom it names.
    package func run(at workplace: Workplace) async throws -> [ID<Case>: Outcome] {
        let world = workplace.world
        var outcomes: [ID<Case>: Outcome] = [:]
        var rest = Set(ids).sorted()[...]
        while !rest.isEmpty {
            let turn = Array(rest.prefix(Self.turnLength(of: move)))
            rest = rest.dropFirst(turn.count)
            let done = try await workplace.writer.write { try self.turn(turn, $0, world) }
            outcomes.merge(done) { _, last in last }
        }
        return outcomes
    }

    /// A mark locks the customer before the case, so that two of them in one transaction could wait crosswise.
    static func turnLength(of move: MoveCase.Move) -> Int {
        if case .markAsTest = move { 1 } else { 20 }
    }

    /// Moves these in this transaction.
    func turn(
        _ turn: [ID<Case>], _ connection: any WriteConnection, _ world: World
    ) throws -> [ID<Case>: Outcome] {
        _ = try connection.actor(member, of: organization, needing: move.permission)
        if turn.count > 1 {
            // All are locked in their order before the first is moved.
            _ = try connection.all(
                CasesToChange(of: organization, where: "c.id IN \(list: turn)", connection.dialect))
            try connection.lockMonths(of: turn, in: organization)
        }
        var aftermath = Aftermath()
        var outcomes: [ID<Case>: Outcome] = [:]
        for id in turn {
            do {
                let single = MoveCase(of: organization, id, by: member, move)
                outcomes[id] = .moved(try single.run(connection, world, leaving: &aftermath))
            } catch let missing as Missing where missing.kind == "case" {
                outcomes[id] = .missing
            } catch let refusal as any Refusal where !(refusal is NotAllowed) {
                outcomes[id] = .refused(refusal)
            }
        }
        try aftermath.write(connection, of: organization, world)
        return outcomes
    }
}
