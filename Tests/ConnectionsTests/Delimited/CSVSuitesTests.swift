import Connections
import Foundation
import Testing

@Suite(.enabled(if: SharedFiles.areThere, "the shared test data is not beside the repository"))
struct CSVSuitesTests {
    private static let spectrum = SharedFiles.names(in: "csv/csv-spectrum/json", having: ".json")
        .filter { $0 != "location_coordinates" }

    @Test(arguments: spectrum)
    func `csv-spectrum reads as its authors say`(name: String) throws {
        var bytes = try SharedFiles.bytes("csv/csv-spectrum/csvs/\(name).csv")
        // The copy lost the carriage returns that these files are about.
        if name.hasSuffix("_crlf"), !bytes.contains(0x0D) {
            bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        }
        let file = try DelimitedFile.check(bytes)

        let rows = try file.rows(of: bytes).map { Dictionary(zip(file.columns.map(\.name), $0.cells)) { $1 } }

        #expect(rows == (try expectedObjects("csv/csv-spectrum/json/\(name).json")))
    }

    @Test(arguments: SharedFiles.names(in: "csv/csv-test-data/json", having: ".json"))
    func `csv-test-data reads as its authors say`(name: String) throws {
        let bytes = try SharedFiles.bytes("csv/csv-test-data/csv/\(name).csv")
        let file = try DelimitedFile.check(bytes)
        let rows = try file.rows(of: bytes)

        #expect(rows.allSatisfy { $0.refusal == nil })
        #expect(file.rowCount == rows.count)
        let json = try Data(SharedFiles.bytes("csv/csv-test-data/json/\(name).json"))
        if let lists = try? JSONDecoder().decode([[String]].self, from: json), !lists.isEmpty {
            #expect([file.columns.map(\.written)] + rows.map(\.cells) == lists)
        } else {
            let objects = rows.map {
                Dictionary(uniqueKeysWithValues: zip(file.columns.map(\.name), $0.cells))
            }
            #expect(objects == (try expectedObjects("csv/csv-test-data/json/\(name).json")))
        }
    }

    @Test(arguments: [
        // csv-spectrum takes this one, csv-test-data refuses its like; strict reading must choose.
        ("csv-spectrum/csvs/location_coordinates", DelimitedFile.Refusal.brokenQuote(line: 2, opened: 2)),
        ("csv-test-data/csv/bad-missing-quote", .missingQuote(opened: 2)),
        ("csv-test-data/csv/bad-unescaped-quote", .brokenQuote(line: 2, opened: 2)),
        ("csv-test-data/csv/bad-quotes-with-unescaped-quote", .brokenQuote(line: 2, opened: 2)),
        ("csv-test-data/csv/bad-header-no-header", .empty),
    ])
    func `broken files are refused whole, with the line`(name: String, refusal: DelimitedFile.Refusal) throws
    {
        let bytes = try SharedFiles.bytes("csv/\(name).csv")

        #expect(throws: refusal) { try DelimitedFile.check(bytes) }
    }

    @Test(arguments: [("bad-header-less-fields", 2), ("bad-header-more-fields", 4)])
    func `a ragged row is kept with its line and reason`(name: String, found: Int) throws {
        let row = try #require(
            try DelimitedFile.rows(of: SharedFiles.bytes("csv/csv-test-data/csv/\(name).csv")).first)

        #expect(row.line == 2)
        #expect(row.cells.count == found)
        #expect(row.refusal == .ragged(expected: 3, found: found))
    }

    @Test func `a header without the mapped columns is refused by name`() throws {
        let file = try DelimitedFile.check(
            SharedFiles.bytes("csv/csv-test-data/csv/bad-header-wrong-header.csv"))
        var mapping = SignalMapping(source: "test", columns: [.id: "foo", .comment: "bar", .stage: "baz"])
        mapping.customers = .anonymous

        let mismatch = #expect(throws: SignalMapping.Mismatch.self) { try mapping.bound(to: file) }

        #expect(mismatch?.description == "no column named foo; the file has qux, quux, quuz")
    }

    private func expectedObjects(_ path: String) throws -> [[String: String]] {
        let json = try Data(SharedFiles.bytes(path))
        return try JSONDecoder().decode([[String: String]].self, from: json)
    }
}
