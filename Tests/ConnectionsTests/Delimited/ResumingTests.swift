import Connections
import Testing

@Suite struct ResumingTests {
    private static let nasty = "id,wört\r\n1,\"é\r\n\"\"😎\"\"\"\r\n\r\n2,ü\r\"3\",\"\n\n\"\n,\n5,x"
    static let files: [[UInt8]] = [
        Array(nasty.utf8), [0xEF, 0xBB, 0xBF] + Array(nasty.utf8), nasty.utf16Bytes(),
        nasty.utf16Bytes(bigEndian: true),
        Array(nasty.utf8) + [0xE9], Array("a;b\r\n1;\"".utf8) + [0xE9, 0x0A, 0x80] + Array("\"\r\n2;y".utf8),
    ]

    @Test(arguments: files)
    func `rows do not depend on where chunks are cut`(bytes: [UInt8]) throws {
        let whole = try DelimitedFile.rows(of: bytes)

        for chunk in 1...bytes.count {
            let rows = try DelimitedFile.rows(of: bytes, chunk: chunk)
            #expect(rows.map(\.cells) == whole.map(\.cells))
            #expect(rows.map(\.start) == whole.map(\.start))
            #expect(rows.map(\.end) == whole.map(\.end))
        }
    }

    @Test(arguments: files)
    func `reading goes on after any row`(bytes: [UInt8]) throws {
        let file = try DelimitedFile.check(bytes)
        let whole = try file.rows(of: bytes)

        for (index, row) in whole.enumerated() {
            let rest = try file.rows(of: bytes, from: row.end)
            #expect(rest.map(\.cells) == whole[(index + 1)...].map(\.cells))
            #expect(rest.map(\.start) == whole[(index + 1)...].map(\.start))
        }
        #expect(whole.last?.end.offset == bytes.count)
    }

    @Test func `a source is asked for chunks until it has no more`() async throws {
        let bytes = Array("a,b\n1,2\n3,4".utf8)
        let source: ByteSource = { offset, _ in Array(bytes[offset..<min(offset + 3, bytes.count)]) }
        var reader = DelimitedReader(try await DelimitedFile.check(source))
        var cells: [[String]] = []

        while let batch = try await reader.next(from: source) { cells += batch.map(\.cells) }

        #expect(cells == [["1", "2"], ["3", "4"]])
    }
}
