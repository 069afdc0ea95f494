import Connections
import Recovery

/// Reads the rows of an import and their comments ahead of the writer and makes forms of them, on another core than the
/// writer's.
actor ImportFeed {
    private let organization: Organization.Key
    private let comments: CommentModels
    private let plan: ImportPlan
    private let mapping: BoundMapping
    private let source: ByteSource
    private let start: DelimitedFile.Position
    private var reader: DelimitedReader
    private var ordinals = OrdinalCounter()
    private var rows: Slice<DelimitedBatch>?
    private var hasEnded = false
    private var hasCounted = false

    init(
        of organization: Organization.Key, _ plan: ImportPlan, _ mapping: BoundMapping,
        from start: DelimitedFile.Position, _ source: @escaping ByteSource, _ comments: CommentModels
    ) {
        self.organization = organization
        self.comments = comments
        self.plan = plan
        self.mapping = mapping
        self.source = source
        self.start = start
        reader = DelimitedReader(plan.file, from: start, strippingGuards: plan.file.isRefusedRows)
    }

    /// The next turns, so many at most; none at the end of the file.
    func turns(atMost count: Int) async throws -> [ImportTurn] {
        if !hasCounted { try await countTaken() }
        var turns: [ImportTurn] = []
        while turns.count < count, let rest = try await nextRows() {
            let taken = rest.prefix(RunImport.largestTurn)
            rows = rest.dropFirst(taken.count)
            var turn = ImportTurn(taken, mapping, plan, &ordinals)
            turn.readings = await comments.readings(of: turn.forms, for: organization)
            turns.append(turn)
        }
        return turns
    }

    private func nextRows() async throws -> Slice<DelimitedBatch>? {
        if let rows, !rows.isEmpty { return rows }
        while !hasEnded {
            let bytes = try await source(reader.nextOffset, DelimitedFile.chunk)
            hasEnded = bytes.isEmpty
            let batch = hasEnded ? try reader.finish() : try reader.take(bytes)
            if !batch.isEmpty { return batch[...] }
        }
        return nil
    }

    /// Counts the rows taken before, so that equal rows without an id keep their numbers.
    private func countTaken() async throws {
        hasCounted = true
        guard start.offset > plan.file.firstRow.offset else { return }
        var earlier = DelimitedReader(plan.file, strippingGuards: plan.file.isRefusedRows)
        while true {
            let bytes = try await source(earlier.nextOffset, DelimitedFile.chunk)
            if bytes.isEmpty { return }
            for row in try earlier.take(bytes) {
                guard row.start.offset < start.offset else { return }
                mapping.count(row, in: &ordinals)
            }
        }
    }
}
