/// What the first bytes of a picture say of it: of which kind it is, and how large. Nothing is decoded.
package struct PictureHead: Hashable, Sendable {
    package enum Format: String, CaseIterable, Hashable, Sendable {
        case png = "image/png"
        case jpeg = "image/jpeg"
        case webp = "image/webp"
    }

    package let format: Format
    package let width: Int
    package let height: Int

    init(_ format: Format, width: Int, height: Int) {
        self.format = format
        self.width = width
        self.height = height
    }

    /// Nil for what is neither PNG nor JPEG nor WebP, whatever it is called, or breaks off before it says its size.
    package init?(_ bytes: [UInt8]) {
        guard let head = Self.png(bytes) ?? Self.jpeg(bytes) ?? Self.webp(bytes), head.width > 0,
            head.height > 0
        else { return nil }
        self = head
    }

    /// Source: PNG (third edition), 5.2 and 11.2.1.
    private static func png(_ bytes: [UInt8]) -> PictureHead? {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard bytes.count >= 33, bytes.starts(with: signature), bytes[12..<16].elementsEqual("IHDR".utf8)
        else {
            return nil
        }
        return PictureHead(.png, width: bytes.big(16..<20), height: bytes.big(20..<24))
    }

    /// The size stands in the first frame header (SOF). Source: ITU-T T.81, B.2.2.
    private static func jpeg(_ bytes: [UInt8]) -> PictureHead? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var place = 2
        while place + 9 <= bytes.count, bytes[place] == 0xFF {
            switch bytes[place + 1] {
            case 0xFF:
                place += 1
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                return PictureHead(
                    .jpeg, width: bytes.big(place + 7..<place + 9), height: bytes.big(place + 5..<place + 7))
            default:
                place += 2 + max(2, bytes.big(place + 2..<place + 4))
            }
        }
        return nil
    }

    /// One of three chunks comes first. Source: RFC 9649, 2.5 to 2.7.
    private static func webp(_ bytes: [UInt8]) -> PictureHead? {
        guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8)
        else {
            return nil
        }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 " where bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A]):
            return PictureHead(
                .webp, width: bytes.little(26..<28) & 0x3FFF, height: bytes.little(28..<30) & 0x3FFF)
        case "VP8L" where bytes[20] == 0x2F:
            let both = bytes.little(21..<25)
            return PictureHead(.webp, width: (both & 0x3FFF) + 1, height: ((both >> 14) & 0x3FFF) + 1)
        case "VP8X":
            return PictureHead(.webp, width: bytes.little(24..<27) + 1, height: bytes.little(27..<30) + 1)
        default:
            return nil
        }
    }
}

extension [UInt8] {
    fileprivate func big(_ range: Range<Int>) -> Int { self[range].reduce(0) { $0 << 8 | Int($1) } }
    fileprivate func little(_ range: Range<Int>) -> Int {
        self[range].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
