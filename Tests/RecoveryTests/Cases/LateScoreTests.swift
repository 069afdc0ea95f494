import Recovery
import TestSupport
import Testing

/// Scores are ordered by when they were given, however late they arrive.
@Suite struct LateScoreTests {
    static let day20 = Case.delivery.adding(.days(20))
    static let day16 = Case.delivery.adding(.days(16))

    @Test func `a bad score given before the good one that decided reopens the case`() throws {
        var complaint = try Case.brought(to: .remedied)
        complaint.hear(.given(9, at: Self.day20, as: "good"), now: Self.day20)

        let verdict = complaint.hear(.given(3, at: Self.day16, as: "bad"), now: Self.day20.adding(.days(1)))

        #expect(verdict == .reopened)
        #expect(complaint.recovery == nil)
        #expect(complaint.nextScore?.signal == ID("bad"))
    }

    @Test func `a good score given before the bad one that decided recovers round 1`() throws {
        var complaint = try Case.brought(to: .remedied)
        complaint.hear(.given(3, at: Self.day20, as: "bad"), now: Self.day20)

        let verdict = complaint.hear(.given(7, at: Self.day16, as: "good"), now: Self.day20.adding(.days(1)))

        #expect(verdict == .recovered)
        #expect(complaint.recovery == Case.Recovery(at: Self.day16, round: 1))
        #expect(complaint.round == 1)
    }

    @Test func `once round 2 has its own diagnosis only the figures follow a late score`() throws {
        var complaint = try Case.brought(to: .remedied)
        complaint.hear(.given(3, at: Self.day20, as: "bad"), now: Self.day20)
        try complaint.diagnose(.processFriction, now: Self.day20)

        let verdict = complaint.hear(.given(7, at: Self.day16, as: "good"), now: Self.day20.adding(.days(1)))

        #expect(verdict == .counted)
        #expect(complaint.round == 2)
        #expect(complaint.nextScore?.signal == ID("good"))
    }

    @Test func `the figures follow a late score also when round 2 is remedied`() throws {
        var complaint = try Case.brought(to: .remedied)
        complaint.hear(.given(3, at: Self.day20, as: "bad"), now: Self.day20)
        try complaint.diagnose(.processFriction, now: Self.day20)
        try complaint.choose(.directLine, now: Self.day20)
        try complaint.deliver(at: Self.day20.adding(.hours(1)))

        let verdict = complaint.hear(.given(7, at: Self.day16, as: "good"), now: Self.day20.adding(.days(1)))

        #expect(verdict == .counted)
        #expect(complaint.stage.word == .remedied)
        #expect(complaint.nextScore?.signal == ID("good"))
    }

    @Test func `a later score than the one that decided changes nothing`() throws {
        var complaint = try Case.brought(to: .promoter)
        let before = complaint

        let verdict = complaint.hear(.given(0, at: Self.day20, as: "later"), now: Self.day20)

        #expect(verdict == .none)
        #expect(complaint == before)
    }

    @Test(arguments: [["a", "b"], ["b", "a"]])
    func `of two given at the same moment the one stored first decides, in whatever order they are heard`(
        order: [String]
    ) throws {
        var complaint = try Case.brought(to: .remedied)
        for signal in order {
            complaint.hear(.given(signal == "a" ? 9 : 3, at: Self.day20, as: signal), now: Self.day20)
        }

        #expect(complaint.nextScore?.signal == ID("a"))
        #expect(complaint.stage.word == .promoter)
    }

    @Test func `a late score from the quiet period changes nothing`() throws {
        var complaint = try Case.brought(to: .promoter)

        let early = Score.given(0, at: Case.ripe.subtracting(.milliseconds(1)), as: "early")
        let verdict = complaint.hear(early, now: Self.day20)

        #expect(verdict == .none)
        #expect(complaint.stage.word == .promoter)
    }

    @Test func `the deciding score corrected into the band reopens the case`() throws {
        var complaint = try Case.brought(to: .promoter)

        let verdict = complaint.hear(.given(1, at: Case.ripe), now: Case.ripe.adding(.hours(20)))

        #expect(verdict == .reopened)
        #expect(complaint.recovery == nil)
        #expect(complaint.nextScore?.band == .detractor)
    }

    @Test func `the deciding score corrected out of the band recovers round 1`() throws {
        var complaint = try Case.reopened()

        let verdict = complaint.hear(.given(8, at: Case.ripe), now: Case.ripe.adding(.hours(20)))

        #expect(verdict == .recovered)
        #expect(complaint.round == 1)
        #expect(complaint.recovery?.round == 1)
    }

    @Test(arguments: [(7, Stage.Word.recovered), (0, .acknowledged)])
    func `the deciding score of round 2 can be corrected too`(value: Int, word: Stage.Word) throws {
        var complaint = try Case.reopened()
        try complaint.remedyAgain()
        complaint.hear(.given(10, at: Case.ripeAgain, as: "second"), now: Case.ripeAgain)

        complaint.hear(.given(value, at: Case.ripeAgain, as: "second"), now: Case.ripeAgain.adding(.hours(1)))

        #expect(complaint.stage.word == word)
        #expect((complaint.recovery == nil) == (word == .acknowledged))
        #expect(complaint.nextScore?.signal == ID("next"))
    }

    @Test func `the deciding score sent again says nothing`() throws {
        var complaint = try Case.brought(to: .promoter)
        let before = complaint

        let verdict = complaint.hear(.given(10, at: Case.ripe), now: Self.day20)

        #expect(verdict == .none)
        #expect(complaint == before)
    }
}
