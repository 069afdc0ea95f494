import Connections
import Foundation
import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ResemblanceTests {
    @Test(arguments: Engine.allCases)
    func `what is kept of a customer tells which archetype their case resembles`(engine: Engine) async throws
    {
        try await withReader(.failedDelivery, 900, on: engine) { company in
            let ada = CustomerForm.ada.at("linden")
            var linden = AccountForm(id: "linden")
            linden.since = LocalDay(year: 2018, month: 1, day: 9)
            _ = try await ReceiveAccounts(of: company.key, [linden]).run(at: company.workplace)
            for number in 1...3 {
                let person = CustomerForm(id: "p\(number)").at("linden")
                try await company.receive(
                    .nps(10, of: person, as: "p\(number)", at: .monday.subtracting(.days(200))))
            }
            try await company.receive(
                .nps(9, of: ada, as: "1", at: .monday.subtracting(.days(100))),
                .nps(1, of: ada, as: "2").with { $0.comment = "Two days without a telephone" })

            let found = try #require(try await company.resemblance(of: .ada)).reading

            #expect(found.archetype == .disappointedLoyalist)
            guard case .longWithUs(let years)? = found.reasons.first else {
                Issue.record("not with us for long: \(found.reasons)")
                return
            }
            #expect(8.1 < years && years < 8.2)
            #expect(found.reasons.contains(.fondOfUs(score: 9)))
            #expect(found.reasons.contains(.scoreFell(from: 9, to: 1)))
            #expect(found.reasons.contains(.accountFell(from: 100, to: 50)))
            #expect(found.reasons.contains(.cause(.failedDelivery, confidence: 0.9)))
        }
    }

    @Test(arguments: Engine.allCases)
    func `calls and tickets of the weeks before count, and whom they met where that is known`(
        engine: Engine
    ) async throws {
        try await withReader(.processFriction, 800, on: engine) { company in
            for (number, days) in [60, 40, 30, 9, 2].enumerated() {
                try await company.receive(
                    SignalForm.nps(nil, as: "t\(number)", at: .monday.subtracting(.days(days)))
                        .with { $0.measure = .ticket })
            }
            try await company.receive(.nps(0, as: "1").with { $0.comment = "The same bill once more." })

            let reasons = try #require(try await company.resemblance(of: .ada)).reading.reasons

            #expect(reasons.contains(.manyContacts(4)))
            #expect(!reasons.contains { if case .manyPeople = $0 { true } else { false } })
            let comment = "The same bill once more."
            try await company.receive(.nps(0, of: .bo, as: "2").with { $0.comment = comment })
            for member in [company.olga, company.otto, company.lea] {
                try await company.move(company.only(.bo), by: member, .call)
            }
            try await company.move(
                company.only(.bo), by: company.lea, .end(.noResponse, because: "Nobody answers."))
            company.watch.advance(.days(20))
            try await company.receive(.nps(0, of: .bo, as: "3").with { $0.comment = comment })

            let second = try #require(try await company.cases(of: .bo).first { $0.isOpen })
            let found = try #require(try await company.resemblance(of: second.id)).reading
            #expect(found.archetype == .trappedComplainer)
            #expect(found.reasons.contains(.manyPeople(3)))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a first purchase is something new, and what is bought again may be the same`(
        engine: Engine
    ) async throws {
        try await withReader(.mismatchedExpectations, 800, on: engine) { company in
            try await company.buy("1", at: .monday.subtracting(.days(50)))
            try await company.receive(
                .nps(2, of: .ada.at("linden"), as: "9").with {
                    $0.comment = "Your salesman promised us more than that"
                })
            let reading = try #require(try await company.resemblance(of: .ada)).reading
            #expect(reading.archetype == .mismatchedBuyer)
            #expect(reading.reasons.contains { if case .boughtLately = $0 { true } else { false } })

            try await company.buy("2", at: .monday.subtracting(.days(20)))
            let again = try #require(try await company.resemblance(of: .ada)).reading
            #expect(again.archetype == .mismatchedBuyer)
            #expect(!again.reasons.contains { if case .boughtLately = $0 { true } else { false } })
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a case of which nothing is known nothing is said`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(5, as: "1"))

            let found = try #require(try await company.resemblance(of: .ada))

            #expect(found.reading.archetype == nil)
            #expect(found.similar.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `cases like it are told with what was done and what came of it, tests and mistakes left out`(
        engine: Engine
    ) async throws {
        try await withReader(.processFriction, 800, on: engine) { company in
            for name in ["bo", "cy", "dee", "eve", "fay", "gus"] {
                try await company.receive(.nps(2, of: company.named(name), as: name))
                company.watch.advance(.seconds(1))
            }
            try await company.remedyAndRecover("bo")
            for name in ["cy", "dee", "eve", "gus"] {
                let its = try await company.only(company.named(name))
                try await company.move(its, .call)
                try await company.move(its, .diagnosis(.processFriction))
            }
            let cy = try await company.move(
                company.only(company.named("cy")), by: company.lea, .end(.noResponse, because: "Silence."))
            try await company.move(cy, by: company.lea, .markAsTest(true))
            try await company.move(
                company.only(company.named("dee")), by: company.lea,
                .end(.notADetractor, because: "A slip of the finger."))
            try await company.merge(company.named("fay"), into: company.named("eve"))
            company.watch.advance(.days(30))
            try await company.move(
                company.only(company.named("gus")), by: company.lea, .end(.customerLeft, because: "Gone."))
            try await company.receive(.nps(1, as: "1").with { $0.comment = "On hold for an hour" })

            let similar = try #require(try await company.resemblance(of: .ada)).similar

            #expect(similar.map(\.customerName) == ["Gus", "Bo"])
            #expect(similar.map(\.found.past.outcome) == [.customerLeft, .promoter])
            #expect(similar.map { $0.remedies.map(\.kind) } == [[], [.directLine]])
            #expect(similar.allSatisfy { $0.found.hasSameCause && !$0.found.hasSimilarWords })
            let slip = try await company.only(company.named("dee"))
            let told = try await company.resemblance(of: slip.id)
            #expect(told == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was told in similar words is similar, until the words are gone`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let words = "Four agents by now, and I had to explain it to each of them again"
            try await company.receive(.nps(0, of: .bo, as: "1").with { $0.comment = words })
            try await company.move(
                company.only(.bo), by: company.lea, .end(.noResponse, because: "Silence."))
            try await company.receive(.nps(0, as: "2").with { $0.comment = words })

            let told = try #require(try await company.resemblance(of: .ada))
            #expect(told.similar.map(\.customerName) == ["Bo"])
            #expect(told.similar.allSatisfy { $0.found.hasSimilarWords && $0.found.hasSameArchetype })

            let key = company.key
            _ = try await company.workplace.writer.write {
                try $0.run(
                    "UPDATE signals SET comment = NULL WHERE organization_id = \(key) AND source_id = '1'")
            }
            let untold = try await company.resemblance(of: .ada)
            #expect(untold?.similar.isEmpty == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a long comment the beginning is read`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let words = "Four agents by now, and I had to explain it to each of them again. "
            let talk = String(repeating: "Ää… ", count: 300)
            try await company.receive(
                .nps(0, as: "1").with { $0.comment = words + talk },
                .nps(0, of: .bo, as: "2").with { $0.comment = talk + words })

            let early = try #require(try await company.resemblance(of: .ada))
            let late = try #require(try await company.resemblance(of: .bo))

            #expect(early.reading.archetype == .trappedComplainer)
            #expect(late.reading.archetype == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a similar case of another organization never shows`(engine: Engine) async throws {
        try await withTwoCompanies(engine) { ours, theirs in
            let words = "Every agent asks me who I am, four of them by now"
            for company in [ours, theirs] {
                try await company.receive(.nps(0, of: .bo, as: "1").with { $0.comment = words })
            }
            try await theirs.move(theirs.only(.bo), by: theirs.lea, .end(.noResponse, because: "Silence."))
            for company in [ours, theirs] {
                try await company.receive(.nps(0, as: "2").with { $0.comment = words })
            }

            let (mine, others) = (
                try await ours.resemblance(of: .ada), try await theirs.resemblance(of: .ada)
            )
            #expect(mine?.similar.isEmpty == true)
            #expect(others?.similar.count == 1)
            let foreign = try await theirs.only(.ada)
            let seen = try await ours.resemblance(of: foreign.id)
            #expect(seen == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a cause that was struck out is not what a case is put down to`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(1, as: "1"))
            let opened = try await company.only()
            try await company.remedy(opened, cause: .mismatchedExpectations)
            let found = try #require(try await company.resemblance(of: .ada))
            company.watch.advance(.days(20))
            try await company.receive(.nps(2, as: "2"))
            let reopened = try #require(try await company.resemblance(of: .ada))

            #expect(found.reading.score == 3 && !found.isCauseSuspected)
            #expect(reopened.reading.score < 3 && reopened.isCauseSuspected)
        }
    }

    /// Of whatever is written this is suggested.
    private func withReader(
        _ cause: Cause, _ confidence: Int, on engine: Engine, _ body: (Company) async throws -> Void
    ) async throws {
        try await withDatabase(engine) { database in
            let watch = Watch()
            var world = World.still(watch)
            world.comments = CommentModels { _, _ in
                SignalReading(language: "en", sentiment: -600, cause: cause, confidence: confidence)
            }
            try await body(
                try await Company.found(at: Workplace(writer: Writer(database), world: world), watch))
        }
    }
}

extension Company {
    fileprivate func named(_ name: String) -> CustomerForm {
        CustomerForm(id: name, email: "\(name)@example.org", name: name.capitalized)
    }

    fileprivate func resemblance(of customer: CustomerForm) async throws -> Resemblance? {
        try await resemblance(of: only(customer).id)
    }

    fileprivate func resemblance(of id: ID<Case>) async throws -> Resemblance? {
        let (key, now) = (key, watch.now)
        return try await workplace.writer.read { try $0.resemblance(of: id, in: key, now: now) }
    }

    fileprivate func buy(_ id: String, at instant: Instant) async throws {
        var form = BehaviourForm(source: "shop", sourceID: id, kind: .purchase, occurredAt: instant)
        form.accountID = "linden"
        _ = try await ReceiveBehaviours(of: key, [form]).run(at: workplace)
    }

    fileprivate func remedyAndRecover(_ name: String) async throws {
        try await remedy(try await only(named(name)), cause: .processFriction)
        watch.advance(.days(15))
        try await receive(.nps(9, of: named(name), as: name + "-2"))
    }
}
