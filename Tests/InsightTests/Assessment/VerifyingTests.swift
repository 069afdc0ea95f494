import Insight
import Recovery
import Testing

@Suite struct VerifyingTests {
    @Test(arguments: [(19, Measurement.Answer.holds), (18, .doesNotHold)])
    func `nineteen in twenty remedied cases must be looked at again`(seen: Int, answer: Measurement.Answer)
        throws
    {
        var scene = Scene()
        scene.open(20, 130) { $0.firstRemediedAt = $0.t0.adding(.days(5)) }
        for index in 0..<20 {
            let fact = scene.sources.cases[index]
            let end = fact.t0.adding(.days(95))
            switch (index < seen, index % 3) {
            case (false, _): scene.sources.cases[index].endedAt = end
            case (true, 0): scene.sources.cases[index].endedAt = end.subtracting(.moment)
            case (true, 1): scene.sources.cases[index] = fact.answered(.detractor, after: .days(60))
            case (true, _):
                scene.facts.reopenings.append(
                    .init(caseID: fact.id, at: fact.t0.adding(.days(9)), isByScore: false))
            }
        }
        // Remedied too lately.
        scene.open(20, 95, named: "young") { $0.firstRemediedAt = $0.t0.adding(.days(6)) }

        #expect(try scene.answer(.lookedAtAgain) == answer)
        #expect(try scene.measured(.lookedAtAgain).counts(.lookedAtAgain) == "\(seen) of 20")
    }

    @Test func `without a remedy there is nothing to look at again`() throws {
        var scene = Scene()
        scene.open(20, 130)

        #expect(try scene.measured(.lookedAtAgain).missing == [.remediedCases])
    }

    @Test func `a month without its page was not reported, and one with it may not have been sent`() throws {
        var scene = Scene()
        let months = [8, 9, 10].map { LocalMonth(year: 2026, month: $0).firstDay }
        scene.facts.events = months.dropFirst().map { .init(.monthReported, on: Scene.today, about: $0) }
        #expect(try scene.answer(.monthlyToSponsor) == .doesNotHold)
        #expect(try scene.measured(.monthlyToSponsor).counts(.monthsReported) == "2 of 3")

        scene.facts.events.append(.init(.monthReported, on: months[0].adding(days: 20), about: months[0]))
        #expect(try scene.answer(.monthlyToSponsor) == .doesNotHold, "a month that was not over")

        scene.facts.events.append(.init(.monthReported, on: Scene.today, about: months[0]))

        #expect(try scene.answer(.monthlyToSponsor) == .notMeasured)
        #expect(try scene.measured(.monthlyToSponsor).missing == [.mailsToSponsor])
    }

    @Test func `the first figure is looked at where somebody opens the scorecard that it leads`() throws {
        var scene = Scene()
        #expect(try scene.answer(.promoterFirst) == .doesNotHold)

        scene.facts.events = [.init(.scorecardRead, on: Scene.today.adding(days: -30))]

        #expect(try scene.answer(.promoterFirst) == .holds)
        #expect(Scorecard.order.first == .detractorToPromoter)
        #expect(Set(Scorecard.order) == Set(Figure.Key.five))
    }

    @Test(arguments: [(9, Measurement.Answer.holds), (8, .doesNotHold)])
    func `nine in ten that did not turn must have a new cause in seven days`(
        anew: Int, answer: Measurement.Answer
    ) throws {
        var scene = Scene()
        scene.open(10, 120)
        for number in 0..<10 {
            let id = "case-\(number)"
            let at = Scene.ago(40)
            scene.diagnose(id, at: Scene.ago(119))
            scene.facts.reopenings.append(.init(caseID: id, at: at))
            let wait = number < anew ? Duration.days(7) - .moment : .days(7)
            scene.diagnose(id, .processFriction, round: 2, at: at.adding(wait))
        }
        // By hand, and less than seven days ago.
        scene.facts.reopenings.append(.init(caseID: "case-0", at: Scene.ago(30), isByScore: false))
        scene.facts.reopenings.append(.init(caseID: "case-1", at: Scene.ago(3)))

        #expect(try scene.answer(.reopenedAnew) == answer)
        #expect(try scene.measured(.reopenedAnew).counts(.diagnosedAnew) == "\(anew) of 10")
    }

    @Test func `where no verification failed there is nothing to open again`() throws {
        #expect(try Scene().measured(.reopenedAnew).missing == [.failedVerifications])
    }
}
