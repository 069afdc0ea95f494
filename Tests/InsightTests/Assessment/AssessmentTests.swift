import Insight
import Recovery
import Testing

@Suite struct AssessmentTests {
    @Test func `there are four statements to each of the five moves`() {
        #expect(Statement.allCases.count == 20)
        for move in Statement.Move.allCases { #expect(move.statements.count == 4, "\(move)") }
    }

    @Test(arguments: [
        (20, Assessment.Band.works), (16, .works), (15, .active), (10, .active), (9, .checkbox),
        (0, .checkbox),
    ])
    func `a score has one of three bands`(score: Int, band: Assessment.Band) {
        #expect(Assessment.Band(score) == band)
    }

    @Test func `a programme without anything holds nothing and says what is missing`() {
        let assessment = Assessment(FigureSources(), AssessmentFacts(), in: .utc, now: Scene.now)

        #expect(assessment.score == 0)
        for measurement in assessment.measurements {
            #expect(!measurement.checks.isEmpty, "\(measurement.statement)")
            #expect(measurement.answer != .holds, "\(measurement.statement)")
            #expect(
                measurement.answer == .doesNotHold || !measurement.missing.isEmpty, "\(measurement.statement)"
            )
        }
    }

    @Test func `each statement that holds is a point`() {
        var scene = Scene()
        scene.work(10)

        let assessment = Assessment(scene.sources, scene.facts, in: .utc, now: Scene.now)

        #expect(assessment.score == assessment.measurements.count { $0.holds == true })
        #expect(assessment.score == 4)
        #expect(
            assessment.count(.holds) + assessment.count(.doesNotHold) + assessment.count(.notMeasured) == 20)
    }

    @Test func `a check that fails decides, whatever else is missing`() throws {
        let measurement = try Scene().measured(.causeOfMost)

        #expect(measurement.missing == [.detractorCases])
        #expect(measurement.answer == .doesNotHold)
    }
}
