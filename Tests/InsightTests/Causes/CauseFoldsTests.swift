import Insight
import Recovery
import Testing

@Suite struct CauseFoldsTests {
    /// Words that nobody uses, each for one cause: only who learned them can know.
    private let strange = (0..<60).map { number in
        LabelledComment(
            Cause.allCases[number % 4], language: "en",
            text: ["blorp", "frubbed", "glim", "snazzeroo"][number % 4] + " on day \(number)")
    }
    private let own = [
        LabelledComment(.failedDelivery, language: "en", text: "It never came"),
        LabelledComment(.processFriction, language: "en", text: "An hour on hold"),
        LabelledComment(.mismatchedExpectations, language: "en", text: "Dearer than you said"),
        LabelledComment(.relationalNeglect, language: "en", text: "Nobody cares"),
        LabelledComment(nil, language: "en", text: "Bad"),
    ]

    @Test func `confirmed comments of other folds are learned from, and more of them help more`() throws {
        let folds = CauseFolds(own: own, confirmed: strange)

        let none = try #require(folds.evaluation(of: strange, learning: 0).accuracy)
        let all = try #require(folds.evaluation(of: strange).accuracy)

        #expect(none < 0.5)
        #expect(all > 0.9)
    }

    @Test func `a comment never learns from itself`() throws {
        let alone = [LabelledComment(.relationalNeglect, language: "en", text: "Quux")]
        let sign = [LabelledComment(.relationalNeglect, language: "en", text: "quux!")]

        let folds = CauseFolds(own: own, confirmed: sign)

        #expect(folds.evaluation(of: alone) == CauseFolds(own: own, confirmed: []).evaluation(of: alone))
    }
}
