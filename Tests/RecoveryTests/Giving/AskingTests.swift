import Recovery
import TestSupport
import Testing

@Suite struct AskingTests {
    private static let otto = Member(id: ID("otto"), name: "Otto", role: .owner, authorityMinor: 50_00)
    private static let fin = Member(
        id: ID("fin"), name: "Fin", role: .financeApprover, authorityMinor: 9_000_00)
    private static let noon = Instant.monday(plus: .hours(3))

    private static func ask(
        _ costMinor: Int64 = 300_00, kind: RemedyKind = .refund, of approver: Member = .lea,
        by asker: Member = .olga, beside others: [Approval] = [], because why: String = "Her loss.",
        in complaint: inout Case
    ) throws -> Approval {
        try complaint.ask(
            .init(.kind(kind), costMinor: costMinor, rationale: why),
            .init(asker, of: approver, beside: others), from: [], within: Giving(), as: "a-1", now: noon)
    }

    private static func approve(
        _ approval: Approval, by approver: Member = .lea, in complaint: inout Case
    ) throws {
        _ = try complaint.approve(
            approval, of: .olga, by: approver, from: [], within: Giving(), as: "r-1", now: noon)
    }

    private static func pending(_ asker: String, of approver: String) -> Approval {
        Approval(
            id: ID("\(asker)-\(approver)"), asker: ID(asker), approver: ID(approver), kind: .refund,
            code: nil,
            costMinor: 300_00, rationale: "x", askedAt: .monday)
    }

    @Test func `what is beyond one's authority is asked for and changes nothing else`() throws {
        var complaint = try Case.brought(to: .diagnosed)
        _ = complaint.takeNews()
        let before = complaint

        let approval = try Self.ask(in: &complaint)

        #expect(approval.isPending)
        #expect(complaint.happened() == [.approvalAsked])
        #expect(complaint == before)
        try complaint.touch(now: Self.noon)
    }

    @Test func `whoever is asked, and whoever asked, is told`() throws {
        var complaint = try Case.brought(to: .diagnosed)
        _ = complaint.takeNews()

        let approval = try Self.ask(by: Self.otto, in: &complaint)
        #expect(complaint.calls.map(\.kind) == [.approvalAsked])
        #expect(complaint.calls.map(\.members) == [[Member.lea.id]])
        _ = complaint.takeNews()
        try complaint.decline(approval, because: "Too much.", by: .lea, within: Giving(), now: Self.noon)

        #expect(complaint.calls.map(\.kind) == [.declined])
        #expect(complaint.calls.map(\.members) == [[Self.otto.id, Member.olga.id]])
    }

    @Test func `one asks for what could be given at all, with a reason`() throws {
        var complaint = try Case.brought(to: .diagnosed)
        var early = try Case.brought(to: .acknowledged)

        #expect(throws: Case.ApprovalRefusal.cannotBeGiven(.apologyAlone)) {
            try Self.ask(kind: .apology, in: &complaint)
        }
        #expect(throws: Case.ApprovalRefusal.cannotBeGiven(.noRationale)) {
            try Self.ask(because: " ", in: &complaint)
        }
        #expect(throws: Case.ApprovalRefusal.cannotBeGiven(.notYetDiagnosed)) { try Self.ask(in: &early) }
    }

    @Test func `what one may give oneself needs no approval`() throws {
        var complaint = try Case.brought(to: .diagnosed)

        #expect(throws: Case.ApprovalRefusal.withinAuthority(limitMinor: 100_00)) {
            try Self.ask(100_00, in: &complaint)
        }
        _ = try Self.ask(100_01, in: &complaint)
    }

    @Test func `the approver is somebody else, is here, decides such things and may give so much`() throws {
        var complaint = try Case.brought(to: .diagnosed)
        var gone = Member.lea
        gone.isActive = false
        let analyst = Member(id: ID("ana"), name: "Ana", role: .analyst, authorityMinor: 9_000_00)

        #expect(throws: Case.ApprovalRefusal.ofOneself) { try Self.ask(of: .olga, in: &complaint) }
        #expect(throws: Case.ApprovalRefusal.cannotApprove) { try Self.ask(of: gone, in: &complaint) }
        #expect(throws: Case.ApprovalRefusal.cannotApprove) { try Self.ask(of: analyst, in: &complaint) }
        #expect(throws: Case.ApprovalRefusal.approverBelow(limitMinor: 500_00)) {
            try Self.ask(500_01, in: &complaint)
        }
        _ = try Self.ask(500_00, in: &complaint)
        _ = try Self.ask(9_000_00, of: Self.fin, in: &complaint)
    }

    @Test(arguments: [
        [("lea", "olga")], [("lea", "otto"), ("otto", "olga")],
        [("lea", "fin"), ("fin", "otto"), ("otto", "olga")],
    ])
    func `nobody asks in a circle`(waiting: [(String, String)]) throws {
        var complaint = try Case.brought(to: .diagnosed)
        let others = waiting.map { Self.pending($0.0, of: $0.1) }

        #expect(throws: Case.ApprovalRefusal.inACircle) {
            try Self.ask(beside: others, in: &complaint)
        }
        _ = try Self.ask(beside: Array(others.dropLast()), in: &complaint)
    }

    @Test func `a circle that does not lead back holds nobody up`() throws {
        var complaint = try Case.brought(to: .diagnosed)
        let others = [Self.pending("lea", of: "fin"), Self.pending("fin", of: "lea")]

        _ = try Self.ask(beside: others, in: &complaint)
    }

    @Test func `approved, the remedy is chosen for who asked, by the rule that holds by then`() throws {
        var complaint = try Case.brought(to: .diagnosed)
        let approval = try Self.ask(in: &complaint)
        _ = complaint.takeNews()

        try Self.approve(approval, in: &complaint)

        #expect(complaint.stage == .remedyChosen(.of(.failedDelivery), [.refund]))
        #expect(complaint.news.map(\.kind) == [.approved, .remedyChosen])
        #expect(complaint.news.map(\.actor) == [Member.lea.id, Member.olga.id])
        #expect(throws: Case.ApprovalRefusal.cannotBeGiven(.chosenAlready(.refund))) {
            try Self.approve(approval, in: &complaint)
        }
    }

    @Test func `whoever may give so much decides, but never who asked`() throws {
        let complaint = try Case.brought(to: .diagnosed)
        var asked = complaint
        let approval = try Self.ask(in: &asked)
        var (byFin, byOtto, byOlga) = (asked, asked, asked)

        try Self.approve(approval, by: Self.fin, in: &byFin)
        #expect(throws: Case.ApprovalRefusal.deciderBelow(limitMinor: 50_00)) {
            try Self.approve(approval, by: Self.otto, in: &byOtto)
        }
        #expect(throws: Case.ApprovalRefusal.deciderBelow(limitMinor: 50_00)) {
            try byOtto.decline(approval, because: "No.", by: Self.otto, within: Giving(), now: Self.noon)
        }
        #expect(throws: Case.ApprovalRefusal.ofOneself) {
            try Self.approve(approval, by: .olga, in: &byOlga)
        }
        #expect(asked.mayDecide(approval, .lea, by: .empty))
        #expect(asked.mayDecide(approval, Self.fin, by: .empty))
        #expect(!asked.mayDecide(approval, Self.otto, by: .empty))
        #expect(!asked.mayDecide(approval, .olga, by: .empty))
    }

    @Test func `who was asked by name may say no though they may give less by now`() throws {
        var complaint = try Case.brought(to: .diagnosed)
        let approval = try Self.ask(in: &complaint)
        var poorer = Member.lea
        poorer.authorityMinor = 10_00

        #expect(throws: Case.ApprovalRefusal.deciderBelow(limitMinor: 10_00)) {
            try Self.approve(approval, by: poorer, in: &complaint)
        }
        #expect(throws: Case.ApprovalRefusal.noReason) {
            try complaint.decline(approval, because: "", by: poorer, within: Giving(), now: Self.noon)
        }
        try complaint.decline(approval, because: "Too much.", by: poorer, within: Giving(), now: Self.noon)
        #expect(complaint.stage.word == .diagnosed)
    }

    @Test(arguments: Approval.Outcome.allCases)
    func `what is decided is decided once, and what lapsed is not decided at all`(
        outcome: Approval.Outcome
    ) throws {
        var complaint = try Case.brought(to: .diagnosed)
        func approval(_ outcome: Approval.Outcome?, hasLapsed: Bool) -> Approval {
            Approval(
                id: ID("a"), asker: Member.olga.id, approver: Member.lea.id, kind: .refund, code: nil,
                costMinor: 1, rationale: "x", askedAt: .monday, outcome: outcome, hasLapsed: hasLapsed)
        }

        #expect(throws: Case.ApprovalRefusal.decidedAlready) {
            try Self.approve(approval(outcome, hasLapsed: false), in: &complaint)
        }
        #expect(throws: Case.ApprovalRefusal.hasLapsed) {
            try Self.approve(approval(nil, hasLapsed: true), in: &complaint)
        }
        #expect(throws: Case.ApprovalRefusal.hasLapsed) {
            try complaint.decline(
                approval(nil, hasLapsed: true), because: "No.", by: .lea, within: Giving(), now: Self.noon)
        }
    }
}
