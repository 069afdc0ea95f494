import Connections
import Testing

@Suite struct DelimitedWriterTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("-3", "-3"),
        ("+4.5", "+4.5"), ("-3-4", "'-3-4"), ("plain", "plain"), ("'quoted", "'quoted"), ("'=x", "''=x"),
        ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), (" x", "\" x\""), ("\rx", "\"'\rx\""),
    ])
    func `a cell is quoted where needed and never a formula`(cell: String, written: String) {
        #expect(DelimitedWriter().row([cell, ""]) == Array("\(written),\r\n".utf8))
    }

    @Test func `our own file of refused rows gives back the cells as they were`() throws {
        let cells = ["=1+1", "-3", "'=x", "''-3", "'tis", "a;\"b\"\r\nc", "", "\tx", " y "]
        let names = cells.indices.map { "c\($0)" }
        let original = try DelimitedFile.check(DelimitedWriter(delimiter: .semicolon).row(names))
        var bytes = DelimitedWriter(delimiter: .semicolon).row(names)
        bytes += cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";").utf8
        let row = try #require(try original.rows(of: bytes).first)

        let writer = DelimitedWriter()
        let refused =
            writer.refusedHeader(of: original)
            + writer.refused(row.cells, line: row.line, because: "no such day, sorry")
        let file = try DelimitedFile.check(refused)

        #expect(file.isRefusedRows)
        #expect(
            try file.rows(of: refused, strippingGuards: true).map(\.cells) == [
                ["2", "no such day, sorry"] + cells
            ])
    }
}
