import CLibcsv

/// Writes refused rows so that a person can correct them in a spreadsheet and send them again.
package struct DelimitedWriter: Sendable {
    package let delimiter: Delimiter

    package static let lineColumn = "Refused line"
    package static let reasonColumn = "Refused because"

    package init(delimiter: Delimiter = .comma) {
        self.delimiter = delimiter
    }

    /// The byte order mark that makes Excel read UTF-8, and the header.
    package func refusedHeader(of file: DelimitedFile) -> [UInt8] {
        [0xEF, 0xBB, 0xBF] + row([Self.lineColumn, Self.reasonColumn] + file.columns.map(\.name))
    }

    package func refused(_ cells: [String], line: Int, because reason: String) -> [UInt8] {
        row([String(line), reason] + cells)
    }

    /// One line, ended by CR LF.
    package func row(_ cells: [String]) -> [UInt8] {
        var line: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { line.append(delimiter.rawValue) }
            let guarded = Self.guarded(Array(cell.utf8))
            line += needsQuotes(guarded, isAlone: cells.count == 1) ? Self.quoted(guarded) : guarded
        }
        return line + [0x0D, 0x0A]
    }

    private func needsQuotes(_ cell: [UInt8], isAlone: Bool) -> Bool {
        guard let first = cell.first, let last = cell.last else { return isAlone }
        return first == 0x20 || last == 0x20
            || cell.contains { $0 == delimiter.rawValue || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    }

    private static func quoted(_ cell: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: cell.count * 2 + 2) { buffer, count in
            count = csv_write(buffer.baseAddress, buffer.count, cell, cell.count)
        }
    }
}

extension DelimitedWriter {
    /// With an apostrophe before what a spreadsheet would run as a formula; a plain number stays.
    ///
    /// A cell that already looks guarded gets one more, so that taking one off always gives the cell back.
    static func guarded(_ cell: [UInt8]) -> [UInt8] {
        cell.withUnsafeBytes { bytes in
            isFormula(bytes[...]) && !isNumber(bytes) ? [apostrophe] + cell : cell
        }
    }

    static func unguarded(_ cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard cell.first == apostrophe, isFormula(cell[...]) else { return cell }
        return UnsafeRawBufferPointer(rebasing: cell[1...])
    }

    /// Source: OWASP, "CSV Injection": = + - @, tab and carriage return; here also behind apostrophes.
    private static func isFormula(_ cell: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard let first = cell.first(where: { $0 != apostrophe }) else { return false }
        return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first)
    }

    private static func isNumber(_ cell: UnsafeRawBufferPointer) -> Bool {
        var digits = 0
        var points = 0
        for (index, byte) in cell.enumerated() {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2B, 0x2D: if index > 0 { return false }
            case 0x2E, 0x2C: points += 1
            default: return false
            }
        }
        return digits > 0 && points <= 1
    }

    private static let apostrophe = UInt8(ascii: "'")
}
