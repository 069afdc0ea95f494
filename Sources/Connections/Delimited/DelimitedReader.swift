/// The second pass: rows of a checked file, from its first or from any place between two rows.
package struct DelimitedReader {
    private let scanner: RecordScanner
    private let columns: Int
    private var offset: Int
    private var hasEnded = false

    /// `strippingGuards` takes off the apostrophes of `DelimitedWriter`, in our own file of refused rows.
    package init(
        _ file: DelimitedFile, from position: DelimitedFile.Position? = nil, strippingGuards: Bool = false
    ) {
        let position = position ?? file.firstRow
        columns = file.columns.count
        offset = position.offset
        scanner = RecordScanner(
            encoding: file.encoding, delimiter: file.delimiter, at: position,
            blank: columns == 1 ? .row : .skipped)
        scanner.records.pointee.stripsGuards = strippingGuards
    }

    /// The offset from which the next bytes are wanted; behind it lie rows that were not given out yet.
    package var nextOffset: Int { offset }

    /// The rows that these bytes complete, perhaps none.
    /// - Throws: `DelimitedFile.Refusal` where the file is not the one that was checked.
    package mutating func take(_ bytes: [UInt8]) throws(DelimitedFile.Refusal) -> DelimitedBatch {
        offset += bytes.count
        try scanner.take(bytes)
        return batch()
    }

    /// The last row, where no line end follows it.
    package mutating func finish() throws(DelimitedFile.Refusal) -> DelimitedBatch {
        hasEnded = true
        try scanner.finish()
        return batch()
    }

    /// The next rows, one at least; nil at the end of the file.
    package mutating func next(from source: ByteSource) async throws -> DelimitedBatch? {
        while !hasEnded {
            let bytes = try await source(offset, DelimitedFile.chunk)
            let batch = bytes.isEmpty ? try finish() : try take(bytes)
            if !batch.isEmpty { return batch }
        }
        return nil
    }

    private func batch() -> DelimitedBatch {
        let (bytes, bounds, rows) = scanner.records.pointee.takeRows()
        return DelimitedBatch(bytes: bytes, bounds: bounds, rows: rows, columns: columns)
    }
}
