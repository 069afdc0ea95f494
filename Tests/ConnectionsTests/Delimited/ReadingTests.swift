import Connections
import Testing

@Suite struct ReadingTests {
    @Test(arguments: [
        ("a;b;c,d\n", Delimiter.semicolon), ("a\tb\n", .tab), ("a|b|c\n", .bar), ("a,b\n", .comma),
        ("a\n", .comma),
        ("\"a,b,c\";d\n", .semicolon), ("\n\na;b\n", .semicolon), ("sep=|\na|b,c,d\n", .bar),
    ])
    func `the delimiter is the one the header uses most outside quotes`(text: String, delimiter: Delimiter)
        throws
    {
        #expect(try DelimitedFile.check(text).delimiter == delimiter)
    }

    @Test func `Excel's line that names the delimiter is not the header`() throws {
        let file = try DelimitedFile.check("sep=;\r\na;b\r\n1;2\r\n")

        #expect(file.columns.map(\.name) == ["a", "b"])
        #expect(file.rowCount == 1)
    }

    @Test func `a delimiter that was chosen is not sniffed`() throws {
        #expect(try DelimitedFile.check(Array("a;b,c;d\n".utf8), delimiter: .comma).columns.count == 2)
    }

    @Test func `header names are trimmed and told apart`() throws {
        let file = try DelimitedFile.check("Date , Date,\u{A0}Score\u{A0},,Date\n")

        #expect(file.columns.map(\.name) == ["Date", "Date (2)", "Score", "column 4", "Date (3)"])
    }

    @Test func `each row knows the physical line on which it starts`() throws {
        let rows = try DelimitedFile.rows(of: "a,b\r\n1,\"x\r\ny\nz\"\r\n\r\n2,\"\r\"\r3,w\n")

        #expect(rows.map(\.line) == [2, 6, 8])
        #expect(rows.map(\.cells) == [["1", "x\r\ny\nz"], ["2", "\r"], ["3", "w"]])
    }

    @Test func `a NUL byte costs its row alone`() throws {
        let rows = try DelimitedFile.rows(of: "a,b\n1,\0\n2,x\n")

        #expect(rows.map(\.refusal) == [.nul, nil])
    }

    @Test func `a cell of one mebibyte is taken and a longer one refuses the file`() throws {
        let cell = String(repeating: "x", count: 1 << 20)

        #expect(
            try DelimitedFile.rows(of: "a,b\n1,\(cell)\n2,y\n").map(\.cells) == [["1", cell], ["2", "y"]])
        #expect(throws: DelimitedFile.Refusal.cellTooLong(line: 2)) {
            try DelimitedFile.check("a,b\n1,\(cell)x\n")
        }
    }

    @Test func `a quote that is never closed is found without keeping the file in memory`() {
        let rest = String(repeating: "1,2\n", count: 2 << 20)

        #expect(throws: DelimitedFile.Refusal.cellTooLong(line: 3)) {
            try DelimitedFile.check("a,b\n1,2\n\"1,2\n\(rest)")
        }
    }

    @Test func `a broken quote names its own line and where the cell opened`() {
        let broken = DelimitedFile.Refusal.brokenQuote(line: 4, opened: 2)

        #expect(throws: broken) { try DelimitedFile.check("a,b\n1,\"x\n\n2,\"y\n") }
        #expect(
            broken.description == "line 4: text follows the closing quote of the cell that opened on line 2")
        #expect(throws: DelimitedFile.Refusal.missingQuote(opened: 3)) {
            try DelimitedFile.check("a,b\n1,2\n3,\"x\n\n")
        }
    }

    @Test func `a header takes a thousand columns`() throws {
        let names = (1...1_000).map { "c\($0)" }.joined(separator: ",")

        #expect(try DelimitedFile.check(names + "\n").columns.count == 1_000)
        #expect(throws: DelimitedFile.Refusal.tooManyColumns(line: 1)) {
            try DelimitedFile.check(names + ",x\n1\n")
        }
    }

    @Test func `Qualtrics' three header rows give names, labels and the zone`() throws {
        let text = """
            StartDate,ResponseId,Q1
            Start Date,Response ID,"How likely are you,
            really?"
            "{""ImportId"":""startDate"",""timeZone"":""Europe/Prague""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"
            2026-11-20 10:14:02,R_2QxYzAbCdEfGhIj,3
            """
        let file = try DelimitedFile.check(text)
        let rows = try file.rows(of: Array(text.utf8))

        #expect(file.columns.map(\.name) == ["StartDate", "ResponseId", "Q1"])
        #expect(file.columns.last?.label == "How likely are you,\nreally?")
        #expect(file.zone == "Europe/Prague")
        #expect(file.rowCount == 1)
        #expect(rows.map(\.cells) == [["2026-11-20 10:14:02", "R_2QxYzAbCdEfGhIj", "3"]])
        #expect(rows.map(\.line) == [5])
    }
}
