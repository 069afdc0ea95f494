import Insight
import Recovery
import Testing

@Suite struct ChannelChangesTests {
    @Test func `a change is a contact by another channel than the one before`() {
        #expect(changes(.mailSent, .callAnswered, .mailSent, .meetingHeld) == 3)
        #expect(changes(.callAnswered, .voicemailLeft, .inboundCallAnswered) == 0)
        #expect(changes(.mailSent, .messageSent) == 1)
        #expect(changes(.mailSent) == 0)
    }

    @Test func `attempts that did not arrive and replies change nothing`() {
        #expect(changes(.mailSent, .callUnanswered, .mailSent) == 0)
        #expect(changes(.mailSent, .customerReplied, .callAnswered) == 1)
    }

    @Test func `the order is that of their instants`() {
        #expect(changes((.mailSent, 3), (.callAnswered, 1), (.callAnswered, 2)) == 1)
    }

    @Test func `of one instant a call comes first, then mail, message and meeting`() {
        #expect(changes((.mailSent, 1), (.callAnswered, 1), (.mailSent, 2)) == 1)
        #expect(changes((.meetingHeld, 1), (.messageSent, 1), (.meetingHeld, 2)) == 1)
    }

    @Test func `cases without a change stand beside, and without contacts nothing is measured`() {
        let sources = FigureSources.with(.contacted("a"), .contacted("b"), .untouched("c")) {
            $0.touches = [
                TouchFact(caseID: "a", kind: .mailSent, madeAt: .monday),
                TouchFact(caseID: "a", kind: .callAnswered, madeAt: .monday.adding(.moment)),
                TouchFact(caseID: "b", kind: .mailSent, madeAt: .monday),
            ]
        }
        let figure = Figure.channelChanges(sources, in: Programme.longAfter)

        #expect(figure.number?.value == 1.0 / 3)
        #expect(figure.members.numerator == ["a"])
        #expect(figure.beside(.withoutChannelChange)?.counts == "2 of 3")
        #expect(
            Figure.channelChanges(.with(.contacted()), in: Programme.longAfter).value
                == .notMeasured(.noContactsRecorded))
    }

    private func changes(_ kinds: Touch.Kind...) -> Double? {
        changes(of: kinds.enumerated().map { ($1, $0) })
    }

    private func changes(_ touches: (Touch.Kind, Int)...) -> Double? { changes(of: touches) }

    private func changes(of touches: [(Touch.Kind, Int)]) -> Double? {
        let sources = FigureSources.with(.contacted("a")) {
            $0.touches = touches.map { kind, hour in
                TouchFact(caseID: "a", kind: kind, madeAt: .monday.adding(.hours(hour)))
            }
        }
        return Figure.channelChanges(sources, in: Programme.longAfter).number?.value
    }
}
