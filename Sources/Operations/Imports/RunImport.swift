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

    /// Calls `onTurn` after each turn, when its rows are durable; that may throw to stop between two turns.
    package func run(
        at workplace: Workplace, from source: ByteSource,
        onTurn: (ImportProgress) async throws -> Void = { _ in }
    ) async throws -> ImportProgress {
        let query = Imports(of: organization, id)
        guard var progress = try await workplace.writer.read({ try $0.first(query) }) else {
            throw Missing("import")
        }
        guard progress.state == .running, let text = progress.plan else { return progress }
        let plan = try ImportPlan(decoding: text)
        let mapping = try plan.bound(workplace.world.zones)
        var ordinals = try await ordinals(before: progress.position, plan, mapping, source)
        let position = DelimitedFile.Position(offset: progress.position, line: progress.line)
        var reader = DelimitedReader(plan.file, from: position, strippingGuards: plan.file.isRefusedRows)
        while let batch = try await reader.next(from: source) {
            for start in stride(from: 0, to: batch.count, by: Self.largestTurn) {
                let rows = batch[start..<min(start + Self.largestTurn, batch.count)]
                let turn = Turn(rows, mapping, plan, &ordinals)
                progress = try await take(turn, after: progress, at: workplace)
                try await onTurn(progress)
            }
        }
        return try await finish(progress, plan, at: workplace)
    }

    /// Counts the rows taken before, so that equal rows without an id keep their numbers.
    private func ordinals(
        before offset: Int, _ plan: ImportPlan, _ mapping: BoundMapping, _ source: ByteSource
    ) async throws -> OrdinalCounter {
        var ordinals = OrdinalCounter()
        guard offset > plan.file.firstRow.offset else { return ordinals }
        var reader = DelimitedReader(plan.file, strippingGuards: plan.file.isRefusedRows)
        while let batch = try await reader.next(from: source) {
            for row in batch {
                guard row.start.offset < offset else { return ordinals }
                mapping.count(row, in: &ordinals)
            }
        }
        return ordinals
    }

    private func take(
        _ turn: Turn, after before: ImportProgress, at workplace: Workplace
    ) async throws -> ImportProgress {
        let world = workplace.world
        return try await workplace.writeAgain { connection in
            let set = ReceiveSignals(of: self.organization, turn.forms, importing: self.id)
            let answers = try set.run(connection, world)
            var progress = before
            progress.position = turn.end.offset
            progress.line = turn.end.line
            progress.counts.read += turn.rowCount
            var refused = turn.refused
            for (index, answer) in answers.enumerated() {
                progress.counts.add(answer, turn.forms[index])
                guard case .refused(let refusal) = answer else { continue }
                refused.append(turn.row(index, refusedFor: refusal.rule))
            }
            progress.counts.refused = before.counts.refused + refused.count
            try connection.insert(refused, in: self.id, of: self.organization)
            guard try connection.save(progress, movedFrom: before.position, of: self.organization) else {
                throw Overtaken()
            }
            if Self.recountings.contains(where: { before.counts.read < $0 && $0 <= progress.counts.read }) {
                for recounting in connection.dialect.recounting { try connection.run(recounting) }
            }
            return progress
        }
    }

    /// After so many rows the tables have become others to plan for.
    private static let recountings = [1_000, 10_000, 100_000, 1_000_000]

    private func finish(
        _ last: ImportProgress, _ plan: ImportPlan, at workplace: Workplace
    ) async throws -> ImportProgress {
        var progress = last
        progress.state = .done
        progress.endedAt = workplace.now
        progress.counts.strayBytes = plan.file.encoding.strayBytes
        let ended = progress
        let isSaved = try await workplace.writer.write { connection in
            try connection.run(
                "DELETE FROM file_chunks WHERE organization_id = \(self.organization) AND file_id = \(self.id)"
            )
            return try connection.save(ended, movedFrom: last.position, of: self.organization)
        }
        guard isSaved else { throw Overtaken() }
        return progress
    }
}

extension RunImport {
    /// The rows of one turn, read and not yet taken.
    fileprivate struct Turn: Sendable {
        private(set) var forms: [SignalForm] = []
        private(set) var refused: [RefusedRow] = []
        private var places: [DelimitedRow] = []
        let end: DelimitedFile.Position
        let rowCount: Int

        init(
            _ batch: Slice<DelimitedBatch>, _ mapping: BoundMapping, _ plan: ImportPlan,
            _ ordinals: inout OrdinalCounter
        ) {
            rowCount = batch.count
            end = batch.last?.end ?? plan.file.firstRow
            forms.reserveCapacity(batch.count)
            places.reserveCapacity(batch.count)
            for row in batch {
                switch mapping.form(for: row, ordinals: &ordinals) {
                case .success(var form):
                    if plan.file.isRefusedRows, plan.mapping.columns[.id] == nil {
                        form.distinguish(
                            byLine: row.cells.first ?? "", perRow: plan.mapping.customers == .perRow)
                    }
                    form.opening = plan.opening(of: form)
                    forms.append(form)
                    places.append(row)
                case .failure(let refusal):
                    refused.append(
                        RefusedRow(line: row.line, reason: refusal.description, cells: row.cells))
                }
            }
        }

        func row(_ index: Int, refusedFor rule: String) -> RefusedRow {
            RefusedRow(line: places[index].line, reason: rule, cells: places[index].cells)
        }
    }
}

extension SignalForm {
    /// A corrected row may now say the same as one taken before: it is another answer all the same.
    fileprivate mutating func distinguish(byLine line: String, perRow: Bool) {
        sourceID = "line-\(line)-" + sourceID
        if perRow { customer?.id = sourceID }
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
