import Insight
import Recovery
import Testing

@Suite struct AcknowledgingTests {
    @Test(arguments: [(19, Measurement.Answer.holds), (18, .doesNotHold)])
    func `nineteen in twenty must be touched inside their clock`(inside: Int, answer: Measurement.Answer)
        throws
    {
        var scene = Scene()
        scene.open(20, 30) { $0.firstTouchDeadline = $0.t0.adding(.hours(4)) }
        for index in 0..<20 {
            let wait = Duration.hours(index < inside ? 4 : 5)
            scene.sources.cases[index].contactedAt = scene.sources.cases[index].t0.adding(wait)
        }
        // Too young to tell, a mis-click, and a test.
        scene.open(9, 1, named: "young")
        scene.open(9, 30, named: "click") { $0.end = "not_a_detractor" }
        scene.open(9, 30, named: "test") { $0.isTest = true }

        let measurement = try scene.measured(.namedPersonInFourHours)

        #expect(measurement.answer == answer)
        #expect(measurement.counts(.insideTheClock) == "\(inside) of 20")
        #expect(measurement.check(.insideTheClock)?.cases?.base.count == 20)
    }

    @Test func `without a case of these days the clock is not measured`() throws {
        var scene = Scene()
        scene.open(5, 1)

        #expect(try scene.answer(.namedPersonInFourHours) == .notMeasured)
        #expect(try scene.measured(.namedPersonInFourHours).missing == [.detractorCases])
    }

    @Test func `one template before the person is one too many`() throws {
        var scene = Scene()
        scene.open(3, 20) { $0.contactedAt = $0.t0.adding(.hours(3)) }
        for fact in scene.sources.cases { scene.touch(fact.id, .mailSent, at: fact.t0.adding(.hours(3))) }
        scene.touch("case-0", .mailSent, at: Scene.ago(20).adding(.hours(5)), isTemplate: true)
        #expect(try scene.answer(.personNotTemplate) == .holds)

        scene.touch("case-1", .messageSent, at: Scene.ago(20).adding(.hours(1)), isTemplate: true)

        #expect(try scene.answer(.personNotTemplate) == .doesNotHold)
        #expect(try scene.measured(.personNotTemplate).counts(.begunByTemplate) == "1 of 3")
    }

    @Test func `a call from a template's script began with a template`() throws {
        var scene = Scene()
        scene.open(1, 20) { $0.contactedAt = $0.t0.adding(.hours(3)) }
        scene.touch("case-0", .voicemailLeft, at: Scene.ago(20).adding(.hours(3)), isTemplate: true)

        #expect(try scene.answer(.personNotTemplate) == .doesNotHold)
    }

    @Test func `where nobody was contacted there is no first contact to look at`() throws {
        var scene = Scene()
        scene.open(3, 20)

        #expect(try scene.measured(.personNotTemplate).missing == [.contactedCases])
    }

    @Test func `who touches first must have opened the case before`() throws {
        var scene = Scene()
        scene.open(1, 20) {
            $0.contactedAt = $0.t0.adding(.hours(3))
            $0.account = "Café Linden"
        }
        let contact = Scene.ago(20).adding(.hours(3))
        scene.touch("case-0", by: "Olga", at: contact)
        func answer(_ member: String, _ at: Instant) throws -> Measurement.Answer {
            var scene = scene
            scene.facts.views = [
                AssessmentFacts.View(caseID: "other", member: "Otto", firstAt: Scene.ago(25)),
                AssessmentFacts.View(caseID: "case-0", member: member, firstAt: at),
            ]
            return try scene.answer(.wholeHistory)
        }

        #expect(try answer("Olga", contact) == .holds)
        #expect(try answer("Olga", contact.adding(.moment)) == .doesNotHold)
        #expect(try answer("Otto", contact) == .doesNotHold)
    }

    @Test func `touches from before the first opening that was noted do not count against anybody`() throws {
        var scene = Scene()
        scene.open(2, 20) {
            $0.contactedAt = $0.t0.adding(.hours(3))
            $0.account = "Café Linden"
        }
        for fact in scene.sources.cases { scene.touch(fact.id, at: fact.t0.adding(.hours(3))) }

        #expect(try scene.measured(.wholeHistory).missing == [.caseViews])
        scene.facts.views = [AssessmentFacts.View(caseID: "case-1", member: "Olga", firstAt: Scene.ago(1))]
        #expect(try scene.measured(.wholeHistory).missing == [.contactsSinceViews])
        scene.facts.views = [
            AssessmentFacts.View(
                caseID: "case-1", member: "Olga", firstAt: Scene.ago(20).adding(.seconds(10_860)))
        ]
        #expect(try scene.measured(.wholeHistory).counts(.openedFirst) == "1 of 1")
        #expect(try scene.answer(.wholeHistory) == .holds)
    }

    @Test func `a customer of whom nothing is on record has no history to be seen`() throws {
        var scene = Scene()
        scene.open(1, 20) { $0.contactedAt = $0.t0.adding(.hours(3)) }
        scene.touch("case-0", at: Scene.ago(20).adding(.hours(3)))
        scene.facts.views = [AssessmentFacts.View(caseID: "case-0", member: "Olga", firstAt: Scene.ago(20))]
        #expect(try scene.answer(.wholeHistory) == .doesNotHold)

        scene.sources.behaviours = [
            BehaviourEvent(unit: "Café Linden", kind: .purchase, occurredAt: Scene.ago(300))
        ]

        #expect(try scene.answer(.wholeHistory) == .holds)
    }

    @Test func `whether somebody waited for leave is not recorded`() throws {
        #expect(try Scene().measured(.noPermissionNeeded).missing == [.approvals])
    }
}
