import Connections
import Testing

@Suite struct EncodingTests {
    private static let foreign: [([UInt8], ForeignFormat)] = [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
        ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .workbook),
        ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
        ((0..<64).map { UInt8($0 % 7) }, .binary),
        (Array("a,b,c\n1,2,3\n4,5".utf16Bytes().dropFirst(2)), .unmarkedUTF16),
    ]

    @Test func `a UTF-8 byte order mark is no part of the header`() throws {
        let file = try DelimitedFile.check([0xEF, 0xBB, 0xBF] + Array("Größe,b\n1,2\n".utf8))

        #expect(file.columns.map(\.name) == ["Größe", "b"])
        #expect(file.encoding == .utf8(strayBytes: 0))
    }

    @Test(arguments: [false, true])
    func `Excel's Unicode text is UTF-16 with tabs`(bigEndian: Bool) throws {
        let bytes = "id\tcomment\r\n1\t\"schön 😎,\r\nja\"\r\n2\tno\r\n".utf16Bytes(bigEndian: bigEndian)
        let file = try DelimitedFile.check(bytes)
        let rows = try file.rows(of: bytes)

        #expect(file.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
        #expect(file.delimiter == .tab)
        #expect(rows.map(\.cells) == [["1", "schön 😎,\r\nja"], ["2", "no"]])
        #expect(rows.map(\.line) == [2, 4])
    }

    @Test func `text that is mostly not UTF-8 is Windows-1252 and undefined bytes are counted`() throws {
        let bytes = Array("a\n".utf8) + [0x80, 0xE9, 0x81, 0x8D, 0x93, 0x0A]
        let file = try DelimitedFile.check(bytes)

        #expect(file.encoding == .windows1252(undefinedBytes: 2))
        #expect(try file.rows(of: bytes).first?.cells == ["€é\u{81}\u{8D}“"])
    }

    @Test func `one stray byte far down does not turn a UTF-8 file into Windows-1252`() throws {
        let bytes = Array(("name\n" + String(repeating: "Zoë\n", count: 50_000)).utf8) + [0x5A, 0x6F, 0xEB]
        let file = try DelimitedFile.check(bytes)
        let rows = try file.rows(of: bytes)

        #expect(file.encoding == .utf8(strayBytes: 1))
        #expect(rows.count == 50_001)
        #expect(rows.allSatisfy { $0.cells == ["Zoë"] })
    }

    @Test func `half a surrogate is shown as a replacement character`() throws {
        let bytes = "a\n".utf16Bytes() + [0x00, 0xD8, 0x41, 0x00]

        #expect(try DelimitedFile.rows(of: bytes).first?.cells == ["\u{FFFD}A"])
    }

    @Test(arguments: foreign)
    func `what is not text is refused as what it is`(bytes: [UInt8], format: ForeignFormat) {
        #expect(throws: DelimitedFile.Refusal.notText(format)) { try DelimitedFile.check(bytes) }
    }

    @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
    func `a file without content is empty`(bytes: [UInt8]) {
        #expect(throws: DelimitedFile.Refusal.empty) { try DelimitedFile.check(bytes) }
    }
}
