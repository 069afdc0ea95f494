import Recovery
import Testing

@Suite struct SuspicionTests {
    private static let reasons = [
        Reason(code: "late", cause: .failedDelivery, usualRemedyMinor: 20_00),
        Reason(code: "lost_cargo", cause: .failedDelivery, usualRemedyMinor: 600_00),
        Reason(code: "scratched", cause: .failedDelivery, usualRemedyMinor: 50_00),
        Reason(code: "on_hold", cause: .processFriction),
    ]

    private static func suspected(_ code: String?, _ confidence: Int = 600) -> Routing.Question {
        var question = Routing.Question()
        let reading = SignalReading(cause: .failedDelivery, confidence: confidence)
        question.suspect(code, reading, among: reasons)
        return question
    }

    @Test func `a reason that was named goes before the words`() {
        let question = Self.suspected("on_hold")

        #expect(question.suspectedCause == .processFriction)
        #expect(question.facts[.suspectedCause] == "process_friction")
        #expect(question.usualRemedyMinor == 0)
    }

    @Test func `by the words alone it is the middle of what that cause usually takes`() {
        let question = Self.suspected(nil)

        #expect(question.suspectedCause == .failedDelivery)
        #expect(question.usualRemedyMinor == 50_00)
    }

    @Test func `a reason that nobody knows is none`() {
        #expect(Self.suspected("barnacles").suspectedCause == .failedDelivery)
    }

    @Test func `words that are not sure enough leave it open`() {
        let question = Self.suspected(nil, 599)

        #expect(question.suspectedCause == nil && question.facts[.suspectedCause] == nil)
        #expect(question.usualRemedyMinor == 0)
    }
}
