import Operations
import Recovery
import Storage

extension RandomLife {
    /// A driver session now and then, the first before anybody said anything; in each more is tried than is allowed.
    mutating func planDriverSessions() {
        plan(.meet, at: from.adding(.seconds(60)))
        for _ in 0..<4 {
            let start = someTime()
            for _ in 0..<chance.whole(8...20) {
                plan(.meet, at: start.adding(.seconds(chance.whole(0...1_500))))
            }
            // What was decided is done later, or the group comes together once more.
            for _ in 0..<4 { plan(.meet, at: start.adding(.hours(chance.whole(1...900)))) }
        }
    }

    /// The next thing that a group does in its latest session, with one fault or none; where there is none, one is begun.
    mutating func meet(at instant: Instant) async throws {
        let list = ReadDriverSessions(of: home, before: nil, limit: 1)
        let place = place(at: instant)
        let latest = try await list.run(with: writer.reader, place.world).rows.first?.entry.id
        guard let latest, chance.isIn(95) else { return try await beginDriverSession(at: place) }
        let session = try await ReadDriverSession(of: home, latest).run(with: writer.reader, place.world)
            .session
        if !session.isOpen, chance.isIn(30) { return try await beginDriverSession(at: place) }
        let move = nextMove(in: session, at: instant)
        let who = if case .finish = move { chance.pick(staff.owners) } else { staff.lead }
        try await MoveDriverSession(of: home.key, latest, by: who, move).run(at: place)
        switch move {
        case .end: count("driver sessions ended")
        case .abandon: count("driver sessions abandoned")
        case .finish: count("actions of drivers done")
        case .score, .choose, .diagnose: count("moves in driver sessions")
        }
    }

    private mutating func beginDriverSession(at place: Workplace) async throws {
        _ = try await BeginDriverSession(of: home.key, by: staff.lead).run(at: place)
        count("driver sessions begun")
    }

    private mutating func nextMove(
        in session: DriverSession, at instant: Instant
    ) -> MoveDriverSession.Move {
        let chosen = session.chosen.map(\.driver)
        let lacking = session.chosen.filter { $0.action == nil }
        return switch chance.whole(0...11) {
        case 0: .choose(anyDrivers(of: session))
        case 1: .finish(chosen.isEmpty || chance.isIn(20) ? anyDriver() : chance.pick(chosen))
        case 2: chance.isIn(20) ? .abandon : .end
        case 3: .diagnose(anyDriver(), said(of: nil, at: instant))
        case _ where !session.isOpen && !chosen.isEmpty: .finish(chance.pick(chosen))
        case _ where session.scoredCount == 0: .score(scores(of: session))
        case _ where chosen.isEmpty:
            .choose(session.ranking.prefix(session.topCount).map(\.driver))
        case _ where lacking.isEmpty: .end
        default:
            lacking.randomElement(using: &chance).map { .diagnose($0.driver, said(of: $0, at: instant)) }
                ?? .end
        }
    }

    private mutating func anyDriver() -> Driver {
        Driver(chance.pick(Cause.allCases), at: chance.pick([nil, "delivery", "invoice", "support", "roof"]))
    }

    private mutating func anyDrivers(of session: DriverSession) -> [Driver] {
        let ranked = session.ranking.map(\.driver).shuffled(using: &chance)
        return chance.isIn(50) ? Array(ranked.prefix(session.topCount)) : ranked + [anyDriver()]
    }

    private mutating func scores(of session: DriverSession) -> [DriverSession.SignalScore] {
        session.signals.map { signal in
            let impact = chance.whole(chance.isIn(0.5) ? 6...7 : 1...5)
            let isPut = signal.driver == nil || chance.isIn(2)
            let touchpoint = chance.pick([(signal.touchpoint, 80), (nil, 17), ("roof", 3)])
            let driver = Driver(chance.pick(Cause.allCases), at: touchpoint)
            return DriverSession.SignalScore(signal.id, impact: impact, isPut ? .to(driver) : .asItStands)
        }
    }

    private mutating func said(of chosen: ChosenDriver?, at instant: Instant) -> MoveDriverSession.Said {
        var said = MoveDriverSession.Said()
        let fault = chance.whole(0...12)
        said.replacing = fault == 0 ? instant : chosen?.saidAt
        said.diagnosis.saw = fault == 1 ? String(repeating: "So it is. ", count: 201) : "It came late."
        said.diagnosis.cost = [.directMoney: fault == 2 ? -1 : 180_000]
        said.draft.kind = fault == 3 ? nil : chance.pick(ChosenDriver.Action.Kind.allCases)
        said.draft.words = fault == 4 ? " " : "No slot before the part is there."
        said.owner = fault == 5 ? nil : chance.pick(staff.owners)
        let due = zone.day(of: instant).adding(days: fault == 6 ? -3 : chance.whole(2...40))
        said.draft.due = fault == 7 ? nil : due
        return said
    }
}
