import Connections

extension DelimitedFile {
    /// The rows of a file that is handed over in pieces of a length.
    static func rows(of bytes: [UInt8], chunk: Int = 1 << 16, strippingGuards: Bool = false) throws
        -> [DelimitedRow]
    {
        var check = FileCheck()
        for piece in bytes.pieces(of: chunk) { try check.take(piece) }
        let file = try check.finish()
        return try file.rows(of: bytes, chunk: chunk, strippingGuards: strippingGuards)
    }

    func rows(
        of bytes: [UInt8], from position: Position? = nil, chunk: Int = 1 << 16, strippingGuards: Bool = false
    ) throws -> [DelimitedRow] {
        var reader = DelimitedReader(self, from: position, strippingGuards: strippingGuards)
        var rows: [DelimitedRow] = []
        for piece in Array(bytes[reader.nextOffset...]).pieces(of: chunk) { rows += try reader.take(piece) }
        return try rows + reader.finish()
    }

    static func rows(of text: String) throws -> [DelimitedRow] { try rows(of: Array(text.utf8)) }
    static func check(_ text: String) throws(Refusal) -> DelimitedFile { try check(Array(text.utf8)) }
}

extension [UInt8] {
    func pieces(of length: Int) -> [[UInt8]] {
        stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
    }
}

extension String {
    /// With its byte order mark.
    func utf16Bytes(bigEndian: Bool = false) -> [UInt8] {
        ([0xFEFF] + Array(utf16)).flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return bigEndian ? bytes.reversed() : bytes
        }
    }
}
