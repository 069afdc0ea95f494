import Recovery
import Testing

@Suite struct CatalogueTests {
    static let voucher = Remedy(code: "voucher", kind: .credit, name: "A voucher", usualCostMinor: 25_00)
    static let gift = Remedy(code: "gift", kind: .credit, isOffered: false)

    static func choose(
        _ code: String, costMinor: Int64? = nil, on complaint: inout Case
    ) throws -> Case.ChosenRemedy {
        let choice = Case.RemedyChoice(
            .catalogued(code: code), costMinor: costMinor, rationale: "It is fair.")
        return try complaint.choose(
            choice, from: [voucher, gift], as: "remedy", by: .olga, now: .monday(plus: .hours(3)))
    }

    @Test(arguments: [(nil, 25_00), (0, 0), (40_00, 40_00)] as [(Int64?, Int64)])
    func `a remedy costs what it usually does unless told otherwise`(given: Int64?, cost: Int64) throws {
        var complaint = try Case.brought(to: .diagnosed)

        let chosen = try Self.choose("voucher", costMinor: given, on: &complaint)

        #expect(chosen.costMinor == cost)
        #expect(chosen.kind == .credit)
        #expect(chosen.code == "voucher")
        #expect(complaint.stage == .remedyChosen(.of(.failedDelivery), [.credit]))
    }

    @Test func `what the catalogue does not offer is refused`() throws {
        var complaint = try Case.brought(to: .diagnosed)

        #expect(throws: Case.RemedyRefusal.unknown(code: "cake")) { try Self.choose("cake", on: &complaint) }
        #expect(throws: Case.RemedyRefusal.notOffered(code: "gift")) {
            try Self.choose("gift", on: &complaint)
        }

        #expect(complaint.stage.word == .diagnosed)
    }

    @Test func `the usual cost stays within the authority of who gives it`() throws {
        var complaint = try Case.brought(to: .diagnosed)

        #expect(throws: Case.RemedyRefusal.aboveAuthority(limitMinor: 100_00)) {
            try Self.choose("voucher", costMinor: 100_01, on: &complaint)
        }
    }

    @Test(arguments: Cause.allCases)
    func `an organization starts with remedies for each cause`(cause: Cause) {
        #expect(Remedy.shipped.contains { $0.isOffered && $0.kind.fits(cause) })
    }
}
