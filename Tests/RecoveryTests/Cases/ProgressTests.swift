import Recovery
import TestSupport
import Testing

@Suite struct ProgressTests {
    @Test(
        arguments: [
            (.open, [.done, .now, .toCome, .toCome, .toCome, .toCome]),
            (.acknowledged, [.done, .done, .now, .toCome, .toCome, .toCome]),
            (.diagnosed, [.done, .done, .done, .now, .toCome, .toCome]),
            (.remedyChosen, [.done, .done, .done, .now, .toCome, .toCome]),
            (.remedied, [.done, .done, .done, .done, .done, .now]),
            (.recovered, [.done, .done, .done, .done, .done, .done]),
        ] as [(Stage.Word, [Case.Step.State])])
    func `each step is done, at hand or to come`(word: Stage.Word, states: [Case.Step.State]) throws {
        let steps = try Case.brought(to: word).steps(isTold: false)

        #expect(steps.map(\.step) == Case.Step.allCases)
        #expect(steps.map(\.state) == states)
    }

    @Test func `what was chosen is a step once the customer knows it`() throws {
        let found = try Case.brought(to: .remedyChosen)

        #expect(found.steps(isTold: true).map(\.state) == [.done, .done, .done, .done, .now, .toCome])
    }

    @Test func `of a case that ended nothing is to come`() throws {
        let found = try Case.brought(to: .noResponse)

        #expect(found.steps(isTold: false).map(\.step) == [.heard, .inTouch])
    }

    @Test func `of a case that ended after its delivery all that was done stays done`() throws {
        var found = try Case.brought(to: .remedied)
        try found.end(.noResponse, because: "Nobody is there.", by: .lea, now: Case.ripe)

        #expect(
            found.steps(isTold: true).map(\.step) == [.heard, .inTouch, .understood, .told, .delivered])
    }

    @Test func `in the next round it is found out anew what went wrong`() throws {
        var found = try Case.brought(to: .remedied)
        try found.reopenByHand(because: "It broke.", by: Member.olga.id, now: Case.ripe)

        #expect(found.steps(isTold: false).map(\.state) == [.done, .done, .now, .toCome, .toCome, .toCome])
    }

    @Test func `only a link that is there is withdrawn`() throws {
        var found = Case.opened()
        found.openProgress(by: Member.olga.id, now: .monday)

        try found.withdrawProgress(hasLink: true, by: Member.olga.id, now: .monday)
        #expect(throws: Case.ProgressRefusal.noLink) {
            try found.withdrawProgress(hasLink: false, by: Member.olga.id, now: .monday)
        }

        #expect(found.happened().suffix(2) == [.progressOpened, .progressWithdrawn])
    }
}
