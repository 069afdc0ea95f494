import Connections
import Testing

@Suite struct PictureHeadTests {
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 1, 0x2C, 0, 0, 0, 0x50, 8, 6, 0, 0, 0] + [0, 0, 0, 0]
    /// With a segment of its own before the frame, and fill bytes.
    private static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0xFF, 0xC0, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 0x50, 1, 0x2C, 3]
    private static let lossy = riff("VP8 ", [0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x2C, 0x41, 0x50, 0x00])
    /// 299 and 79 in 14 bits each.
    private static let lossless = riff("VP8L", [0, 0, 0, 0, 0x2F, 0x2B, 0xC1, 0x13, 0, 0, 0, 0, 0, 0])
    private static let extended = riff("VP8X", [0, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 0x4F, 0, 0])

    private static func riff(_ chunk: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(chunk.utf8) + bytes
    }

    @Test(
        arguments: [
            (png, .png), (jpeg, .jpeg), (lossy, .webp), (lossless, .webp), (extended, .webp),
        ] as [([UInt8], PictureHead.Format)])
    func `a picture says its kind and its size`(bytes: [UInt8], format: PictureHead.Format) throws {
        let head = try #require(PictureHead(bytes))

        #expect(head.format == format)
        #expect((head.width, head.height) == (300, 80))
    }

    @Test(arguments: [png, jpeg, lossy, lossless, extended])
    func `what breaks off is no picture`(bytes: [UInt8]) {
        // A JPEG's frame goes on behind its size.
        for count in 0..<bytes.count - 4 {
            #expect(PictureHead(Array(bytes.prefix(count))) == nil, "\(count)")
        }
    }

    @Test(arguments: [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "GIF89a", "",
        "<!doctype html>",
        "BM", "RIFFxxxxWAVEfmt xxxxxxxxxxxxxxxxxxxx", "%PDF-1.7",
    ])
    func `anything else is no picture`(text: String) {
        #expect(PictureHead(Array(text.utf8)) == nil)
    }
}
