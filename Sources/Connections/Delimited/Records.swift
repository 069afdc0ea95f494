/// What libcsv hands over, gathered into few arrays; it lives behind the pointer that libcsv passes back.
struct Records {
    struct Row: Sendable {
        let start: DelimitedFile.Position
        let end: DelimitedFile.Position
        /// Index of the first cell in `bounds`.
        let firstCell: Int
        /// Cells kept, at most `mostCells`; `found` counts them all.
        let kept: Int
        let found: Int
        let hasNUL: Bool
        let isTooLong: Bool
    }

    /// All cells, one after the other.
    private(set) var bytes: [UInt8] = []
    /// Cell `n` lies between bounds `n` and `n + 1`.
    private(set) var bounds = [0]
    private(set) var rows: [Row] = []
    private(set) var rowCount = 0
    private(set) var cellsInRow = 0
    private(set) var longestCell = 0
    private(set) var hasEnded = false
    private(set) var headerCells = 0
    /// Rows from this one on are counted and let go.
    var keptRows = Int.max
    /// Takes the apostrophe off that `DelimitedWriter` puts before what a spreadsheet would run.
    var stripsGuards = false
    private var firstCell = 0
    private var hasNUL = false
    private var isTooLong = false

    /// Enough to show a ragged row as it came.
    private static let mostCells = 1_100
    private static let longestRow = 16 << 20

    static let cell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        text, length, records in
        guard let records else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: length)
        records.assumingMemoryBound(to: Records.self).pointee.add(bytes)
    }

    static let end: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, records in
        records?.assumingMemoryBound(to: Records.self).pointee.hasEnded = true
    }

    private mutating func add(_ cell: UnsafeRawBufferPointer) {
        cellsInRow += 1
        if cell.count > longestCell { longestCell = cell.count }
        guard rowCount < keptRows, cellsInRow <= Self.mostCells else { return }
        if bytes.count - bounds[firstCell] + cell.count <= Self.longestRow {
            if cell.contains(0) { hasNUL = true }
            bytes.append(contentsOf: stripsGuards ? DelimitedWriter.unguarded(cell) : cell)
        } else {
            isTooLong = true
        }
        bounds.append(bytes.count)
    }

    mutating func close(from start: DelimitedFile.Position, to end: DelimitedFile.Position) {
        if rowCount < keptRows {
            let kept = bounds.count - 1 - firstCell
            rows.append(
                Row(
                    start: start, end: end, firstCell: firstCell, kept: kept, found: cellsInRow,
                    hasNUL: hasNUL,
                    isTooLong: isTooLong))
            firstCell += kept
        }
        rowCount += 1
        cellsInRow = 0
        hasEnded = false
        hasNUL = false
        isTooLong = false
    }

    mutating func emptyRow(from start: DelimitedFile.Position, to end: DelimitedFile.Position) {
        add(UnsafeRawBufferPointer(start: nil, count: 0))
        close(from: start, to: end)
    }

    /// Whether the row just closed is the header; Excel's line `sep=;` is not, and is dropped.
    mutating func isHeaderComplete() -> Bool {
        guard let row = rows.last else { return true }
        let first = bytes[bounds[row.firstCell]..<bounds[row.firstCell + 1]]
        if row.start.line == 1, row.found <= 2, bytes.count == first.count,
            first.elementsEqual(Delimiter.announcement)
        {
            self = Records(keptRows: keptRows)
            return false
        }
        headerCells = row.found
        return true
    }

    /// Hands over the rows closed so far; what an open row has gathered stays.
    mutating func takeRows() -> (bytes: [UInt8], bounds: [Int], rows: [Row]) {
        let cut = bounds[firstCell]
        let open = Array(bytes[cut...])
        let openBounds = bounds[firstCell...].map { $0 - cut }
        let taken = (bytes, bounds, rows)
        bytes = open
        bounds = openBounds
        bytes.reserveCapacity(taken.0.count)
        bounds.reserveCapacity(taken.1.count)
        rows = []
        rows.reserveCapacity(taken.2.count)
        firstCell = 0
        return taken
    }
}

extension Records {
    init(keptRows: Int) { self.keptRows = keptRows }
    init(stripsGuards: Bool) { self.stripsGuards = stripsGuards }
}
