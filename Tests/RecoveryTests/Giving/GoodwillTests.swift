import Recovery
import TestSupport
import Testing

@Suite struct GoodwillTests {
    private static func choose(
        _ kind: RemedyKind, in complaint: inout Case, earlier: Int = 0
    ) throws {
        let choice = Case.RemedyChoice(.kind(kind), costMinor: 10_00, rationale: "A sign.")
        _ = try complaint.choose(
            choice, from: [], within: Giving(earlierGoodwill: earlier), as: "r-\(kind.rawValue)", by: .olga,
            now: .monday(plus: .hours(3)))
    }

    @Test(arguments: Cause.allCases, [RemedyKind.refund, .credit])
    func `money that does not fit the cause stands beside a remedy that does, never alone`(
        cause: Cause, kind: RemedyKind
    ) throws {
        guard !kind.fits(cause) else { return }
        var complaint = try Case.brought(to: .diagnosed, cause: cause)

        #expect(throws: Case.RemedyRefusal.self) { try Self.choose(kind, in: &complaint) }
        try Self.choose(.fitting(cause), in: &complaint)
        #expect(complaint.isGoodwill(kind))
        try Self.choose(kind, in: &complaint)
        #expect(complaint.isGoodwill(kind))
    }

    @Test func `money that puts the cause right is no goodwill`() throws {
        var complaint = try Case.brought(to: .diagnosed)
        try Self.choose(.refund, in: &complaint)
        try Self.choose(.credit, in: &complaint)

        #expect(!complaint.isGoodwill(.refund))
        #expect(!complaint.isGoodwill(.credit))
        #expect(!complaint.needsReonboarding)
    }

    @Test func `whoever was given money beside the remedy is led back in, until the cause is struck out`()
        throws
    {
        var complaint = try Case.brought(to: .remedyChosen, cause: .processFriction)
        #expect(!complaint.needsReonboarding)

        try Self.choose(.credit, in: &complaint)
        #expect(complaint.needsReonboarding)
        var struck = complaint
        try struck.diagnose(.processFriction, now: .monday(plus: .hours(4)))
        #expect(!struck.needsReonboarding)

        try complaint.deliver()
        #expect(complaint.needsReonboarding)
    }

    @Test(arguments: [0, 1, 4])
    func `goodwill given again brings somebody with more authority`(earlier: Int) throws {
        var complaint = try Case.brought(to: .remedyChosen, cause: .relationalNeglect)
        _ = complaint.takeNews()

        try Self.choose(.credit, in: &complaint, earlier: earlier)

        let again = complaint.news.first { $0.kind == .goodwillRepeated }
        #expect(again?.became == (earlier == 0 ? nil : String(earlier + 1)))
        #expect(complaint.takeWants() == (earlier == 0 ? [] : [.backer(.repeatedGoodwill)]))
    }

    @Test func `other remedies repeat nothing`() throws {
        var complaint = try Case.brought(to: .remedyChosen, cause: .relationalNeglect)

        try Self.choose(.apology, in: &complaint, earlier: 3)

        #expect(complaint.takeWants() == [])
    }
}
