import Connections
import Operations
import Recovery
import Storage

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
        .letTry(days: fields.neededWhole("days_to_try", in: 0...1_000))
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
        let step = fields.neededWhole("step", in: 1...1_000)
        let because = fields.text("skipped_because", most: ReceivedFields.commentLength)
        return .markStep(step, skippingBecause: because)
    }

    /// The steps of this round, with what became of each.
    static func reonboarding(
        of found: Case, _ organization: Organization.Key, _ connection: any ReadConnection
    ) throws -> [JSON] {
        let marked = try connection.all(ReonboardingSteps(of: organization, found.id))
            .filter { $0.round == found.round }
        return try connection.reonboarding(of: found, in: organization).enumerated().map { index, words in
            let its = marked.first { $0.step.number == index + 1 }
            let isSkipped = its?.step.isSkipped == true
            return [
                "step": (index + 1).json, "words": words.json,
                "done_at": (isSkipped ? nil : its?.markedAt).json,
                "skipped_at": (isSkipped ? its?.markedAt : nil).json, "skipped_because": (its?.reason).json,
                "member_name": (its?.memberName).json,
            ]
        }
    }
}
