import Recovery
import TestSupport
import Testing

@Suite struct DecidingTests {
    @Test func `three drivers are taken, and the group may take others than the first`() throws {
        var session = DriverSession.scored

        try session.choose([.lateInstallation, .oversold, .forgotten])

        #expect(session.chosen.map(\.driver) == [.lateInstallation, .oversold, .forgotten])
    }

    @Test func `not fewer than there are, none twice, and none that nobody scored`() throws {
        var session = DriverSession.scored
        typealias No = DriverSession.SessionRefusal

        #expect(throws: No.notTop(of: 3)) { try session.choose([.lateInstallation, .oversold]) }
        #expect(throws: No.notTop(of: 3)) {
            try session.choose([.lateInstallation, .oversold, .forgotten, .wrongInvoice])
        }
        #expect(throws: No.notTop(of: 3)) { try session.choose([.oversold, .oversold, .forgotten]) }
        let stranger = Driver(.relationalNeglect, at: "showroom")
        #expect(throws: No.driverNotScored(stranger)) {
            try session.choose([.oversold, .forgotten, stranger])
        }
        var bare = DriverSession.open([.scored("1", .oversold, nil), .scored("2", nil, 5)])
        #expect(throws: No.nothingScored) { try bare.choose([.oversold]) }
        var two = DriverSession.open([.scored("1", .oversold, 1), .scored("2", .forgotten, 1)])
        #expect(throws: No.notTop(of: 2)) { try two.choose([.oversold]) }
        try two.choose([.oversold, .forgotten])
    }

    @Test func `one that stays keeps what was said, and one of which something was said does not go`() throws
    {
        var session = try DriverSession.taken
        try session.decide(.wrongInvoice)

        try session.choose([.wrongInvoice, .lateInstallation, .forgotten])

        #expect(session.chosen[0].action?.words == "Call before the crew leaves.")
        #expect(throws: DriverSession.SessionRefusal.diagnosedAlready(.wrongInvoice)) {
            try session.choose([.oversold, .lateInstallation, .forgotten])
        }
        // Emptied, it goes.
        try session.decide(.wrongInvoice, .init(), replacing: .monday)
        try session.choose([.oversold, .lateInstallation, .forgotten])
        #expect(session.chosen.map(\.isBare) == [true, true, true])
    }

    @Test func `an action says what is done, by whom and by when`() throws {
        var session = try DriverSession.taken
        typealias Draft = ChosenDriver.ActionDraft
        var gone = Member.olga
        gone.isActive = false
        let sponsor = Member(id: ID("sam"), name: "Sam", role: .sponsor, authorityMinor: 0)
        let refused: [(DriverSession.SessionRefusal, (inout Draft) -> Void)] = [
            (.noDecision, { $0.kind = nil }), (.noAction, { $0.words = " \n" }),
            (.noOwner, { $0.owner = nil }),
            (.ownerCannot, { $0.owner = gone }), (.ownerCannot, { $0.owner = sponsor }),
            (.noDueDay, { $0.due = nil }), (.dueInThePast, { $0.due = DriverSession.today.adding(days: -1) }),
            (.tooLong(.action), { $0.words = String(repeating: "x", count: 2_001) }),
        ]

        for (refusal, change) in refused {
            #expect(throws: refusal) { try session.decide(.oversold, Draft.whole.with(change)) }
        }
        try session.decide(.oversold, Draft.whole.with { $0.due = DriverSession.today })
        try session.decide(.wrongInvoice, Draft())
        #expect(session.chosen[2].action?.due == DriverSession.today)
        #expect(session.chosen[1].action == nil && session.chosen[1].saidAt == .monday)
    }

    @Test func `words end somewhere, and so do costs`() throws {
        var session = try DriverSession.taken
        func said(_ change: (inout ChosenDriver.Diagnosis) -> Void) -> ChosenDriver.Diagnosis {
            var diagnosis = ChosenDriver.Diagnosis()
            change(&diagnosis)
            return diagnosis
        }
        let long = String(repeating: "x", count: 2_001)
        let refused: [(DriverSession.SessionRefusal, ChosenDriver.Diagnosis)] = [
            (.tooLong(.saw), said { $0.saw = long }), (.tooLong(.policy), said { $0.policy = long }),
            (.tooLong(.goodwill), said { $0.goodwill = long }),
            (.tooLong(.affected), said { $0.affected = long }),
            (.costOutOfRange(.directMoney), said { $0.cost[.directMoney] = -1 }),
            (.costOutOfRange(.indirectMoney), said { $0.cost[.indirectMoney] = 1_000_000_000_001 }),
            (.costOutOfRange(.directTime), said { $0.cost[.directTime] = 525_600_001 }),
            (.costOutOfRange(.indirectTime), said { $0.cost[.indirectTime] = -1 }),
        ]

        for (refusal, diagnosis) in refused {
            #expect(throws: refusal) { try session.decide(.oversold, .init(), diagnosis) }
        }
        try session.decide(.oversold, .init(), said { $0.cost[.directTime] = 90 })
        #expect(session.chosen[2].diagnosis.cost == [.directTime: 90])
    }

    @Test func `what somebody else said meanwhile is not written over`() throws {
        var session = try DriverSession.taken
        let later = Instant.monday.adding(.seconds(5))
        try session.decide(.oversold, now: later)

        #expect(throws: DriverSession.SessionRefusal.changedMeanwhile) { try session.decide(.oversold) }
        #expect(throws: DriverSession.SessionRefusal.notChosen(.forgotten)) {
            try session.decide(.forgotten)
        }
        try session.decide(.oversold, .whole.with { $0.words = "Anew." }, replacing: later)

        #expect(session.chosen[2].action?.words == "Anew.")
    }

    @Test func `it ends once each of the three has an action, and nothing goes on afterwards`() throws {
        typealias No = DriverSession.SessionRefusal
        var bare = DriverSession.open([.scored("1", .oversold, nil)])
        #expect(throws: No.nothingScored) { try bare.end(now: .monday) }
        var untaken = DriverSession.scored
        #expect(throws: No.notTop(of: 3)) { try untaken.end(now: .monday) }
        var session = try DriverSession.taken
        try session.decide(.wrongInvoice)
        #expect(throws: No.actionsMissing([.lateInstallation, .oversold])) { try session.end(now: .monday) }
        try session.decide(.lateInstallation)
        try session.decide(.oversold)

        let end = Instant.monday.adding(.seconds(16 * 60))
        try session.end(now: end)

        #expect(session.ending == DriverSession.Ending(.ended, at: end))
        #expect(session.overtime == .seconds(60))
        #expect(throws: No.over(at: end)) { try session.end(now: end) }
        #expect(throws: No.over(at: end)) { try session.abandon(now: end) }
        #expect(throws: No.over(at: end)) { try session.score([.init(ID("1"), impact: 1)]) }
        #expect(throws: No.over(at: end)) { try session.choose([.oversold]) }
        #expect(throws: No.over(at: end)) { try session.decide(.oversold) }
    }

    @Test func `fewer drivers need fewer actions, and what was scored since is not left out`() throws {
        var session = DriverSession.open([
            .scored("1", .oversold, 1), .scored("2", .forgotten, 1), .scored("3", .wrongInvoice, nil),
        ])
        try session.choose([.oversold, .forgotten])
        try session.decide(.oversold)
        try session.decide(.forgotten)
        var later = session
        _ = try later.score([.init(ID("3"), impact: 2)])

        try session.end(now: .monday)

        #expect(session.overtime == nil)
        #expect(throws: DriverSession.SessionRefusal.notTop(of: 3)) { try later.end(now: .monday) }
        try later.abandon(now: .monday)
        #expect(later.ending?.kind == .abandoned)
    }

    @Test func `an action is done once, as its owner or a lead says, also after the end`() throws {
        typealias No = DriverSession.SessionRefusal
        var session = try DriverSession.taken
        let otto = Member(id: ID("otto"), name: "Otto", role: .owner, authorityMinor: 0)
        #expect(throws: No.noActionYet) { try session.finish(.oversold, by: .lea, now: .monday) }
        for driver in session.chosen.map(\.driver) { try session.decide(driver) }
        try session.end(now: .monday)

        #expect(throws: No.actionOfSomebodyElse) { try session.finish(.oversold, by: otto, now: .monday) }
        #expect(throws: No.notChosen(.forgotten)) { try session.finish(.forgotten, by: .lea, now: .monday) }
        try session.finish(.oversold, by: .olga, now: .monday)
        try session.finish(.wrongInvoice, by: .lea, now: .monday)

        #expect(session.chosen[2].action?.done?.by == Member.olga.id)
        #expect(throws: No.doneAlready(at: .monday)) {
            try session.finish(.oversold, by: .olga, now: .monday.adding(.days(1)))
        }
    }

    @Test func `an action is open until its day, and what the data say of its fix weighs most`() {
        let due = DriverSession.today
        func action(_ done: ChosenDriver.Action.Done? = nil) -> ChosenDriver.Action {
            .init(kind: .act, words: "x", owner: Member.olga.id, due: due, fix: ID("fix"), done: done)
        }
        func fix(_ stage: Fix.Stage) -> Fix {
            Fix(
                id: ID("fix"), title: "x", cause: .failedDelivery, touchpoint: nil, recordedAt: .monday,
                stage: stage)
        }
        let done = ChosenDriver.Action.Done(at: .monday, by: Member.olga.id)
        let judged = fix(.judged(.ineffective, shippedAt: .monday, at: .monday))

        #expect(ActionState(action(), fix: nil, today: due) == .open)
        #expect(ActionState(action(), fix: fix(.inWork), today: due.adding(days: 1)) == .overdue)
        #expect(ActionState(action(done), fix: nil, today: due.adding(days: 1)) == .done(at: .monday))
        #expect(
            ActionState(action(), fix: fix(.shipped(at: .monday)), today: due) == .shipped(at: .monday))
        #expect(ActionState(action(done), fix: judged, today: due) == .judged(.ineffective, at: .monday))
    }

    @Test(arguments: [
        (0, DriverSession.Part.lookBack, 900), (179, .lookBack, 721), (180, .score, 720), (479, .score, 421),
        (480, .diagnose, 420), (900, .diagnose, 0), (1_000, .diagnose, -100),
    ])
    func `the plan says where the group should be, and what is left or over`(
        seconds: Int, part: DriverSession.Part, left: Int
    ) {
        let pace = DriverSession.scored.pace(now: .monday.adding(.seconds(seconds)))

        #expect(pace == .init(part: part, left: .seconds(left)))
    }
}
