import Insight
import Recovery
import Testing

@Suite struct OuterLoopTests {
    /// Five cases of one cause, reason and place, six days apart, the fifth fifty days ago.
    private func pattern(_ count: Int = 5, apart days: Int = 6) -> Scene {
        var scene = Scene()
        for number in 0..<count {
            scene.open(1, 50 + (count - 1 - number) * days, named: "case-\(number)") {
                $0.touchpoint = "invoice"
            }
            scene.diagnose("case-\(number)-0", .processFriction, reason: "billing_dispute", at: Scene.ago(20))
        }
        return scene
    }

    private func fix(
        _ cause: Cause = .processFriction, at touchpoint: String? = "invoice", recorded daysAgo: Int = 40,
        shipped: Int? = nil, isFoundIneffective: Bool = false
    ) -> AssessmentFacts.Change {
        AssessmentFacts.Change(
            cause, touchpoint: touchpoint, recordedAt: Scene.ago(daysAgo), shippedAt: shipped.map(Scene.ago),
            isFoundIneffective: isFoundIneffective)
    }

    @Test func `what comes up five times in thirty days needs a fix in thirty more`() throws {
        var scene = pattern()
        #expect(try scene.answer(.patternStartsFix) == .doesNotHold)
        #expect(try scene.measured(.patternStartsFix).counts(.patternsAnswered) == "0 of 1")
        #expect(try scene.measured(.patternStartsFix).check(.patternsAnswered)?.cases?.base.count == 5)

        for (change, answer) in [
            (fix(), Measurement.Answer.holds), (fix(at: nil), .holds), (fix(recorded: 21), .holds),
            (fix(recorded: 20), .doesNotHold), (fix(.failedDelivery), .doesNotHold),
            (fix(at: "network"), .doesNotHold), (fix(recorded: 300, shipped: 60), .holds),
            (fix(recorded: 300, shipped: 90), .doesNotHold), (fix(isFoundIneffective: true), .doesNotHold),
        ] {
            scene.facts.fixes = [change]
            #expect(try scene.answer(.patternStartsFix) == answer, "\(change)")
        }
    }

    @Test func `four times, or five times over longer, is no pattern`() throws {
        #expect(try pattern(4).measured(.patternStartsFix).missing == [.recurringPatterns])
        #expect(try pattern(5, apart: 8).measured(.patternStartsFix).missing == [.recurringPatterns])
    }

    @Test func `who owns a fix is not recorded`() throws {
        var scene = Scene()
        #expect(try scene.measured(.functionOwnsFix).missing == [.fixes])

        scene.facts.fixes = [fix()]

        #expect(try scene.measured(.functionOwnsFix).missing == [.ownersOfFixes])
    }

    @Test func `whether customers were told is not recorded`() throws {
        var scene = Scene()
        scene.facts.fixes = [fix()]
        #expect(try scene.measured(.customersTold).missing == [.shippedFixes])

        scene.facts.fixes = [fix(shipped: 10)]

        #expect(try scene.measured(.customersTold).missing == [.customersToldOfFixes])
    }

    @Test(arguments: [(100, Measurement.Answer.holds), (101, .doesNotHold)])
    func `fixes must have been gone through within a hundred days`(daysAgo: Int, answer: Measurement.Answer)
        throws
    {
        var scene = Scene()
        scene.open(1, 160) { $0.recoveredAt = Scene.ago(120) }
        scene.sources.hasFixes = true
        scene.sources.fixLinks = [FixLink(caseID: "case-0", shippedAt: Scene.ago(130))]
        scene.facts.events = [.init(.fixesReviewed, on: Scene.today.adding(days: -daysAgo))]

        #expect(try scene.answer(.fixesReviewed) == answer)
        #expect(try scene.measured(.fixesReviewed).counts(.recoveryToFix) == "1 of 1")
    }

    @Test func `a figure without a number is not known, however often it is gone through`() throws {
        var scene = Scene()
        scene.facts.events = [.init(.fixesReviewed, on: Scene.today)]

        #expect(try scene.answer(.fixesReviewed) == .notMeasured)
        #expect(try scene.measured(.fixesReviewed).missing == [.fixes])
    }
}
