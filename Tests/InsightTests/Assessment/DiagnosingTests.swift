import Insight
import Recovery
import Testing

@Suite struct DiagnosingTests {
    @Test(arguments: [(19, Measurement.Answer.holds), (18, .doesNotHold)])
    func `nineteen in twenty must have a cause within sixty days`(diagnosed: Int, answer: Measurement.Answer)
        throws
    {
        var scene = Scene()
        scene.open(20, 100)
        for index in 0..<20 {
            let fact = scene.sources.cases[index]
            let wait = index < diagnosed ? Duration.days(60) - .moment : .days(60)
            scene.diagnose(fact.id, at: fact.t0.adding(wait))
        }
        // Their sixty days are not past.
        scene.open(20, 59, named: "young")

        #expect(try scene.answer(.oneOfFourCauses) == answer)
        #expect(try scene.measured(.oneOfFourCauses).counts(.diagnosed) == "\(diagnosed) of 20")
    }

    @Test func `without a ripe case nothing is known of causes`() throws {
        var scene = Scene()
        scene.open(20, 59)

        #expect(try scene.measured(.oneOfFourCauses).missing == [.detractorCases])
    }

    @Test(arguments: [(100, 1, Measurement.Answer.holds), (98, 2, .doesNotHold)])
    func `fewer than two in a hundred remedies may come before the cause`(
        after: Int, before: Int, answer: Measurement.Answer
    ) throws {
        var scene = Scene()
        scene.work(after)
        scene.open(before, 12, named: "early")
        for number in 0..<before {
            scene.choose("early-\(number)", at: Scene.ago(9))
            scene.diagnose("early-\(number)", at: Scene.ago(8))
        }

        #expect(try scene.answer(.causeBeforeOffer) == answer)
        #expect(
            try scene.measured(.causeBeforeOffer).counts(.offeredTooEarly) == "\(before) of \(after + before)"
        )
    }

    @Test func `the cause of an earlier round is none for the next one`() throws {
        var scene = Scene()
        scene.work(1)
        scene.choose("case-0", round: 2, at: Scene.ago(3))

        #expect(try scene.measured(.causeBeforeOffer).counts(.offeredTooEarly) == "1 of 2")
        #expect(try Scene().measured(.causeBeforeOffer).missing == [.remediesChosen])
    }

    @Test(arguments: [(30, Measurement.Answer.holds), (31, .doesNotHold)])
    func `the table of causes must have been looked at within thirty days`(
        daysAgo: Int, answer: Measurement.Answer
    ) throws {
        var scene = Scene()
        scene.open(1, 100)
        scene.diagnose("case-0", at: Scene.ago(99))
        scene.facts.events = [AssessmentFacts.Event(.scorecardRead, on: Scene.today.adding(days: -daysAgo))]

        #expect(try scene.answer(.causeOfMost) == answer)
    }

    @Test func `a tenth of cases without a cause is too much to know the largest`() throws {
        var scene = Scene()
        scene.open(10, 100)
        for number in 1..<10 { scene.diagnose("case-\(number)", at: Scene.ago(99)) }
        scene.facts.events = [AssessmentFacts.Event(.scorecardRead, on: Scene.today)]
        #expect(try scene.answer(.causeOfMost) == .doesNotHold)

        scene.diagnose("case-0", at: Scene.ago(99))

        #expect(try scene.answer(.causeOfMost) == .holds)
        scene.sources.cases = []
        #expect(try scene.answer(.causeOfMost) == .notMeasured)
    }

    @Test func `one remedy for more than six in ten of every cause is the same for all`() throws {
        var scene = Scene()
        scene.work(7, .failedDelivery, .credit, named: "a")
        scene.work(3, .failedDelivery, .redo, named: "b")
        scene.work(9, .processFriction, .credit, named: "c")
        #expect(try scene.answer(.notOneRemedyForAll) == .doesNotHold)
        let check = try scene.measured(.notOneRemedyForAll).check(.sameRemedy)
        #expect(check?.remedy == .credit)
        #expect(check?.cause == .failedDelivery)
        #expect(try scene.measured(.notOneRemedyForAll).counts(.sameRemedy) == "7 of 10")

        scene.work(2, .failedDelivery, .redo, named: "d")

        #expect(try scene.measured(.notOneRemedyForAll).counts(.sameRemedy) == "7 of 12")
        #expect(try scene.answer(.notOneRemedyForAll) == .holds)
    }

    @Test func `remedies of one cause alone compare with nothing`() throws {
        var scene = Scene()
        scene.work(9, .failedDelivery, .credit)

        #expect(try scene.measured(.notOneRemedyForAll).missing == [.remediesOfTwoCauses])
    }
}
