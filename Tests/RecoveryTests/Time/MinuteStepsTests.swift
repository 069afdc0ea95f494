import Foundation
import Recovery
import TestSupport
import Testing

@Suite struct MinuteStepsTests {
    @Test func `deadlines and open time are those of a count minute by minute`() throws {
        var dice = Dice(seed: 11)
        var (acrossChange, paused) = (0, 0)
        for number in 0..<10_000 {
            let question = try MinuteSteps.Question(&dice, number: number)
            let (start, pauses) = (question.start, question.pauses)

            let expected = question.steps.deadline(after: question.open, from: start)
            let end = start + dice.below(2 * (expected - start) + 1_440)
            let open = question.steps.openMinutes(from: start, to: end)

            let due = question.calendar.instant(
                after: .seconds(question.open * 60), from: .minute(start), leavingOut: pauses)
            try #require(due == .minute(expected), "case \(number)")
            let spent = question.calendar.openTime(from: .minute(start), to: .minute(end), leavingOut: pauses)
            try #require(spent == .seconds(open * 60), "case \(number)")

            if question.steps.changesClock(from: start, to: expected) { acrossChange += 1 }
            if !pauses.isEmpty { paused += 1 }
        }
        #expect(acrossChange >= 500)
        #expect(paused >= 5_000)
    }
}

extension MinuteSteps {
    func changesClock(from start: Int, to end: Int) -> Bool {
        let from = Date(timeIntervalSince1970: Double(start) * 60)
        guard let change = zone.nextDaylightSavingTimeTransition(after: from) else { return false }
        return change.timeIntervalSince1970 < Double(end) * 60
    }
}
