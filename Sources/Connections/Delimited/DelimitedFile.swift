/// What checking a whole file found: all that reading its rows needs, at the start or anywhere later.
package struct DelimitedFile: Hashable, Sendable, Codable {
    package var encoding: TextEncoding
    package var delimiter: Delimiter
    package var columns: [Column]
    /// The zone that a Qualtrics export names for its dates.
    package var zone: String?
    package var firstRow: Position
    /// Rows below the header, those that will be refused too.
    package var rowCount: Int
    package var length: Int

    /// A place between two rows: an offset in the file as it was sent, and the physical line that starts there.
    package struct Position: Hashable, Sendable, Codable {
        package var offset: Int
        package var line: Int

        package init(offset: Int, line: Int) {
            self.offset = offset
            self.line = line
        }
    }

    /// One column of the header.
    package struct Column: Hashable, Sendable, Codable {
        /// Trimmed and made unique (`Date`, `Date (2)`); `column 3` where the header leaves it blank.
        package var name: String
        /// The cell as it stands in the file.
        package var written: String
        /// The question's text in a Qualtrics export.
        package var label: String?
    }

    /// Why a file is not taken at all.
    package enum Refusal: Error, Hashable, Sendable {
        case empty
        case notText(ForeignFormat)
        /// Text before or after the quotes of a cell, on `line`; the cell opened on `opened`.
        case brokenQuote(line: Int, opened: Int)
        case missingQuote(opened: Int)
        case cellTooLong(line: Int)
        case tooManyColumns(line: Int)
    }

    /// A longer cell is nearly always a quote that nobody closed.
    package static let longestCell = 1 << 20
    package static let mostColumns = 1_000

    /// Whether this is our own list of refused rows, corrected and sent again.
    package var isRefusedRows: Bool {
        columns.prefix(2).map(\.name) == [DelimitedWriter.lineColumn, DelimitedWriter.reasonColumn]
    }
}

/// Hands out up to `count` bytes of a file from an offset on; none at its end.
package typealias ByteSource = @Sendable (_ offset: Int, _ count: Int) async throws -> [UInt8]

extension DelimitedFile {
    /// How much is asked of a source at a time.
    package static let chunk = 256 << 10

    /// Reads the whole file once before any row is taken.
    /// - Throws: `Refusal`, and what the source throws.
    package static func check(delimiter: Delimiter? = nil, _ source: ByteSource) async throws -> DelimitedFile
    {
        var check = FileCheck(delimiter: delimiter)
        while true {
            let bytes = try await source(check.length, chunk)
            if bytes.isEmpty { return try check.finish() }
            try check.take(bytes)
        }
    }

    package static func check(_ bytes: [UInt8], delimiter: Delimiter? = nil) throws(Refusal) -> DelimitedFile
    {
        var check = FileCheck(delimiter: delimiter)
        try check.take(bytes)
        return try check.finish()
    }
}

extension DelimitedFile.Refusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "line 1: the file is empty"
        case .notText(let format): "the file is \(format.rawValue)"
        case .brokenQuote(let line, let opened) where line == opened:
            "line \(line): a quote stands inside a cell; write it twice and put the whole cell in quotes"
        case .brokenQuote(let line, let opened):
            "line \(line): text follows the closing quote of the cell that opened on line \(opened)"
        case .missingQuote(let opened): "line \(opened): a quote opens here and is never closed"
        case .cellTooLong(let line):
            "line \(line): a cell is longer than 1 MiB; perhaps its quote is never closed"
        case .tooManyColumns(let line): "line \(line): the header has more than 1,000 columns"
        }
    }
}
