import Insight
import Recovery
import Testing

@Suite struct RemedyingTests {
    @Test(arguments: [(8, Measurement.Answer.holds), (7, .doesNotHold)])
    func `eight in ten remedies must come from the person in contact`(own: Int, answer: Measurement.Answer)
        throws
    {
        var scene = Scene()
        scene.work(own)
        scene.work(10 - own, named: "lead", by: "Lea")

        #expect(try scene.answer(.contactMayDeliver) == answer)
        #expect(try scene.measured(.contactMayDeliver).counts(.byTheContact) == "\(own) of 10")
    }

    @Test func `what costs more than one may give is not one's own to give`() throws {
        var scene = Scene()
        scene.open(1, 12)
        scene.touch("case-0", at: Scene.ago(11))
        scene.choose("case-0", costMinor: 100_01, limitMinor: 100_00, at: Scene.ago(9))

        #expect(try scene.answer(.contactMayDeliver) == .doesNotHold)
        #expect(try Scene().measured(.contactMayDeliver).missing == [.remediesChosen])
    }

    @Test(arguments: [(9, 1, Measurement.Answer.holds), (8, 2, .doesNotHold)])
    func `nine in ten remedies must fit the cause`(fitting: Int, others: Int, answer: Measurement.Answer)
        throws
    {
        var scene = Scene()
        scene.work(fitting)
        scene.work(others, .failedDelivery, .training, named: "other")

        #expect(try scene.answer(.remedyFollowsCause) == answer)
        #expect(try scene.measured(.remedyFollowsCause).counts(.fits) == "\(fitting) of 10")
    }

    @Test func `a remedy may fit the second cause, and an apology goes beside any`() throws {
        var scene = Scene()
        scene.open(1, 12)
        scene.diagnose("case-0", .failedDelivery, second: .relationalNeglect, at: Scene.ago(10))
        scene.choose("case-0", .personalCall, at: Scene.ago(9))
        scene.choose("case-0", .apology, at: Scene.ago(9))

        #expect(try scene.measured(.remedyFollowsCause).counts(.fits) == "2 of 2")
        #expect(try Scene().measured(.remedyFollowsCause).missing == [.remediesChosen])
    }

    @Test(arguments: [(9, Measurement.Answer.holds), (8, .doesNotHold)])
    func `nine in ten remedies must say why in ten words`(worded: Int, answer: Measurement.Answer) throws {
        var scene = Scene()
        scene.work(worded, words: 10)
        scene.work(10 - worded, named: "short", words: 9)
        scene.work(5, named: "erased", words: nil)

        #expect(try scene.answer(.whyIsWritten) == answer)
        #expect(try scene.measured(.whyIsWritten).counts(.rationales) == "\(worded) of 10")
    }

    @Test func `of rationales that were all erased nothing is known`() throws {
        var scene = Scene()
        scene.work(3, words: nil)

        #expect(try scene.measured(.whyIsWritten).missing == [.rationales])
    }

    @Test func `nobody who deviates is nobody who may`() throws {
        var scene = Scene()
        scene.work(5)

        #expect(try scene.answer(.mayDeviate) == .doesNotHold)
        #expect(try scene.measured(.mayDeviate).counts(.deviations) == "0 of 5")
        #expect(try Scene().answer(.mayDeviate) == .notMeasured)
    }

    @Test func `deviations may not recover fewer by more than chance`() throws {
        func answer(recoveredOfDeviating count: Int) throws -> Measurement.Answer {
            var scene = Scene()
            scene.work(1, .failedDelivery, .training, named: "lately")
            for (name, kind, recovered) in [("with", RemedyKind.training, count), ("without", .redo, 20)] {
                scene.open(40, 100, named: name) { $0.firstRemediedAt = $0.t0.adding(.days(3)) }
                for number in 0..<40 {
                    let id = "\(name)-\(number)"
                    scene.diagnose(id, at: Scene.ago(99))
                    scene.choose(id, kind, at: Scene.ago(98))
                    guard number < recovered else { continue }
                    let index = scene.sources.cases.firstIndex { $0.id == id } ?? 0
                    scene.sources.cases[index] = scene.sources.cases[index].answered(
                        .promoter, after: .days(50))
                }
            }
            return try scene.answer(.mayDeviate)
        }

        #expect(try answer(recoveredOfDeviating: 20) == .holds)
        #expect(try answer(recoveredOfDeviating: 16) == .holds)
        #expect(try answer(recoveredOfDeviating: 5) == .doesNotHold)
    }

    @Test func `a deviation without a reason is none that one may make`() throws {
        var scene = Scene()
        scene.work(1, .failedDelivery, .training, words: 0)

        #expect(try scene.answer(.mayDeviate) == .doesNotHold)
        scene.facts.remedies = []
        scene.choose("case-0", .training, words: 3, at: Scene.ago(9))
        #expect(try scene.measured(.mayDeviate).missing == [.ripeRemedies])
    }
}
