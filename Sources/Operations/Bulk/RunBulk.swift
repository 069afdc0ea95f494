package import Recovery
import Storage

/// Moves the cases of a bulk move, a few in each transaction, so that others come in between. What became of a case is kept
/// with its move: begun again after a crash it goes on with the next.
package struct RunBulk: Sendable {
    package static let jobName = "bulk"

    package let organization: Organization.Key
    package let id: ID<Bulk>

    package init(of organization: Organization.Key, _ id: ID<Bulk>) {
        self.organization = organization
        self.id = id
    }

    /// - Parameter after: told after each turn; what it throws ends the work.
    package func run(at workplace: Workplace, after: @Sendable () async throws -> Void = {}) async throws {
        let world = workplace.world
        while try await workplace.writer.write({ try self.turn($0, world) }) { try await after() }
    }

    /// False when there is nothing left.
    private func turn(_ connection: any WriteConnection, _ world: World) throws -> Bool {
        guard let entry = try connection.first(BulkMoves(of: organization, id)), entry.finishedAt == nil,
            let move = BulkMove(entry)
        else { return false }
        let waiting = BulkCases(of: organization, id, .waiting, limit: MoveCases.turnLength(of: move.move))
        let ids = try connection.all(waiting).map(\.id)
        guard !ids.isEmpty else {
            try connection.run(
                """
                UPDATE bulk_moves SET finished_ms = \(world.now())
                WHERE organization_id = \(organization) AND id = \(id) AND finished_ms IS NULL
                """)
            return false
        }
        try keep(try outcomes(of: ids, entry.member, move, connection, world), connection)
        return true
    }

    /// Whoever may not make the move any more, or is to take over and has gone, is refused what is left of it.
    private func outcomes(
        of ids: [ID<Case>], _ member: ID<Member>, _ move: BulkMove, _ connection: any WriteConnection,
        _ world: World
    ) throws -> [ID<Case>: MoveCases.Outcome] {
        do {
            return try MoveCases(of: organization, ids, by: member, move.move).turn(ids, connection, world)
        } catch let refusal as NotAllowed {
            return Dictionary(uniqueKeysWithValues: ids.map { ($0, .refused(refusal)) })
        }
    }

    private func keep(
        _ outcomes: [ID<Case>: MoveCases.Outcome], _ connection: any WriteConnection
    ) throws {
        try connection.run(
            """
            UPDATE bulk_cases SET outcome = $4, rule = $5, about = $6
            WHERE organization_id = $1 AND bulk_id = $2 AND case_id = $3
            """,
            forEach: outcomes.sorted { $0.key < $1.key }.map { id, outcome in
                let (word, refusal): (BulkCases.Outcome, KeptRefusal?) =
                    switch outcome {
                    case .moved: (.moved, nil)
                    case .refused(let refusal): (.refused, KeptRefusal(refusal))
                    case .missing: (.missing, nil)
                    }
                return [
                    organization.sqlValue, self.id.sqlValue, id.sqlValue, word.sqlValue,
                    (refusal?.rule).sqlValue, (refusal?.about).sqlValue,
                ]
            })
    }
}
