import Recovery
import TestSupport
import Testing

@Suite struct EmergencyTests {
    static let because = Case.RemedyException.emergency(because: "Their line is dead.")
    static let timing = Timing(.strict, by: .always(in: .utc))

    static func helped(_ kind: RemedyKind = .redo) throws -> Case {
        var complaint = try Case.brought(to: .acknowledged)
        try complaint.choose(kind, exception: because)
        complaint.reckon(by: timing)
        return complaint
    }

    @Test func `an evident failed delivery is helped at once, and its diagnosis is due in a day`() throws {
        var complaint = try Self.helped()

        #expect(complaint.stage == .acknowledged)
        #expect(complaint.emergency == Case.Emergency(kinds: [.redo]))
        #expect(complaint.clock(.diagnosis)?.due == .monday(plus: .hours(27)))
        #expect(complaint.nextClock?.kind == .clock(.plan))
        #expect(complaint.happened().last == .emergencyRemedy)

        complaint.notice(now: .monday(plus: .hours(28)))
        #expect(complaint.takeNews().filter { $0.kind == .breached }.map(\.became) == ["plan", "diagnosis"])
    }

    @Test func `nothing is an emergency once it is remedied`() throws {
        var remedied = try Case.brought(to: .remedied)

        #expect(throws: Case.RemedyRefusal.alreadyRemedied) {
            try remedied.choose(.redo, exception: Self.because)
        }
    }

    @Test func `it needs a contact, a reason, and what makes a failed delivery right`() throws {
        var untouched = Case.opened()
        var complaint = try Case.brought(to: .acknowledged)
        var diagnosed = try Case.brought(to: .diagnosed)

        #expect(throws: Case.RemedyRefusal.notYetAcknowledged) {
            try untouched.choose(.redo, exception: Self.because)
        }
        #expect(throws: Case.RemedyRefusal.noEmergencyReason) {
            try complaint.choose(.redo, exception: .emergency(because: " "))
        }
        #expect(throws: Case.RemedyRefusal.notForAnEmergency(.training)) {
            try complaint.choose(.training, exception: Self.because)
        }
        #expect(throws: Case.RemedyRefusal.apologyAlone) {
            try complaint.choose(.apology, exception: Self.because)
        }
        #expect(throws: Case.RemedyRefusal.notYetDiagnosed) { try complaint.choose(.redo) }
        #expect(throws: Case.RemedyRefusal.aboveAuthority(limitMinor: 100_00)) {
            try complaint.choose(.redo, costMinor: 100_01, exception: Self.because)
        }
        #expect(throws: Case.RemedyRefusal.diagnosedAlready) {
            try diagnosed.choose(.redo, exception: Self.because)
        }
        try complaint.choose(.redo, exception: Self.because)
        try complaint.choose(.apology, exception: Self.because)
        #expect(throws: Case.RemedyRefusal.chosenAlready(.redo)) {
            try complaint.choose(.redo, exception: Self.because)
        }
    }

    @Test func `the diagnosis that it answers to takes it up`() throws {
        var first = try Self.helped()
        var second = first

        try first.diagnose(now: .monday(plus: .hours(5)))
        try second.diagnose(
            .of(.processFriction, secondCause: .failedDelivery), now: .monday(plus: .hours(5)))

        #expect(first.stage == .remedyChosen(.of(.failedDelivery), [.redo]))
        #expect(second.stage.word == .remedyChosen)
        #expect(first.clock(.diagnosis)?.stoppedAt == .monday(plus: .hours(5)))
        #expect(first.happened().suffix(2) == [.diagnosed, .emergencyStands])
    }

    @Test func `a diagnosis of another cause takes back what has not reached the customer`() throws {
        var complaint = try Self.helped()

        try complaint.diagnose(.processFriction)

        #expect(complaint.stage == .diagnosed(.of(.processFriction)))
        #expect(complaint.emergency == nil)
        #expect(complaint.clock(.diagnosis)?.isRunning == false)
    }

    @Test func `what was delivered before the diagnosis does not make the case remedied`() throws {
        var complaint = try Self.helped()

        try complaint.deliver()

        #expect(complaint.stage == .acknowledged)
        #expect(complaint.firstRemediedAt == nil)
        #expect(complaint.clock(.delivery)?.isRunning == false)
        #expect(complaint.clock(.diagnosis)?.isRunning == true)
        #expect(complaint.hear(.given(9, at: Case.ripe), now: Case.ripe) == .none)
        #expect(throws: Case.DeliveryRefusal.emergencyAwaitsDiagnosis) { try complaint.deliver() }
        #expect(throws: Case.RemedyRefusal.notYetDiagnosed) {
            try complaint.choose(.credit, exception: Self.because)
        }
    }

    @Test func `once its cause is known the case is remedied as of the delivery`() throws {
        var complaint = try Self.helped()
        try complaint.deliver()
        let later = Case.delivery.adding(.hours(20))

        try complaint.diagnose(now: later)
        #expect(throws: Case.DeliveryRefusal.noPromise) {
            try complaint.deliver(restingOn: Case.Commitments(), now: later)
        }
        #expect(complaint.usualDelivery(now: later) == Case.delivery)
        try complaint.deliver(at: complaint.usualDelivery(now: later), now: later)

        #expect(complaint.firstRemediedAt == Case.delivery)
        #expect(complaint.stage.word == .remedied)
    }

    @Test func `what was delivered and does not answer to the cause leaves the case to be remedied`() throws {
        var complaint = try Self.helped(.refund)
        try complaint.deliver()

        try complaint.diagnose(.relationalNeglect, now: .monday(plus: .hours(6)))

        #expect(complaint.stage == .diagnosed(.of(.relationalNeglect)))
        #expect(complaint.emergency?.deliveredAt == Case.delivery)
        try complaint.choose(.personalCall)
    }

    @Test func `the next round has its own emergencies`() throws {
        var complaint = try Self.helped()
        try complaint.diagnose()
        try complaint.deliver()

        try complaint.reopenByHand(because: "It broke.", by: Member.olga.id, now: Case.delivery)

        #expect(complaint.emergency == nil)
        try complaint.choose(.replacement, exception: Self.because)
        complaint.reckon(by: Self.timing)
        #expect(complaint.clock(.diagnosis)?.generation == 2)
    }
}
