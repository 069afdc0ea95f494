package import Connections
package import Recovery
package import Storage

/// Takes in the rows of a begun import to its end, a turn at a time; how far it is commits with each turn's rows, so
/// that it goes on where it was when it is run again.
package struct RunImport: Sendable {
    package let organization: Organization.Key
    package let id: ID<Import>

    package init(of organization: Organization.Key, _ id: ID<Import>) {
        self.organization = organization
        self.id = id
    }

    /// So many rows at most go into one transaction: their keys are the parameters of one statement, of which
    /// PostgreSQL takes 65,535, and single signals wait no longer than that.
    package static let largestTurn = 2_000

    /// Somebody else is taking the same import further.
    package struct Overtaken: Error, Sendable {
        package init() {}
    }

    /// So many turns at most share one commit, as long as nobody else waits to write.
    private static let turnsInCommit = 8

    /// Calls `onTurn` after each commit; that may throw to stop before the next one.
    package func run(
        at workplace: Workplace, from source: @escaping ByteSource,
        onTurn: (ImportProgress) async throws -> Void = { _ in }
    ) async throws -> ImportProgress {
        let query = Imports(of: organization, id)
        guard var progress = try await workplace.writer.read({ try $0.first(query) }) else {
            throw Missing("import")
        }
        guard progress.state == .running, let text = progress.plan else { return progress }
        let plan = try ImportPlan(decoding: text)
        let position = DelimitedFile.Position(offset: progress.position, line: progress.line)
        // A command that takes in a file begins without what the servers have learned.
        _ = try? await FollowCauses(of: organization).run(at: workplace)
        let feed = ImportFeed(
            of: organization, plan, try plan.bound(workplace.world.zones), from: position, source,
            workplace.world.comments)
        var turns = try await feed.turns(atMost: Self.turnsInCommit)
        while !turns.isEmpty {
            let lacking = 2 * Self.turnsInCommit - turns.count
            async let more = feed.turns(atMost: lacking)
            let (moved, taken) = try await take(
                Array(turns.prefix(Self.turnsInCommit)), after: progress, at: workplace)
            progress = moved
            try await onTurn(progress)
            turns = turns.dropFirst(taken) + (try await more)
        }
        return try await finish(progress, plan, at: workplace)
    }

    /// Takes one turn, and the next ones with it until somebody waits; tells how many it took.
    private func take(
        _ turns: [ImportTurn], after before: ImportProgress, at workplace: Workplace
    ) async throws -> (ImportProgress, taken: Int) {
        let world = workplace.world
        return try await workplace.writeAgain { connection in
            var progress = before
            var taken = 0
            for turn in turns {
                if taken > 0, connection.isAwaited { break }
                try take(turn, &progress, connection, world)
                taken += 1
            }
            guard try connection.save(progress, movedFrom: before.position, of: organization) else {
                throw Overtaken()
            }
            if Recounting.isDue(between: before.counts.read, and: progress.counts.read) {
                try Recounting.run(connection)
            }
            return (progress, taken)
        }
    }

    private func take(
        _ turn: ImportTurn, _ progress: inout ImportProgress, _ connection: any WriteConnection,
        _ world: World
    ) throws {
        let set = ReceiveSignals(of: organization, turn.forms, importing: id, read: turn.readings)
        let answers = try set.run(connection, world)
        var refused = turn.refused
        for (index, answer) in answers.enumerated() {
            progress.counts.add(answer, turn.forms[index])
            guard case .refused(let refusal) = answer else { continue }
            refused.append(turn.row(index, refusedFor: refusal))
        }
        try connection.insert(refused, in: id, of: organization)
        progress.position = turn.end.offset
        progress.line = turn.end.line
        progress.counts.read += turn.rowCount
        progress.counts.refused += refused.count
    }

    private func finish(
        _ last: ImportProgress, _ plan: ImportPlan, at workplace: Workplace
    ) async throws -> ImportProgress {
        var progress = last
        progress.state = .done
        progress.endedAt = workplace.now
        progress.counts.strayBytes = plan.file.encoding.strayBytes
        let (ended, world) = (progress, workplace.world)
        let isSaved = try await workplace.writer.write { connection in
            try connection.run(
                "DELETE FROM file_chunks WHERE organization_id = \(self.organization) AND file_id = \(self.id)"
            )
            guard try connection.save(ended, movedFrom: last.position, of: self.organization) else {
                return false
            }
            try self.tellOwners(connection, world)
            return true
        }
        guard isSaved else { throw Overtaken() }
        return progress
    }

    /// Each is told once how many cases of theirs it brought, however many that were.
    private func tellOwners(_ connection: any WriteConnection, _ world: World) throws {
        let calls = try connection.rows(
            """
            SELECT c.owner_id, COUNT(*) FROM signals s
            JOIN cases c ON c.organization_id = s.organization_id AND c.id = s.case_id
                AND c.opening_signal_id = s.id
            WHERE s.organization_id = \(organization) AND s.import_id = \(id) AND c.ended_ms IS NULL
            GROUP BY c.owner_id ORDER BY c.owner_id
            """
        ).map { row in
            Notice.Call.imported(try row.int(1), with: id, to: try row.id(0), at: world.now())
        }
        try connection.notify(calls, of: organization, world)
    }
}

extension ImportProgress.Counts {
    fileprivate mutating func add(_ answer: SignalAnswer, _ form: SignalForm) {
        switch answer {
        case .taken:
            new += 1
            if form.score != nil { scored += 1 }
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        case .refused: break
        }
        if answer.opened { casesOpened += 1 }
    }
}
