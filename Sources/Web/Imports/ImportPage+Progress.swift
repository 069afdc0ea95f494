import Recovery
import Storage

extension ImportState {
    init(_ state: ImportProgress.State) {
        switch state {
        case .receiving: self = .receiving
        case .mapping: self = .waitingForMapping
        case .running: self = .running
        case .done: self = .done
        case .refused: self = .stopped
        case .undone: self = .undone
        }
    }
}

extension ImportListPage.Row {
    init(_ progress: ImportProgress) {
        self.init(
            id: progress.id.rawValue, file: progress.fileName, began: progress.createdAt,
            state: ImportState(progress.state), read: progress.counts.read, refused: progress.counts.refused)
    }
}

extension ImportPage {
    init(_ progress: ImportProgress, csrf: String, now: Instant) {
        let counts = progress.counts
        var totals = Totals()
        totals.read = counts.read
        totals.new = counts.new
        totals.updated = counts.updated
        totals.unchanged = counts.unchanged
        totals.refused = counts.refused
        totals.opened = counts.casesOpened
        self.init(
            id: progress.id.rawValue, csrf: csrf, file: progress.fileName, state: ImportState(progress.state),
            totals: totals)
        rowCount = counts.total > 0 ? counts.total : nil
        if progress.state == .running, let startedAt = progress.startedAt {
            setPace(counts, elapsed: now.since(startedAt))
        }
        if let refusal = progress.refusal {
            note = Words.sentence(refusal)
        } else if counts.strayBytes > 0 {
            note = Words.Imports.stray(counts.strayBytes)
        }
    }

    /// By the mean since the start; nothing is said before a second has passed.
    private mutating func setPace(_ counts: ImportProgress.Counts, elapsed: Duration) {
        let milliseconds = Int(elapsed.wholeMilliseconds)
        guard milliseconds >= 1_000, counts.read > 0 else { return }
        rowsPerSecond = counts.read * 1_000 / milliseconds
        guard counts.total >= counts.read else { return }
        remaining = .milliseconds((counts.total - counts.read) * milliseconds / counts.read)
    }
}

extension ImportPage.RefusedRow {
    private static let shownCharacters = 140

    init(_ row: Storage.RefusedRow, _ clock: WallClock) {
        let says = row.cells.filter { !$0.isEmpty }.joined(separator: " · ")
        self.init(
            line: row.line,
            says: says.count > Self.shownCharacters ? says.prefix(Self.shownCharacters) + " …" : says,
            reason: Words.Imports.reason(row.reason, clock))
    }
}
