import Foundation
import Insight
import Recovery
import Testing

@Suite struct CauseEvaluationTests {
    /// Known and suggested: failed, failed; failed, friction; friction, friction; neglect, unclear.
    private let four = CauseEvaluation([
        .init(known: .failedDelivery, reading(.failedDelivery, 0.9)),
        .init(known: .failedDelivery, reading(.processFriction, 0.8)),
        .init(known: .processFriction, reading(.processFriction, 0.7)),
        .init(known: .relationalNeglect, reading(nil, 0.6)),
    ])

    @Test func `figures of four comments are those counted by hand`() throws {
        #expect(four.accuracy == 0.5)
        #expect(four.recalls == [0.5, 1, nil, 0, nil])
        #expect(four.balancedAccuracy == 0.5)
        // 2/3 of failed delivery, 2/3 of process friction, none of neglect, none of unclear.
        #expect(abs(try #require(four.macroF1) - 1.0 / 3) < 1e-12)
        #expect(four.accuracyOfSurest == 0.5)
        // Bins 0.9, 0.8, 0.7 and 0.6: off by 0.1, 0.8, 0.3 and 0.6.
        #expect(abs(try #require(four.calibrationError) - 0.45) < 1e-12)
        #expect(four.confusion[0] == [1, 1, 0, 0, 0])
    }

    @Test func `bins are added up in their order`() {
        let confidences = [0.017, 0.13, 0.29, 0.31, 0.47, 0.53, 0.61, 0.79, 0.83, 0.97]
        let cases = confidences.map {
            CauseEvaluation.Case(known: .failedDelivery, suggested: nil, confidence: $0)
        }

        let error = CauseEvaluation(cases).calibrationError

        #expect(error == confidences.reduce(0, +) / 10)
        #expect(CauseEvaluation(cases.reversed()).calibrationError == error)
    }

    @Test func `without a comment there is no figure`() {
        let none = CauseEvaluation([])

        #expect(none.accuracy == nil && none.macroF1 == nil && none.balancedAccuracy == nil)
        #expect(none.accuracyOfSurest == nil && none.calibrationError == nil)
        #expect(none.interval(of: \.accuracy) == nil)
    }

    @Test func `an interval is that of a share, and the same each time`() throws {
        let half = CauseEvaluation(
            (0..<200).map {
                .init(known: .failedDelivery, reading($0 % 2 == 0 ? .failedDelivery : nil, 0.5))
            })

        let interval = try #require(half.interval(of: \.accuracy))

        // Of a half in 200: 0.5 -+ 1.96 x 0.0354.
        #expect(abs(interval.lower - 0.431) < 0.015 && abs(interval.upper - 0.569) < 0.015)
        #expect(half.interval(of: \.accuracy) == interval)
    }
}

private func reading(_ cause: Cause?, _ confidence: Double) -> CauseReading {
    var probabilities = Array(repeating: (1 - confidence) / 4, count: 5)
    probabilities[cause.index] = confidence
    return CauseReading(probabilities: probabilities, cause: cause, words: [])
}
