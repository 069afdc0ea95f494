import Recovery
import TestSupport
import Testing

@Suite struct RemedyingTests {
    @Test(arguments: [Stage.Word.open, .acknowledged, .diagnosed])
    func `nobody is told of a remedy that was not chosen`(word: Stage.Word) throws {
        var complaint = try Case.brought(to: word)

        #expect(throws: Case.DeliveryRefusal.nothingChosen) {
            try complaint.tellRemedy(by: Member.olga.id, now: .monday(plus: .hours(3)))
        }
    }

    @Test func `nobody is told of a remedy that has reached them`() throws {
        var remedied = try Case.brought(to: .remedied)

        #expect(throws: Case.DeliveryRefusal.alreadyRemedied) {
            try remedied.tellRemedy(by: Member.olga.id, now: Case.ripe)
        }
    }

    @Test func `the cost stays within the authority of who gives it`() throws {
        var complaint = try Case.brought(to: .diagnosed)

        #expect(throws: Case.RemedyRefusal.aboveAuthority(limitMinor: 100_00)) {
            try complaint.choose(costMinor: 100_01)
        }

        try complaint.choose(costMinor: 100_01, by: .lea)
        try complaint.choose(.apology, costMinor: 100_00)
    }

    @Test func `a remedy says why it is the one`() throws {
        var complaint = try Case.brought(to: .diagnosed)

        #expect(throws: Case.RemedyRefusal.noRationale) { try complaint.choose(because: " \t") }

        #expect(complaint.stage.word == .diagnosed)
    }

    @Test func `a delivered remedy leaves the case remedied, not closed`() throws {
        var complaint = try Case.brought(to: .remedyChosen)
        _ = complaint.takeNews()

        try complaint.deliver()

        #expect(complaint.isOpen)
        #expect(complaint.firstRemediedAt == Case.delivery)
        #expect(complaint.decidesFrom == Case.delivery.adding(.days(14)))
        #expect(complaint.happened() == [.remedied])
    }

    @Test func `a delivery lies neither ahead nor before the case`() throws {
        var complaint = try Case.brought(to: .remedyChosen)
        let ahead = Case.delivery.adding(.milliseconds(1))
        let before = Instant.monday.subtracting(.milliseconds(1))

        #expect(throws: Case.DeliveryRefusal.inTheFuture(ahead)) {
            try complaint.deliver(at: ahead, now: Case.delivery)
        }
        #expect(throws: Case.DeliveryRefusal.beforeTheCase(openedAt: .monday)) {
            try complaint.deliver(at: before, now: Case.delivery)
        }

        try complaint.deliver()
    }

    @Test func `a delivery is put down before its quiet period ends`() throws {
        var complaint = try Case.brought(to: .remedyChosen)
        let late = Case.delivery.adding(.days(14))

        #expect(throws: Case.DeliveryRefusal.tooLongAgo(Case.delivery)) {
            try complaint.deliver(at: Case.delivery, now: late)
        }

        try complaint.deliver(at: Case.delivery, now: late.subtracting(.milliseconds(1)))
    }

    @Test func `the delivery of a later round leaves that of the first`() throws {
        var complaint = try Case.brought(to: .remedied)
        try complaint.reopenByHand(because: "It broke.", by: Member.olga.id, now: Case.delivery)

        try complaint.diagnose()
        try complaint.choose()
        try complaint.deliver(at: Case.delivery.adding(.days(3)))

        #expect(complaint.firstRemediedAt == Case.delivery)
        #expect(complaint.decidesFrom == Case.delivery.adding(.days(17)))
    }
}
