/// One row below the header, with its place in the file.
package struct DelimitedRow: Sendable {
    let batch: DelimitedBatch
    let index: Int

    private var row: Records.Row { batch.rows[index] }

    /// The physical line on which the row starts; the header's is 1.
    package var line: Int { row.start.line }
    package var start: DelimitedFile.Position { row.start }
    /// Where reading goes on after this row.
    package var end: DelimitedFile.Position { row.end }
    package var cellCount: Int { row.kept }

    /// Why no form can be made of the row, whatever the mapping.
    package var refusal: RowRefusal? {
        let row = row
        if row.isTooLong { return .tooLong }
        if row.found != batch.columns { return .ragged(expected: batch.columns, found: row.found) }
        if row.hasNUL { return .nul }
        return nil
    }

    /// The cells as text; what is not UTF-8 shows as U+FFFD.
    package var cells: [String] {
        withBytes { bytes in (0..<row.kept).map { String(decoding: bytes(cell: $0), as: UTF8.self) } }
    }

    func withBytes<Result>(_ body: (CellBytes) throws -> Result) rethrows -> Result {
        try batch.bytes.withUnsafeBufferPointer { bytes in
            try batch.bounds.withUnsafeBufferPointer { bounds in
                try body(CellBytes(bytes: bytes, bounds: bounds, firstCell: row.firstCell))
            }
        }
    }

    /// The cells, decoded now if they were kept as they stood in the file.
    func texts(decodedFrom encoding: TextEncoding?) -> [String] {
        guard let encoding else { return cells }
        return withBytes { bytes in
            (0..<row.kept).map { cell in
                var text: [UInt8] = []
                encoding.decode(bytes(cell: cell), into: &text)
                return String(decoding: text, as: UTF8.self)
            }
        }
    }
}

/// The cells of one row, as long as the closure lasts that received them.
struct CellBytes {
    let bytes: UnsafeBufferPointer<UInt8>
    let bounds: UnsafeBufferPointer<Int>
    let firstCell: Int

    func callAsFunction(cell: Int) -> UnsafeBufferPointer<UInt8> {
        let index = firstCell + cell
        return UnsafeBufferPointer(rebasing: bytes[bounds[index]..<bounds[index + 1]])
    }
}
