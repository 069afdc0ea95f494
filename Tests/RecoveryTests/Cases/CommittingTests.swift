import Recovery
import TestSupport
import Testing

@Suite struct CommittingTests {
    static func promise(madeAt: Instant = .monday(plus: .hours(1))) -> Promise {
        Promise(id: ID("promise"), member: Member.olga.id, madeAt: madeAt, due: .monday(plus: .days(3)))
    }

    static func fix(_ cause: Cause = .failedDelivery, _ id: String = "fix") -> Fix {
        Fix(id: ID(id), title: "Pack twice", cause: cause, touchpoint: nil, recordedAt: .monday)
    }

    static func systemic(secondCause: Cause? = nil) throws -> Case {
        var complaint = try Case.brought(to: .acknowledged)
        try complaint.diagnose(.of(.failedDelivery, secondCause: secondCause, .systemic))
        try complaint.choose(.redo)
        return complaint
    }

    @Test func `what is fixable now is not remedied before a promise`() throws {
        var complaint = try Case.brought(to: .remedyChosen)

        #expect(throws: Case.DeliveryRefusal.noPromise) {
            try complaint.deliver(restingOn: Case.Commitments())
        }
        try complaint.deliver(restingOn: Case.Commitments(promises: [Self.promise()]))

        #expect(complaint.stage.word == .remedied)
    }

    @Test func `a promise of an earlier round is none of the next`() throws {
        var complaint = try Case.brought(to: .remedied)
        let reopened = Instant.monday(plus: .days(2))
        try complaint.reopenByHand(because: "It broke.", by: Member.olga.id, now: reopened)
        complaint.reckon(by: EmergencyTests.timing)
        try complaint.diagnose(now: reopened)
        try complaint.choose(now: reopened)

        #expect(throws: Case.DeliveryRefusal.noPromise) {
            try complaint.deliver(
                at: reopened, restingOn: Case.Commitments(promises: [Self.promise()]), now: reopened)
        }
        try complaint.deliver(
            at: reopened, restingOn: Case.Commitments(promises: [Self.promise(madeAt: reopened)]),
            now: reopened)
    }

    @Test func `what is systemic is not remedied before a fix of its cause and the limit told`() throws {
        var complaint = try Self.systemic()

        for fixes in [[], [Self.fix(.processFriction)]] {
            #expect(throws: Case.DeliveryRefusal.noFix(.failedDelivery)) {
                try complaint.deliver(
                    restingOn: Case.Commitments(
                        promises: [Self.promise()], fixes: fixes, isLimitTold: true))
            }
        }
        #expect(throws: Case.DeliveryRefusal.limitNotTold) {
            try complaint.deliver(restingOn: Case.Commitments(fixes: [Self.fix()]))
        }
        try complaint.deliver(restingOn: Case.Commitments(fixes: [Self.fix()], isLimitTold: true))
    }

    @Test func `a fix of the second cause will do`() throws {
        var complaint = try Self.systemic(secondCause: .processFriction)

        try complaint.deliver(
            restingOn: Case.Commitments(fixes: [Self.fix(.processFriction)], isLimitTold: true))
    }

    @Test func `a fix of its cause carries a diagnosed case along once`() throws {
        var open = try Case.brought(to: .acknowledged)
        var complaint = try Self.systemic()
        var ended = try Case.brought(to: .recovered)

        #expect(throws: Case.CommitmentRefusal.notYetDiagnosed) { try open.link(Self.fix()) }
        #expect(throws: Case.CommitmentRefusal.alreadyEnded(at: Case.ripe)) { try ended.link(Self.fix()) }
        #expect(throws: Case.CommitmentRefusal.fixOfAnotherCause(.processFriction)) {
            try complaint.link(Self.fix(.processFriction))
        }
        #expect(throws: Case.CommitmentRefusal.linkedAlready) {
            try complaint.link(Self.fix(), beside: [Self.fix()])
        }
        try complaint.link(Self.fix())

        #expect(complaint.news.last?.kind == .fixLinked)
        #expect(complaint.news.last?.subject == "fix")
    }

    @Test func `a proposed fix is of the cause of its case, and has a title`() throws {
        let complaint = try Self.systemic()

        let fix = try Fix(proposed: "Pack twice", as: ID("fix"), for: complaint, now: .monday)

        #expect(fix.cause == .failedDelivery)
        #expect(throws: Fix.FixRefusal.noTitle) {
            try Fix(proposed: " ", as: ID("fix"), for: complaint, now: .monday)
        }
    }

    @Test func `the limit is told in words, once the cause is known`() throws {
        var open = try Case.brought(to: .acknowledged)
        var complaint = try Self.systemic()

        #expect(throws: Case.CommitmentRefusal.notYetDiagnosed) {
            try open.tellLimit("Not this year.", by: Member.olga.id, now: .monday)
        }
        #expect(throws: Case.CommitmentRefusal.noWords) {
            try complaint.tellLimit(" ", by: Member.olga.id, now: .monday)
        }
        try complaint.tellLimit("Not this year.", by: Member.olga.id, now: .monday)

        #expect(complaint.news.last?.kind == .limitTold)
    }
}

extension Case {
    fileprivate mutating func link(_ fix: Fix, beside fixes: [Fix] = []) throws {
        try link(fix, beside: fixes, isProposed: false, by: Member.olga.id, now: Case.delivery)
    }
}
