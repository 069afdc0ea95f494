/// What a file is when it is no delimited text.
package enum ForeignFormat: String, Hashable, Sendable {
    case workbook = "an Excel workbook or another zip file; save it as CSV and send that"
    case oldWorkbook = "an old Excel workbook; save it as CSV and send that"
    case portableDocument = "a PDF document"
    case image = "an image"
    case compressed = "a compressed file; unpack it and send what is inside"
    case unmarkedUTF16 = "probably UTF-16 without its byte order mark; save it as UTF-8 and send that"
    case binary = "not text"

    /// Nil where the opening of a file may be text. Few control bytes pass: they cost their row alone.
    init?(opening bytes: [UInt8]) {
        for (signature, format) in Self.signatures where bytes.starts(with: signature) {
            self = format
            return
        }
        var nuls = 0
        var controls = 0
        for byte in bytes where byte < 0x20 {
            if byte == 0 { nuls += 1 }
            if byte != 0x09, byte != 0x0A, byte != 0x0D { controls += 1 }
        }
        guard controls >= 8, controls * 20 > bytes.count else { return nil }
        self = nuls * 10 > bytes.count * 4 && nuls * 10 < bytes.count * 6 ? .unmarkedUTF16 : .binary
    }

    private static let signatures: [([UInt8], ForeignFormat)] = [
        ([0x50, 0x4B, 0x03, 0x04], .workbook),
        ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
        (Array("%PDF".utf8), .portableDocument),
        ([0x89, 0x50, 0x4E, 0x47], .image),
        ([0xFF, 0xD8, 0xFF], .image),
        (Array("GIF8".utf8), .image),
        ([0x1F, 0x8B], .compressed),
    ]
}
