import CLibcsv

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Cuts a file into physical lines, hands them decoded to libcsv, and knows where each record starts and ends.
///
/// libcsv reports neither lines nor offsets; fed line by line, both are ours to know.
final class RecordScanner {
    typealias Position = DelimitedFile.Position

    /// What a line with nothing on it is.
    enum Blank { case undecided, skipped, row }

    var blank: Blank
    /// Where the next byte handed in stands, less what is held back.
    private(set) var position: Position
    private let encoding: TextEncoding
    private let parser: UnsafeMutablePointer<csv_parser>
    let records: UnsafeMutablePointer<Records>
    /// For a file of nothing but line ends: where its second line starts.
    private(set) var endOfFirstBlank: Position?
    private let isChecking: Bool
    private var held: [UInt8] = []
    private var decoded: [UInt8] = []
    private var start: Position?
    private var cellLine = 0
    private var cellsBeforeLine = 0

    init(
        encoding: TextEncoding, delimiter: Delimiter, at position: Position, blank: Blank = .undecided,
        isChecking: Bool = false
    ) {
        self.encoding = encoding
        self.isChecking = isChecking
        self.position = position
        self.blank = blank
        parser = .allocate(capacity: 1)
        parser.initialize(to: csv_parser())
        records = .allocate(capacity: 1)
        records.initialize(to: Records())
        csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
        csv_set_delim(parser, delimiter.rawValue)
        // Spaces belong to the cell (RFC 4180, 2.4).
        csv_set_space_func(parser) { _ in 0 }
        csv_set_blk_size(parser, 16 << 10)
        // Room for the UTF-8 of a cell that was within bounds as it stood in the file; a buffer refused here
        // is how libcsv stops at a quote that is never closed.
        csv_set_realloc_func(parser) { old, size in size > (3 << 20) + 16 ? nil : realloc(old, size) }
    }

    deinit {
        csv_free(parser)
        parser.deinitialize(count: 1).deallocate()
        records.deinitialize(count: 1).deallocate()
    }

    func take(_ bytes: [UInt8]) throws(DelimitedFile.Refusal) {
        try scan(held.isEmpty ? bytes : held + bytes, isEnd: false)
    }

    /// Takes the last record, which may lack its line end.
    func finish() throws(DelimitedFile.Refusal) {
        try scan(held, isEnd: true)
        guard let start else { return }
        if csv_fini(parser, Records.cell, Records.end, records) != 0 {
            throw csv_error(parser) == CSV_EPARSE
                ? .missingQuote(opened: cellLine) : .cellTooLong(line: cellLine)
        }
        records.pointee.close(from: start, to: position)
        self.start = nil
        decideBlanks()
    }

    private func scan(_ bytes: [UInt8], isEnd: Bool) throws(DelimitedFile.Refusal) {
        held = []
        var refusal: DelimitedFile.Refusal?
        bytes.withUnsafeBufferPointer { bytes in
            do throws(DelimitedFile.Refusal) {
                let rest = try lines(of: bytes, isEnd: isEnd)
                held = Array(bytes[rest...])
            } catch {
                refusal = error
            }
        }
        if let refusal { throw refusal }
    }

    /// Feeds line by line; gives the index from which bytes must wait for those that follow.
    private func lines(of bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool) throws(DelimitedFile.Refusal) -> Int
    {
        let unit = encoding.unit
        var index = 0
        while index < bytes.count {
            guard let terminator = lineEnd(in: bytes, from: index) else {
                let piece = UnsafeBufferPointer(rebasing: bytes[index...])
                let usable = isEnd ? bytes.count : bytes.count - encoding.cutBytes(at: piece)
                try feed(UnsafeBufferPointer(rebasing: bytes[index..<usable]), endsLine: false)
                return usable
            }
            var next = terminator + unit
            if ascii(in: bytes, at: terminator) == 0x0D {
                if next + unit > bytes.count, !isEnd {
                    try feed(UnsafeBufferPointer(rebasing: bytes[index..<terminator]), endsLine: false)
                    return terminator
                }
                if next + unit <= bytes.count, ascii(in: bytes, at: next) == 0x0A { next += unit }
            }
            if start == nil, terminator == index {
                skipBlank(length: next - index)
            } else {
                try feed(UnsafeBufferPointer(rebasing: bytes[index..<next]), endsLine: true)
            }
            index = next
        }
        return index
    }

    private func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        if encoding.unit == 1 {
            while index < bytes.count {
                let byte = bytes[index]
                if byte <= 0x0D, byte == 0x0A || byte == 0x0D { return index }
                index += 1
            }
            return nil
        }
        while index + 1 < bytes.count {
            let character = ascii(in: bytes, at: index)
            if character == 0x0A || character == 0x0D { return index }
            index += 2
        }
        return nil
    }

    /// The character at an index if it is ASCII, else 0xFF.
    private func ascii(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8 {
        switch encoding {
        case .utf8, .windows1252: bytes[index]
        case .utf16LittleEndian: bytes[index + 1] == 0 ? bytes[index] : 0xFF
        case .utf16BigEndian: bytes[index] == 0 ? bytes[index + 1] : 0xFF
        }
    }

    private func skipBlank(length: Int) {
        let from = position
        position.offset += length
        position.line += 1
        switch blank {
        case .undecided: endOfFirstBlank = endOfFirstBlank ?? position
        case .skipped: break
        case .row: records.pointee.emptyRow(from: from, to: position)
        }
    }

    private func feed(_ piece: UnsafeBufferPointer<UInt8>, endsLine: Bool) throws(DelimitedFile.Refusal) {
        if piece.isEmpty { return }
        if start == nil {
            start = position
            cellLine = position.line
            cellsBeforeLine = 0
        }
        if encoding.isPlain {
            try parse(piece)
        } else {
            decoded.removeAll(keepingCapacity: true)
            encoding.decode(piece, into: &decoded)
            // Taken out for the call, so that the closure may use the rest of the scanner.
            let text = decoded
            var refusal: DelimitedFile.Refusal?
            text.withUnsafeBufferPointer { text in
                do throws(DelimitedFile.Refusal) { try parse(text) } catch { refusal = error }
            }
            if let refusal { throw refusal }
        }
        position.offset += piece.count
        if endsLine { endLine() }
    }

    private func parse(_ text: UnsafeBufferPointer<UInt8>) throws(DelimitedFile.Refusal) {
        let taken = csv_parse(parser, text.baseAddress, text.count, Records.cell, Records.end, records)
        let isSameCell = records.pointee.cellsInRow == cellsBeforeLine
        let opened = isSameCell ? cellLine : position.line
        if taken != text.count {
            throw csv_error(parser) == CSV_EPARSE
                ? .brokenQuote(line: position.line, opened: opened) : .cellTooLong(line: opened)
        }
        if isChecking, records.pointee.longestCell > DelimitedFile.longestCell {
            throw .cellTooLong(line: opened)
        }
    }

    private func endLine() {
        if records.pointee.cellsInRow != cellsBeforeLine { cellLine = position.line }
        cellsBeforeLine = records.pointee.cellsInRow
        position.line += 1
        guard records.pointee.hasEnded, let from = start else { return }
        records.pointee.close(from: from, to: position)
        start = nil
        decideBlanks()
    }

    private func decideBlanks() {
        guard blank == .undecided, records.pointee.isHeaderComplete() else { return }
        blank = records.pointee.headerCells == 1 ? .row : .skipped
    }
}
