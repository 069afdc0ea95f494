import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct DriverSessionsTests {
    @Test(arguments: Engine.allCases)
    func `the latest sixty are laid before the first session, and forty or what is new before the next`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.complain(62)
            let first = try await company.beginDrivers()
            let begun = try await company.drivers(first)
            #expect(begun.entry.drawn == 60 && begun.entry.fresh == 60 && begun.entry.starterName == "Lea")
            #expect(begun.signals.first?.signal.said.sourceID == "c61")
            #expect(begun.signals.last?.signal.said.sourceID == "c2")
            await #expect(throws: DriverSession.SessionRefusal.openAlready) {
                try await company.beginDrivers()
            }

            // One that is abandoned is not looked back at.
            try await company.go(on: first, .abandon)
            _ = try await company.wholeDrivers()
            try await company.complain(5, "d")
            let next = try await company.drivers(try await company.beginDrivers())

            #expect(next.entry.drawn == 40 && next.entry.fresh == 5)
            #expect(
                next.last?.outcomes.map(\.entry.chosen.driver) == [Driver(.processFriction, at: "invoice")])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `who is no detractor, a test or not there is not laid before it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            await #expect(throws: DriverSession.SessionRefusal.noSignals) {
                try await company.beginDrivers()
            }
            try await company.complain(2)
            try await company.receive(.nps(9, as: "promoter"), .nps(7, of: .bo, as: "passive"))
            try await company.receive(
                .nps(1, of: CustomerForm(id: "t"), as: "test").with { $0.isTest = true })

            let begun = try await company.drivers(try await company.beginDrivers())

            #expect(begun.signals.map(\.signal.said.sourceID) == ["c1", "c0"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a signal is put to what was found for its case, else to what its words suggest`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            var world = company.workplace.world
            world.comments = CommentModels { _, _ in
                SignalReading(cause: .mismatchedExpectations, confidence: 700)
            }
            let reading = Workplace(writer: company.workplace.writer, world: world)
            let forms = [("1", CustomerForm.ada), ("2", .bo)].map { id, customer in
                SignalForm.nps(3, of: customer, as: id).with {
                    $0.comment = "Oversold"
                    $0.touchpoint = "showroom"
                }
            }
            _ = try await ReceiveSignals(of: company.key, forms).run(at: reading)
            try await company.receive(.nps(1, of: nil, as: "3"))
            let found = try await company.only(.ada)
            try await company.move(found, .call)
            try await company.move(found, .diagnosis())

            let signals = try await company.drivers(try await company.beginDrivers()).session.signals

            let byID = Dictionary(uniqueKeysWithValues: signals.map { ($0.id, $0) })
            let ids = [
                try await company.given("1"), try await company.given("2"), try await company.given("3"),
            ]
            let first = try #require(byID[ids[0]])
            #expect(first.driver == Driver(.failedDelivery, at: "showroom") && first.basis == .found)
            let second = try #require(byID[ids[1]])
            #expect(second.driver == Driver(.mismatchedExpectations, at: "showroom"))
            #expect(second.basis == .suggested)
            #expect(byID[ids[2]]?.basis == .unclear)
        }
    }

    @Test(arguments: Engine.allCases)
    func `two who score at once keep each other's signals`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.complain(8)
            let id = try await company.beginDrivers()
            let signals = try await company.drivers(id).session.signals.map(\.id)
            let administrator = try await company.administrator()

            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, signal) in signals.enumerated() {
                    group.addTask {
                        try await company.go(
                            on: id, by: number % 2 == 0 ? company.lea : administrator,
                            .score([.init(signal, impact: 1 + number % 5)]))
                    }
                }
                try await group.waitForAll()
            }

            let scored = try await company.drivers(id).session.signals
            #expect(scored.map(\.impact) == [1, 2, 3, 4, 5, 1, 2, 3])
            let scorers = try await company.rows(
                "SELECT DISTINCT scorer_id FROM driver_signals WHERE organization_id = \(company.key)")
            #expect(scorers.count == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was said of the three is kept, and its action is done long afterwards`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.complain(3)
            let fix = try await RecordFix(
                of: company.key, by: company.lea, title: "One dunning", cause: .processFriction,
                touchpoint: nil
            ).run(at: company.workplace)
            let id = try await company.beginDrivers()
            let driver = Driver(.processFriction, at: "invoice")
            let scores = try await company.drivers(id).session.signals.map {
                DriverSession.SignalScore($0.id, impact: 5, .to(driver))
            }
            try await company.go(on: id, .score(scores))
            try await company.go(on: id, .choose([driver]))
            await #expect(throws: DriverSession.SessionRefusal.actionsMissing([driver])) {
                try await company.go(on: id, .end)
            }
            let said = MoveDriverSession.Said.action(of: company.olga, due: company.day(7), fix: fix)
            try await company.go(on: id, .diagnose(driver, said))
            company.watch.advance(.seconds(20 * 60))
            try await company.go(on: id, .end)
            company.watch.advance(.days(3))
            await #expect(throws: DriverSession.SessionRefusal.actionOfSomebodyElse) {
                try await company.go(on: id, by: company.otto, .finish(driver))
            }
            try await company.go(on: id, by: company.olga, .finish(driver))

            let read = try await company.drivers(id)

            let entry = try #require(read.drivers.first)
            #expect(entry.chosen.diagnosis == said.diagnosis)
            #expect(
                entry.chosen.action?.words == "Thirty days." && entry.chosen.action?.kind == .changePolicy)
            #expect(
                entry.ownerName == "Olga" && entry.doerName == "Olga" && entry.fix?.title == "One dunning")
            #expect(read.session.overtime != nil && read.entry.enderName == "Lea")
            #expect(read.facts(of: driver).customers == 3)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the next session opens with what became of the last three, and how their share moved`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.complain(6, suggesting: .processFriction)
            try await company.complain(2, "u")
            let first = try await company.wholeDrivers()
            try await company.complain(4, "d", at: "support line", suggesting: .processFriction)
            try await company.complain(3, "v")
            company.watch.advance(.days(10))

            let next = try await company.drivers(try await company.beginDrivers())

            let outcome = try #require(next.last?.outcomes.first)
            #expect(next.last?.session.id == first)
            #expect(outcome.state == .overdue)
            // What the group put to it by hand, as nobody does since, is in neither.
            #expect(outcome.then?.numerator == 6 && outcome.then?.denominator == 6)
            #expect(outcome.since?.numerator == 0 && outcome.since?.denominator == 4)
            #expect((outcome.comparison?.probability ?? 1) < 0.05)
            // It looks back at the one before it, also later on.
            try await company.go(on: next.entry.id, .abandon)
            let before = try await company.drivers(first).last?.session.id
            #expect(before == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a signal that is a test, or no detractor's any more, counts no more and comes back with its mark`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.complain(3)
            let id = try await company.beginDrivers()
            let driver = Driver(.processFriction, at: "invoice")
            let scores = try await company.drivers(id).session.signals.map {
                DriverSession.SignalScore($0.id, impact: 5, .to(driver))
            }
            try await company.go(on: id, .score(scores))
            let marked = try await company.given("c0")
            func mark(_ isTest: Bool) async throws {
                try await MarkSignal(of: company.key, marked, by: company.lea, asTest: isTest)
                    .run(at: company.workplace)
            }

            try await mark(true)
            let without = try await company.drivers(id)
            // Corrected within the day: it was a 9.
            try await company.receive(
                .nps(9, of: CustomerForm(id: "c1", email: "c1@example.org"), as: "c1").with {
                    $0.touchpoint = "invoice"
                })
            let alone = try await company.drivers(id)
            try await company.go(on: id, .score([.init(marked, impact: 1)]))
            try await mark(false)
            let again = try await company.drivers(id)

            #expect(without.session.ranking.map(\.impact) == [10] && without.session.drawn == 3)
            #expect(alone.session.ranking.map(\.impact) == [5])
            // Nobody scores what does not count.
            #expect(again.session.ranking.map(\.impact) == [10])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `signals that go with their import count no more, and what was decided stays`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            let done = try await company.importing("id,customer,score\n1,ada,3\n2,bo,2\n")
            try await company.complain(1)
            let id = try await company.beginDrivers()
            let driver = Driver(.relationalNeglect)
            let scores = try await company.drivers(id).session.signals.map {
                DriverSession.SignalScore($0.id, impact: 4, .to(driver))
            }
            #expect(scores.count == 3)
            try await company.go(on: id, .score(scores))
            try await company.go(on: id, .choose([driver]))
            try await company.go(
                on: id, .diagnose(driver, .action(of: company.olga, due: company.day(1))))

            try await UndoImport(of: company.key, done.id).run(at: company.workplace)
            try await company.go(on: id, .end)

            let read = try await company.drivers(id)
            #expect(read.signals.count == 1 && read.entry.drawn == 3)
            #expect(read.session.ranking.map(\.impact) == [4])
            #expect(read.drivers.first?.chosen.action?.words == "Thirty days.")
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `customers who turn out to be one are one who is affected`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.complain(2)
            let id = try await company.beginDrivers()
            let driver = Driver(.processFriction, at: "invoice")
            let scores = try await company.drivers(id).session.signals.map {
                DriverSession.SignalScore($0.id, impact: 2, .to(driver))
            }
            try await company.go(on: id, .score(scores))
            let people = try await company.rows(
                "SELECT id FROM customers WHERE organization_id = \(company.key) ORDER BY id"
            ).map { row -> ID<Customer> in try row.id(0) }

            _ = try await MergeCustomers(of: company.key, people[1], into: people[0], by: company.lea)
                .run(at: company.workplace)

            let read = try await company.drivers(id)
            #expect(read.facts(of: driver).customers == 1 && read.facts(of: driver).signals == 2)
            #expect(read.session.ranking.map(\.impact) == [4])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `of two who begin at once one has the session`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.complain(2)

            let begun = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<4 {
                    group.addTask { (try? await company.beginDrivers()) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }

            #expect(begun == 1)
            #expect(try await company.count("SELECT COUNT(*) FROM driver_sessions") == 1)
            #expect(try await company.count("SELECT COUNT(*) FROM driver_signals") == 2)
        }
    }

    @Test func `who does not run the programme holds no session`() async throws {
        try await withCompany(.sqlite) { company in
            try await company.complain(1)
            await #expect(throws: NotAllowed(.owner)) { try await company.beginDrivers(by: company.olga) }
            let id = try await company.beginDrivers()
            for move in [.score([]), .choose([]), .end, .abandon] as [MoveDriverSession.Move] {
                await #expect(throws: NotAllowed(.owner)) {
                    try await company.go(on: id, by: company.olga, move)
                }
            }
            await #expect(throws: Missing("driver session")) {
                try await company.go(on: ID("nothing"), .end)
            }
            let driver = Driver(.processFriction, at: "invoice")
            var said = MoveDriverSession.Said.action(of: company.olga, due: company.day(1), fix: ID("none"))
            await #expect(throws: Missing("fix")) { try await company.go(on: id, .diagnose(driver, said)) }
            said.draft.fix = nil
            said.owner = ID("nobody")
            await #expect(throws: Missing("member")) {
                try await company.go(on: id, .diagnose(driver, said))
            }
        }
    }
}
