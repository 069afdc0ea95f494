import Recovery
import TestSupport
import Testing

@Suite struct EndingTests {
    static let now = Instant.monday(plus: .hours(5))

    @Test(arguments: Stage.End.allCases)
    func `every end needs a reason`(end: Stage.End) throws {
        var complaint = try Case.brought(to: .acknowledged)

        #expect(throws: Case.EndRefusal.noReason) {
            try complaint.end(end, because: "\n", by: .lea, now: Self.now)
        }

        try complaint.end(end, because: "Told so.", by: .lea, now: Self.now)
        #expect(complaint.stage == .ended(end, at: Self.now))
    }

    @Test(arguments: Role.allCases)
    func `a lead consents to an end, nobody else but the administrator`(role: Role) throws {
        var complaint = try Case.brought(to: .acknowledged)
        let member = Member(id: ID("m"), name: "M", role: role, authorityMinor: 1_000_00)
        let consents = role == .programmeLead || role == .administrator

        let end = Result { try complaint.end(.noResponse, because: "Silence.", by: member, now: Self.now) }

        #expect(complaint.isOpen == !consents)
        if !consents { #expect(throws: Case.EndRefusal.needsALead) { try end.get() } }
    }

    @Test func `an honest no was told to the customer`() throws {
        var complaint = Case.opened()

        #expect(throws: Case.EndRefusal.notYetTold) {
            try complaint.end(.honestNo, because: "We do not do that.", by: .lea, now: Self.now)
        }

        try complaint.touch()
        try complaint.end(.honestNo, because: "We do not do that.", by: .lea, now: Self.now)
    }

    @Test(arguments: Stage.Word.allCases.filter { Stage.End(rawValue: $0.rawValue) != nil })
    func `an ended case does not end again`(word: Stage.Word) throws {
        var complaint = try Case.brought(to: word)
        let endedAt = try #require(complaint.stage.endedAt)

        #expect(throws: Case.EndRefusal.alreadyEnded(at: endedAt)) {
            try complaint.end(.customerLeft, because: "Gone.", by: .lea, now: Self.now)
        }

        #expect(complaint.stage.word == word)
    }

    @Test func `an opening score corrected out of the band ends the case`() throws {
        var complaint = try Case.brought(to: .acknowledged)
        _ = complaint.takeNews()

        complaint.endByCorrection(of: ID("another"), now: Self.now)
        #expect(complaint.isOpen)
        complaint.endByCorrection(of: ID("opening"), now: Self.now)

        #expect(complaint.stage == .ended(.notADetractor, at: Self.now))
        #expect(complaint.happened() == [.corrected, .ended])
    }
}
