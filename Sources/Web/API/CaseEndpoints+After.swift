import Connections
import Operations
import Recovery

/// What follows a delivery: a time to try it, and the steps by which the customer is led back in.
extension CaseEndpoints {
    static let daysToTry = APIDocsPage.Field(
        "days_to_try", type: "integer", isNeeded: true, meaning: "1 to 30, from now on.")
    static let triedFields: [APIDocsPage.Field] = [
        APIDocsPage.Field("works", type: "boolean", isNeeded: true, meaning: "What they said of it."),
        APIDocsPage.Field(
            "words", type: "string", isNeeded: false,
            meaning: "In their own words; needed where it does not work, as the reason to reopen."),
    ]

    @Sendable static func trial(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let days = fields.whole("days_to_try", in: 0...1_000).map(Int.init)
        if days == nil { _ = fields.required("days_to_try") { _, _ in nil } }
        return .letTry(days: days ?? 0)
    }

    @Sendable static func tried(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let works = fields.optionalTruth("works")
        if works == nil { _ = fields.required("works") { _, _ in nil } }
        let words = fields.text("words", most: ReceivedFields.commentLength) ?? ""
        return works.map { .endTrial(works: $0, words: words) }
    }

    static let stepFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "step", type: "integer", isNeeded: true,
            meaning: "Its number among the steps of the case, from 1."),
        APIDocsPage.Field(
            "skipped_because", type: "string", isNeeded: false,
            meaning: "Why it is left out; without, it was done."),
    ]

    @Sendable static func step(_ fields: inout ReceivedFields) -> MoveCase.Move? {
        let step = fields.whole("step", in: 1...1_000).map(Int.init)
        if step == nil { _ = fields.required("step") { _, _ in nil } }
        let because = fields.text("skipped_because", most: ReceivedFields.commentLength)
        return .markStep(step ?? 0, skippingBecause: because)
    }
}
