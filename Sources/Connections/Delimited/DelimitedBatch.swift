/// Some rows that stand one after the other in a file; they share their memory.
package final class DelimitedBatch: Sendable, RandomAccessCollection {
    let bytes: [UInt8]
    let bounds: [Int]
    let rows: [Records.Row]
    /// How many cells a row of this file should have.
    let columns: Int

    init(bytes: [UInt8], bounds: [Int], rows: [Records.Row], columns: Int) {
        self.bytes = bytes
        self.bounds = bounds
        self.rows = rows
        self.columns = columns
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { rows.count }

    package subscript(index: Int) -> DelimitedRow { DelimitedRow(batch: self, index: index) }
}
