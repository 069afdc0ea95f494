import Connections
import Operations
import Recovery
import Storage
import TestSupport

extension DiagnosisWords {
    static let threeWhys = DiagnosisWords(
        whys: ["It came late.", "Nobody packed it.", "The list was lost."],
        evidence: "I waited for two weeks.")
}

extension MoveCase.Move {
    static let call = MoveCase.Move.touch(.callAnswered, madeAt: nil, isTemplate: false, note: "We talked.")

    static func diagnosis(
        _ cause: Cause = .failedDelivery, _ fixability: Diagnosis.Fixability = .fixableNow
    ) -> MoveCase.Move {
        let reason = Reason.shipped.first { $0.cause == cause }?.code ?? ""
        return .diagnose(Diagnosis(cause: cause, reason: reason, fixability: fixability), .threeWhys)
    }

    static let emergency = MoveCase.Move.choose(
        Case.RemedyChoice(
            .kind(.replacement), costMinor: 20_00, rationale: "She needs it today.",
            by: .emergency(because: "It stands still.")))
    static let deviation = MoveCase.Move.choose(
        Case.RemedyChoice(
            .kind(.training), costMinor: 0, rationale: "She asked for it.",
            by: .misfit(because: "It is what she lacks.")))

    static func promise(dueIn duration: Duration, from now: Instant) -> MoveCase.Move {
        .promise(words: "You hear from us by then.", due: now.adding(duration))
    }

    static func remedy(_ kind: RemedyKind = .replacement, costMinor: Int64 = 20_00) -> MoveCase.Move {
        .choose(Case.RemedyChoice(.kind(kind), costMinor: costMinor, rationale: "It is what she asked for."))
    }
}

extension Company {
    /// Takes the moves up to the delivery, within an hour each.
    @discardableResult
    func remedy(_ opened: Case, cause: Cause = .failedDelivery) async throws -> Case {
        let kind = RemedyKind.allCases.first { $0.fits(cause) } ?? .apology
        var moved = opened
        for move in [.call, .diagnosis(cause), .remedy(kind)] as [MoveCase.Move] {
            watch.advance(.hours(1))
            moved = try await self.move(moved, move)
        }
        try await self.move(moved, .promise(dueIn: .days(300), from: watch.now))
        watch.advance(.hours(1))
        moved = try await self.move(moved, .deliver(at: nil))
        return moved
    }

    func only(_ customer: CustomerForm = .ada) async throws -> Case {
        let cases = try await cases(of: customer)
        guard cases.count == 1 else { throw Missing("single case among \(cases.count)") }
        return cases[0]
    }

    func events(of its: Case) async throws -> [CaseEvent.Kind] {
        try await rows(
            """
            SELECT kind FROM events WHERE organization_id = \(key) AND case_id = \(its.id) ORDER BY number
            """
        ).map { try $0.code(0) }
    }

    func load(of member: ID<Member>) async throws -> Int {
        let rows = try await rows(
            "SELECT open_cases FROM member_loads WHERE organization_id = \(key) AND member_id = \(member)")
        return try rows.first?.int(0) ?? 0
    }

    func describe(_ account: String, isTest: Bool? = nil) async throws {
        var form = AccountForm(id: account)
        form.isTest = isTest
        _ = try await ReceiveAccounts(of: key, [form]).run(at: workplace)
    }
}

extension SignalAnswer {
    var word: String {
        switch self {
        case .taken: "taken"
        case .updated: "updated"
        case .unchanged: "unchanged"
        case .refused(let refusal): refusal.rule
        }
    }

    var joined: ID<Case>? {
        switch self {
        case .taken(_, let joined, _), .updated(_, let joined, _), .unchanged(_, let joined): joined
        case .refused: nil
        }
    }
}
