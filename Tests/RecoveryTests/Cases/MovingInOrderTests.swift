import Recovery
import TestSupport
import Testing

/// The moves a person can make, and what refuses each at each stage.
@Suite struct MovingInOrderTests {
    typealias Move = @Sendable (inout Case) throws -> Void

    static let moves: [(name: String, make: Move)] = [
        ("touch", { try $0.touch() }),
        ("diagnose", { try $0.diagnose() }),
        ("choose", { try $0.choose(.redo) }),
        ("deliver", { try $0.deliver() }),
        ("reopen", { try $0.reopenByHand(because: "It broke.", by: Member.olga.id, now: Case.delivery) }),
        ("end", { try $0.end(.noResponse, because: "Silence.", by: .lea, now: Case.delivery) }),
    ]

    /// The rules that refuse touch, diagnose, choose, deliver, reopen and end, in this order.
    static let rules: [Stage.Word: [String?]] = [
        .open: [
            nil, "acknowledge_first", "diagnose_first", "choose_a_remedy_first",
            "only_a_remedied_case_reopens", nil,
        ],
        .acknowledged: [
            nil, nil, "diagnose_first", "choose_a_remedy_first", "only_a_remedied_case_reopens", nil,
        ],
        .diagnosed: [nil, nil, nil, "choose_a_remedy_first", "only_a_remedied_case_reopens", nil],
        .remedyChosen: [nil, nil, nil, nil, "only_a_remedied_case_reopens", nil],
        .remedied: [nil, "remedied_already", "remedied_already", "remedied_already", nil, nil],
    ]
    static let rulesOfTheEnded: [String?] = [
        "case_has_ended", "case_has_ended", "case_has_ended", "case_has_ended",
        "only_a_remedied_case_reopens", "case_has_ended",
    ]

    @Test(arguments: Stage.Word.allCases)
    func `each stage refuses the moves that are not its turn`(word: Stage.Word) throws {
        let complaint = try Case.brought(to: word)

        for (move, rule) in zip(Self.moves, Self.rules[word] ?? Self.rulesOfTheEnded) {
            var moved = complaint
            #expect(Self.rule(refusing: move.make, &moved) == rule, "\(move.name) of a case \(word)")
            if rule != nil { #expect(moved == complaint) }
        }
    }

    @Test func `no path of moves and scores skips one`() {
        var seen: Set<Stage.Word> = []

        Self.walk(.opened(), movesLeft: 6) { from, to in
            seen.insert(to.stage.word)
            #expect(Self.mayFollow(from, to), "\(from.stage) to \(to.stage)")
        }

        #expect(seen.isSuperset(of: [.remedied, .recovered, .promoter, .noResponse]))
    }

    @Test func `what is refused can be made once its condition is met`() throws {
        var complaint = Case.opened()
        #expect(throws: Case.DiagnosisRefusal.notYetAcknowledged) { try complaint.diagnose() }
        try complaint.touch()
        try complaint.diagnose()
        #expect(throws: Case.DeliveryRefusal.nothingChosen) { try complaint.deliver() }

        try complaint.choose()
        try complaint.deliver()

        #expect(complaint.stage.word == .remedied)
        #expect(complaint.isOpen)
    }

    private static func rule(refusing move: Move, _ moved: inout Case) -> String? {
        do {
            try move(&moved)
            return nil
        } catch let refusal as any Refusal {
            return refusal.rule
        } catch {
            return "\(error)"
        }
    }

    private static func walk(_ from: Case, movesLeft: Int, _ visit: (Case, Case) -> Void) {
        guard movesLeft > 0 else { return }
        let scores: [Move] = [3, 7, 10].map { value in
            { $0.hear(.given(value, at: Case.ripe, as: "score-\(9 - movesLeft)"), now: Case.ripe) }
        }
        for move in moves.map(\.make) + scores {
            var to = from
            guard rule(refusing: move, &to) == nil, to.stage != from.stage else { continue }
            to.saved()
            _ = to.takeNews()
            visit(from, to)
            walk(to, movesLeft: movesLeft - 1, visit)
        }
    }

    /// What the five moves allow, put down once more.
    private static func mayFollow(_ from: Case, _ to: Case) -> Bool {
        switch (from.stage.word, to.stage.word) {
        case (.open, .acknowledged): to.contactedAt != nil
        case (.acknowledged, .diagnosed), (.diagnosed, .diagnosed), (.remedyChosen, .diagnosed): true
        case (.diagnosed, .remedyChosen), (.remedyChosen, .remedyChosen): true
        case (.remedyChosen, .remedied): to.firstRemediedAt != nil && to.lastDiagnosis != nil
        case (.remedied, .recovered), (.remedied, .promoter): to.recovery != nil
        case (.remedied, .acknowledged): to.round == from.round + 1
        case (.open, .noResponse), (.acknowledged, .noResponse), (.diagnosed, .noResponse): true
        case (.remedyChosen, .noResponse), (.remedied, .noResponse): true
        default: false
        }
    }
}
