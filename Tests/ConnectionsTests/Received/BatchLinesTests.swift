import Connections
import Testing

@Suite struct BatchLinesTests {
    private static let batch = Array("{\"a\":1}\r\n\n  \r\n{\"b\":2}\n0123456789\r\n01234567890\nlast".utf8)
    private static let lines: [BatchLines.Line] = [
        line(1, "{\"a\":1}"), line(4, "{\"b\":2}"), line(5, "0123456789"), .tooLong(number: 6, mostBytes: 10),
        line(7, "last"),
    ]

    @Test(arguments: 0...batch.count)
    func `lines are the same wherever the chunks are cut`(cut: Int) {
        #expect(Self.lines(of: [Array(Self.batch[..<cut]), Array(Self.batch[cut...])]) == Self.lines)
    }

    @Test(arguments: 1...12)
    func `lines are the same whatever the size of chunks`(size: Int) {
        let chunks = stride(from: 0, to: Self.batch.count, by: size).map {
            Array(Self.batch[$0..<min($0 + size, Self.batch.count)])
        }

        #expect(Self.lines(of: chunks) == Self.lines)
    }

    @Test func `a line end after the last line adds nothing`() {
        #expect(Self.lines(of: [Array("a\n".utf8)]) == [Self.line(1, "a")])
        #expect(Self.lines(of: []) == [])
    }

    @Test func `a line without end is refused once and the next one taken`() {
        var lines = BatchLines(mostBytes: 10)

        let refused = (0..<1_000).flatMap { _ in lines.take(Array("0123456789".utf8)) }

        #expect(refused == [.tooLong(number: 1, mostBytes: 10)])
        #expect(lines.take(Array("\nnext\n".utf8)) == [Self.line(2, "next")])
        #expect(lines.finish() == nil)
    }

    private static func lines(of chunks: [[UInt8]]) -> [BatchLines.Line] {
        var lines = BatchLines(mostBytes: 10)
        var taken = chunks.flatMap { lines.take($0) }
        if let last = lines.finish() { taken.append(last) }
        return taken
    }

    private static func line(_ number: Int, _ text: String) -> BatchLines.Line {
        .complete(number: number, bytes: Array(text.utf8))
    }
}
