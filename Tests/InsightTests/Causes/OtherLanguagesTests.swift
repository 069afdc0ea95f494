import Foundation
import Insight
import Recovery
import Testing

/// What a language that nothing was learned in would be worth: each in turn is judged by a model of the six others. Russian is
/// left out, since it shares no letters with them.
@Suite struct OtherLanguagesTests {
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["AMENDS_TEST_ALL"] != nil, "takes half a minute"),
        arguments: ["cs", "de", "en", "es", "fr", "hu"])
    func `a language that was never learned is suggested better than by chance`(language: String) throws {
        let own = try LabelledComment.own()
        let model = CauseModel(learning: own.filter { $0.language != language })

        let evaluation = CauseEvaluation(
            own.filter { $0.language == language }.map {
                .init(known: $0.cause, model.reading(of: Wording($0.text)))
            })

        let accuracy = try #require(evaluation.accuracy)
        let macroF1 = try #require(evaluation.macroF1)
        print("\(language): \(evaluation.cases.count) comments, accuracy \(accuracy), macro-F1 \(macroF1)")
        #expect(macroF1 > 0.2)
    }
}
