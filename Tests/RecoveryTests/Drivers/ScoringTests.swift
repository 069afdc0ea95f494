import Recovery
import TestSupport
import Testing

@Suite struct ScoringTests {
    @Test(arguments: [(0, 40), (1, 40), (40, 40), (47, 47), (60, 60), (200, 60)])
    func `all that is new is laid before the group, forty at least and sixty at most`(new: Int, drawn: Int) {
        #expect(DriverSession.toDraw(new: new) == drawn)
    }

    @Test func `a session needs a signal, and is the only one that is open`() throws {
        let signals = [ScoredSignal.scored("1", .lateInstallation, nil)]
        func begin(_ signals: [ScoredSignal], isAnotherOpen: Bool = false) throws -> DriverSession {
            try DriverSession(
                begun: ID("session"), with: signals, besideAnOpenOne: isAnotherOpen, now: .monday)
        }

        #expect(throws: DriverSession.SessionRefusal.openAlready) { try begin(signals, isAnotherOpen: true) }
        #expect(throws: DriverSession.SessionRefusal.noSignals) { try begin([]) }
        let begun = try begin(signals)
        #expect(begun.isOpen && begun.drawn == 1 && begun.begunAt == .monday)
    }

    @Test func `what was found for the case is proposed before what its words suggest`() {
        func proposed(_ found: Cause?, _ suggested: Cause?) -> ScoredSignal {
            ScoredSignal(proposed: ID("1"), touchpoint: "invoice", found: found, suggested: suggested)
        }

        let both = proposed(.processFriction, .relationalNeglect)
        #expect(both.driver == .wrongInvoice && both.basis == .found)
        let guessed = proposed(nil, .relationalNeglect)
        #expect(guessed.driver == Driver(.relationalNeglect, at: "invoice") && guessed.basis == .suggested)
        let neither = proposed(nil, nil)
        #expect(neither.driver == nil && neither.basis == .unclear)
    }

    @Test func `a score changes its signal and no other, and what is left out stays`() throws {
        var session = DriverSession.open([
            .scored("1", .lateInstallation, 2), .scored("2", .wrongInvoice, nil),
        ])

        let changed = try session.score([
            .init(ID("2"), impact: 4), .init(ID("1"), .to(.wrongInvoice)), .init(ID("gone"), impact: 3),
        ])

        #expect(changed.map(\.id) == [ID("2"), ID("1")])
        #expect(session.signals[1].impact == 4 && session.signals[1].driver == .wrongInvoice)
        #expect(session.signals[1].basis == .found)
        #expect(session.signals[0].impact == 2 && session.signals[0].driver == .wrongInvoice)
        #expect(session.signals[0].basis == .chosen)
        let unchanged = try session.score([.init(ID("2"), impact: 4)])
        #expect(unchanged == [])
        #expect(session.scoredCount == 2)
    }

    @Test func `a weight is from one to five, and a driver stands where a signal of the session does`() throws
    {
        var session = DriverSession.open([.scored("1", .lateInstallation, nil)])

        for impact in [0, 6, -1] {
            #expect(throws: DriverSession.SessionRefusal.impactOutOfRange(ID("1"))) {
                try session.score([.init(ID("1"), impact: impact)])
            }
        }
        #expect(throws: DriverSession.SessionRefusal.touchpointUnknown(ID("1"))) {
            try session.score([.init(ID("1"), .to(.oversold))])
        }
        _ = try session.score([.init(ID("1"), impact: 1, .to(Driver(.relationalNeglect)))])
        #expect(session.signals[0].driver == .forgotten)
        _ = try session.score([.init(ID("1"), .to(nil))])
        #expect(session.signals[0].basis == .unclear && session.signals[0].driver == nil)
    }

    @Test func `drivers are ranked by their impact, then by their signals, then by name`() {
        let session = DriverSession.open([
            .scored("1", .oversold, 4), .scored("2", .wrongInvoice, 2), .scored("3", .wrongInvoice, 2),
            .scored("4", .lateInstallation, 5), .scored("5", .forgotten, 4), .scored("6", nil, 5),
            .scored("7", .forgotten, nil),
        ])

        let ranking = session.ranking

        #expect(ranking.map(\.driver) == [.lateInstallation, .wrongInvoice, .oversold, .forgotten])
        #expect(ranking.map(\.impact) == [5, 4, 4, 4])
        #expect(ranking.map(\.count) == [1, 2, 1, 1])
        #expect(session.topCount == 3)
    }

    @Test func `a driver tells how long its customers had been with us, where that is known`() {
        func signal(_ id: String, _ age: RelationAge?, _ impact: Int?) -> ScoredSignal {
            ScoredSignal(
                id: ID(id), touchpoint: nil, age: age, driver: .forgotten, basis: .found, impact: impact)
        }
        let session = DriverSession.open([
            signal("1", .later, 5), signal("2", .later, 1), signal("3", .initial, 2), signal("4", nil, 2),
            signal("5", .early, nil),
        ])

        #expect(session.ranking.map(\.ages) == [[.later: 2, .initial: 1]])
        #expect(session.ranking.map(\.count) == [4])
    }

    @Test func `a slice counts its signals and sums what was scored`() {
        let session = DriverSession.open([
            .scored("1", .lateInstallation, 3), .scored("2", .lateInstallation, nil),
            .scored("3", .wrongInvoice, 5), .scored("4", nil, nil),
        ])

        let slices = session.slices(\.touchpoint)

        #expect(slices.map(\.key) == ["invoice", "installation", nil])
        #expect(slices.map(\.count) == [1, 2, 1])
        #expect(slices.map(\.impact) == [5, 3, 0])
    }

    @Test(
        arguments: [
            ("Later", 0, RelationAge.later), ("Order", 0, .initial), (nil, 29, .initial), (nil, 30, .early),
            (nil, 364, .early), (nil, 365, .later),
        ] as [(String?, Int, RelationAge)])
    func `how long they were with us goes by what the source says, else by the days`(
        stage: String?, days: Int, age: RelationAge
    ) {
        let since = LocalDay(daysSince1970: 20_000)

        #expect(RelationAge(stage: stage, since: since, on: since.adding(days: days)) == age)
        #expect(RelationAge(stage: "Order", since: nil, on: since) == nil)
    }

    @Test(arguments: [Driver.lateInstallation, .forgotten, Driver(.processFriction, at: "a: b")])
    func `a driver is known again by its code`(driver: Driver) {
        #expect(Driver("\(driver)") == driver)
        #expect(Driver("gold") == nil && Driver("") == nil)
        #expect(Driver(.processFriction, at: " ").touchpoint == nil)
    }

    @Test func `at no one place is at any`() {
        #expect(Driver(.failedDelivery).covers(.lateInstallation) && !Driver.forgotten.covers(.oversold))
        #expect(Driver.lateInstallation.covers(.lateInstallation))
        #expect(!Driver.lateInstallation.covers(Driver(.failedDelivery)))
        #expect(!Driver.lateInstallation.covers(Driver(.failedDelivery, at: "network")))
    }
}
