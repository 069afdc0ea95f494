/// The first of two passes over a file: bytes go in as they come, and what holds for the whole comes out.
///
/// Nothing of a file is taken before it was read to its end, so that a quote broken in its last line refuses it
/// before its first row was acted upon.
package struct FileCheck {
    package private(set) var length = 0
    private let chosen: Delimiter?
    private var opening: [UInt8] = []
    private var census: UTF8Census?
    private var encoding = TextEncoding.utf8(strayBytes: 0)
    private var delimiter = Delimiter.comma
    private var scanner: RecordScanner?

    /// A delimiter given here is not sniffed.
    package init(delimiter: Delimiter? = nil) {
        chosen = delimiter
    }

    package mutating func take(_ bytes: [UInt8]) throws(DelimitedFile.Refusal) {
        length += bytes.count
        if let scanner {
            try scan(bytes, with: scanner)
        } else {
            opening += bytes
            if opening.count >= Self.openingLength { try begin() }
        }
    }

    package mutating func finish() throws(DelimitedFile.Refusal) -> DelimitedFile {
        if scanner == nil { try begin() }
        guard let scanner else { throw .empty }
        try scanner.finish()
        if var census {
            census.finish()
            encoding = census.encoding
        }
        let (bytes, bounds, rows) = scanner.records.pointee.takeRows()
        let header = DelimitedBatch(bytes: bytes, bounds: bounds, rows: rows, columns: 0)
        return try file(header: header, rowCount: scanner.records.pointee.rowCount, end: scanner.position)
    }

    /// What is looked at before anything is decided about delimiters and foreign formats.
    private static let openingLength = 64 << 10
    /// A Qualtrics export has three rows of header.
    private static let mostHeaderRows = 3

    private mutating func begin() throws(DelimitedFile.Refusal) {
        if opening.isEmpty { throw .empty }
        let mark = TextEncoding.marked(by: opening)
        encoding = mark?.encoding ?? encoding
        let text = Array(opening.dropFirst(mark?.length ?? 0))
        if text.isEmpty, length == opening.count { throw .empty }
        if encoding.unit == 1, let format = ForeignFormat(opening: text) { throw .notText(format) }
        census = encoding.unit == 1 ? UTF8Census() : nil
        delimiter = chosen ?? Delimiter(sniffing: sniffable(text))
        let start = DelimitedFile.Position(offset: mark?.length ?? 0, line: 1)
        let scanner = RecordScanner(encoding: encoding, delimiter: delimiter, at: start, isChecking: true)
        scanner.records.pointee.keptRows = Self.mostHeaderRows
        self.scanner = scanner
        opening = []
        try scan(text, with: scanner)
    }

    private func sniffable(_ text: [UInt8]) -> [UInt8] {
        if encoding.unit == 1 { return text }
        var decoded: [UInt8] = []
        text.withUnsafeBufferPointer { encoding.decode($0, into: &decoded) }
        return decoded
    }

    private mutating func scan(
        _ bytes: [UInt8], with scanner: RecordScanner
    ) throws(DelimitedFile.Refusal) {
        census?.take(bytes)
        try scanner.take(bytes)
        let records = scanner.records
        let width = scanner.blank == .undecided ? records.pointee.cellsInRow : records.pointee.headerCells
        if width > DelimitedFile.mostColumns {
            throw .tooManyColumns(line: records.pointee.rows.first?.start.line ?? scanner.position.line)
        }
    }

    private func file(
        header: DelimitedBatch, rowCount: Int, end: DelimitedFile.Position
    ) throws(DelimitedFile.Refusal) -> DelimitedFile {
        guard let names = header.first else { return try blankFile(end: end) }
        let text = encoding.isPlain || encoding.unit == 2 ? nil : encoding
        let written = names.texts(decodedFrom: text)
        if written.count > DelimitedFile.mostColumns { throw .tooManyColumns(line: names.line) }
        let imports = header.count == 3 ? QualtricsHeader(row: header[2].texts(decodedFrom: text)) : nil
        let labels = imports == nil ? [] : header[1].texts(decodedFrom: text)
        let headerRows = imports == nil ? 1 : 3
        return DelimitedFile(
            encoding: encoding, delimiter: delimiter,
            columns: DelimitedFile.Column.columns(written, labels: labels),
            zone: imports?.zone, firstRow: header[headerRows - 1].end, rowCount: rowCount - headerRows,
            length: length)
    }

    /// Nothing but line ends: one column without a name, and an empty cell on each line after the first.
    private func blankFile(end: DelimitedFile.Position) throws(DelimitedFile.Refusal) -> DelimitedFile {
        guard end.line > 1, let scanner, let first = scanner.endOfFirstBlank else { throw .empty }
        return DelimitedFile(
            encoding: encoding, delimiter: delimiter, columns: DelimitedFile.Column.columns([""], labels: []),
            zone: nil, firstRow: first, rowCount: end.line - first.line, length: length)
    }
}
