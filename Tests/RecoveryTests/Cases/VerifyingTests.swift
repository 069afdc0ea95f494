import Recovery
import TestSupport
import Testing

@Suite struct VerifyingTests {
    static let millisecond = Duration.milliseconds(1)

    @Test func `a score decides at 14 days, and a millisecond earlier it does not`() throws {
        var early = try Case.brought(to: .remedied)
        var ripe = early

        #expect(early.hear(.given(10, at: Case.ripe.subtracting(Self.millisecond)), now: Case.ripe) == .early)
        #expect(ripe.hear(.given(10, at: Case.ripe), now: Case.ripe) == .recovered)

        #expect(early.stage.word == .remedied)
        #expect(early.nextScore == nil)
        #expect(ripe.stage.word == .promoter)
    }

    @Test(arguments: [0, 10])
    func `an early score decides nothing, good or bad`(value: Int) throws {
        var complaint = try Case.brought(to: .remedied)
        _ = complaint.takeNews()

        complaint.hear(.given(value, at: Case.delivery.adding(.days(3))), now: Case.ripe)

        #expect(complaint.stage.word == .remedied)
        #expect(complaint.recovery == nil)
        #expect(complaint.happened() == [.scoredEarly])
    }

    @Test func `a score from before the delivery that arrives late is no early one`() throws {
        var complaint = try Case.brought(to: .remedied)
        _ = complaint.takeNews()

        let verdict = complaint.hear(.given(0, at: Case.delivery.adding(.days(-1))), now: Case.ripe)

        #expect(verdict == .none)
        #expect(complaint.happened() == [])
    }

    @Test(arguments: [(6, "acknowledged"), (7, "recovered"), (8, "recovered"), (9, "promoter")])
    func `the band of the next score decides`(value: Int, word: String) throws {
        var complaint = try Case.brought(to: .remedied)

        complaint.hear(.given(value, at: Case.ripe), now: Case.ripe)

        #expect(complaint.stage.word.rawValue == word)
        #expect((complaint.recovery?.at == Case.ripe) == (value > 6))
        #expect(complaint.nextScore?.signal == ID("next"))
    }

    @Test(arguments: Measure.allCases, Measure.allCases)
    func `only the opening's own measure decides, or nps where that cannot be asked`(
        opening: Measure, next: Measure
    ) throws {
        let asked: Measure = [.nps, .csat, .ces].contains(opening) ? opening : .nps
        var complaint = try Case.brought(to: .remedied, from: .opened(opening, score: 1))

        let verdict = complaint.hear(.given(10, next, at: Case.ripe), now: Case.ripe)

        #expect(complaint.decidingMeasure == asked)
        #expect(verdict == (next == asked ? .recovered : .none))
    }

    @Test func `a case opened without a score is judged by nps`() {
        let complaint = Case.opened(by: .churnIntent, .csat, score: nil)

        #expect(complaint.decidingMeasure == .nps)
    }

    @Test func `a detractor reopens with the cause struck out and round 2`() throws {
        var complaint = try Case.brought(to: .remedied)
        _ = complaint.takeNews()

        let verdict = complaint.hear(.given(4, at: Case.ripe), now: Case.ripe)

        let news = complaint.takeNews()
        #expect(verdict == .reopened)
        #expect(complaint.round == 2)
        #expect(complaint.isOpen)
        #expect(complaint.stage.diagnosis == nil)
        #expect(news.map(\.kind) == [.struckOut, .reopened])
        #expect(news.map(\.round) == [1, 2])
    }

    @Test func `a promoter of round 2 recovers it while the next score of round 1 stays`() throws {
        var complaint = try Case.reopened()
        try complaint.remedyAgain()

        let verdict = complaint.hear(.given(9, at: Case.ripeAgain, as: "second"), now: Case.ripeAgain)

        #expect(verdict == .recovered)
        #expect(complaint.recovery == Case.Recovery(at: Case.ripeAgain, round: 2))
        #expect(complaint.nextScore?.signal == ID("next"))
        #expect(complaint.nextScore?.band == .detractor)
    }

    @Test func `a deciding score that is corrected leaves the case ended when it was`() throws {
        var complaint = try Case.brought(to: .recovered)
        let ended = complaint.stage.endedAt

        let verdict = complaint.hear(.given(9, at: Case.ripe), now: Case.ripe.adding(.days(3)))

        #expect(verdict == .recovered)
        #expect(complaint.stage.word == .promoter)
        #expect(complaint.stage.endedAt == ended)
    }

    @Test func `a round that an earlier score took back begins once more, with its clocks as new`() throws {
        var complaint = try Case.brought(to: .remedied)
        complaint.hear(.given(3, at: Case.ripe.adding(.days(9))), now: Case.ripe.adding(.days(9)))
        complaint.reckon(by: .plain)
        let late = Case.ripe.adding(.days(60))
        complaint.notice(now: late)
        #expect(complaint.clock(.plan)?.isBreached == true)

        complaint.hear(.given(9, at: Case.ripe.adding(.days(2)), as: "earlier"), now: late)
        #expect(complaint.stage.word == .promoter && complaint.round == 1)
        _ = complaint.takeNews()
        complaint.hear(.given(2, at: Case.ripe.adding(.days(2)), as: "earlier"), now: late)
        complaint.reckon(by: .plain)

        #expect(complaint.round == 2 && complaint.isOpen)
        for kind in [Clock.Kind.plan, .remedy, .delivery] {
            let its = complaint.clocks.filter { $0.kind == kind && $0.generation == 2 }
            #expect(its.count == 1 && its[0].isRunning && its[0].start == late, "\(kind)")
        }
        #expect(complaint.takeNews().contains { $0.kind == .breachWithdrawn && $0.became == "plan" })
    }

    @Test
    func
        `a promoter of round 2 who is corrected beside another open case has not come back, and that is kept`()
        throws
    {
        var complaint = try Case.reopened()
        try complaint.remedyAgain()
        complaint.hear(.given(9, at: Case.ripeAgain, as: "second"), now: Case.ripeAgain)
        _ = complaint.takeNews()

        for _ in 1...2 {
            complaint.hear(.given(3, at: Case.ripeAgain, as: "second"), now: Case.ripeAgain, mayReopen: false)
        }
        #expect(complaint.recovery == nil && !complaint.isOpen)
        #expect(complaint.takeNews().map(\.kind) == [.counted])

        complaint.hear(.given(10, at: Case.ripeAgain, as: "second"), now: Case.ripeAgain, mayReopen: false)
        #expect(complaint.recovery == Case.Recovery(at: Case.ripeAgain, round: 2))
        #expect(complaint.takeNews().map(\.kind) == [.verified])
    }

    @Test func `a second failure begins round 3`() throws {
        var complaint = try Case.reopened()
        try complaint.remedyAgain()

        complaint.hear(.given(2, at: Case.ripeAgain, as: "second"), now: Case.ripeAgain)

        #expect(complaint.round == 3)
        #expect(complaint.stage == .acknowledged)
    }

    @Test func `reopened by hand never counts as recovered in round 1`() throws {
        var complaint = try Case.brought(to: .remedied)
        #expect(throws: Case.ReopeningRefusal.noReason) {
            try complaint.reopenByHand(because: " ", by: Member.olga.id, now: Case.delivery)
        }
        try complaint.reopenByHand(because: "It broke.", by: Member.olga.id, now: Case.delivery)

        let between = complaint.hear(.given(10, at: Case.ripe), now: Case.ripe)
        try complaint.remedyAgain()
        complaint.hear(.given(10, at: Case.ripeAgain, as: "second"), now: Case.ripeAgain)

        #expect(between == .none)
        #expect(complaint.nextScore == nil)
        #expect(complaint.recovery?.round == 2)
    }

    @Test(arguments: [Stage.Word.honestNo, .noResponse, .customerLeft])
    func `after an end without a remedy the next score is counted and changes nothing else`(
        word: Stage.Word
    ) throws {
        var complaint = try Case.brought(to: word)
        let stage = complaint.stage
        let ripe = try #require(stage.endedAt).adding(.days(14))

        #expect(complaint.hear(.given(9, at: ripe.subtracting(Self.millisecond)), now: ripe) == .none)
        #expect(complaint.hear(.given(9, at: ripe), now: ripe) == .counted)

        #expect(complaint.stage == stage)
        #expect(complaint.recovery == nil)
        #expect(complaint.nextScore?.band == .promoter)
    }

    @Test func `after an end without an answer the score that comes late is counted from the delivery`()
        throws
    {
        var complaint = try Case.brought(to: .remedied)
        try complaint.end(.noResponse, because: "Silence.", by: .lea, now: Case.ripe.adding(.days(30)))

        let verdict = complaint.hear(.given(9, at: Case.ripe), now: Case.ripe.adding(.days(31)))

        #expect(verdict == .counted)
        #expect(complaint.stage.word == .noResponse)
    }

    @Test func `who was no detractor has no next score`() throws {
        var complaint = try Case.brought(to: .notADetractor)

        #expect(complaint.hear(.given(9, at: Case.ripe), now: Case.ripe) == .none)

        #expect(complaint.nextScore == nil)
    }
}

extension Case {
    static let ripeAgain = ripe.adding(.days(15))

    /// Reopened by a 4 on the first day that decides.
    static func reopened() throws -> Case {
        var complaint = try brought(to: .remedied)
        complaint.hear(.given(4, at: ripe), now: ripe)
        return complaint
    }

    /// Delivers another remedy a day after the first score could decide.
    mutating func remedyAgain() throws {
        try diagnose(.processFriction, now: Case.ripe)
        try choose(.directLine, now: Case.ripe)
        try deliver(at: Case.ripe.adding(.days(1)))
    }
}
