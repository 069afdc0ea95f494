import Recovery
import Testing

@Suite struct EditTests {
    private enum Refused: Error { case changedMeanwhile }

    @Test(arguments: [(1, 1, 1, 1), (1, 1, 5, 5), (1, 2, 1, 2), (1, 2, 2, 2)])
    func `what was left as it was seen stays as others made it, what was changed is changed`(
        seen: Int, new: Int, now: Int, then: Int
    ) throws {
        #expect(try Edit(from: seen, to: new).over(now, else: Refused.changedMeanwhile) == then)
    }

    @Test(arguments: [5, nil])
    func `two who made different things of one value are not both right`(now: Int?) {
        #expect(throws: Refused.changedMeanwhile) {
            try Edit<Int?>(from: 1, to: 2).over(now, else: Refused.changedMeanwhile)
        }
    }

    @Test func `white space that a form does not keep is no change`() throws {
        let untouched = Edit<String?>(from: "Ada\r\nByron ", to: "AdaByron")
        let mended = Edit<String?>(from: "Ada  Byron", to: "Ada Byron")
        let changed = Edit<String?>(from: "Ada", to: "Ida")

        #expect(try untouched.over(" Ada\nByron", else: Refused.changedMeanwhile) == " Ada\nByron")
        #expect(try mended.over("Ada  Byron", else: Refused.changedMeanwhile) == "Ada Byron")
        #expect(try changed.over(" Ada", else: Refused.changedMeanwhile) == "Ida")
        #expect(try Edit<String?>(from: "", to: nil).over(nil, else: Refused.changedMeanwhile) == nil)
        #expect(throws: Refused.changedMeanwhile) {
            try Edit<String?>(from: "Ada", to: nil).over("Ida", else: Refused.changedMeanwhile)
        }
    }
}
