import Recovery
import Testing

@Suite struct CompetitorsTests {
    @Test func `names come one a line, each once`() throws {
        let typed = "Nordnet\r\n  Blue   Line \n\nnordnet\n3 Mobile"

        #expect(try Organization.competitors(typed: typed) == ["Nordnet", "Blue Line", "3 Mobile"])
        #expect(try Organization.competitors(typed: " \n") == [])
    }

    @Test(arguments: ["x", "33", "!?", String(repeating: "x", count: 61)])
    func `what nobody is called is no name`(typed: String) {
        #expect(throws: Organization.CompetitorsRefusal.notAName(String(typed.prefix(60)))) {
            try Organization.competitors(typed: "Nordnet\n" + typed)
        }
    }

    @Test func `nobody has more than fifty`() throws {
        let names = (1...51).map { "Rival \($0)" }

        #expect(try Organization.competitors(typed: names.dropLast().joined(separator: "\n")).count == 50)
        #expect(throws: Organization.CompetitorsRefusal.tooMany) {
            try Organization.competitors(typed: names.joined(separator: "\n"))
        }
    }
}
