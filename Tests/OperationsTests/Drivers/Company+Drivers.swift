import Connections
import Insight
import Operations
import Recovery
import Storage
import TestSupport

extension Company {
    /// So many unhappy customers, each with a signal of their own, a minute apart; their keys begin with a letter. They say
    /// something where a cause is suggested by it.
    func complain(
        _ count: Int, _ letter: String = "c", at touchpoint: String = "invoice",
        suggesting cause: Cause? = nil
    ) async throws {
        var world = workplace.world
        world.comments = CommentModels { _, _ in SignalReading(cause: cause, confidence: 700) }
        let reading = Workplace(writer: workplace.writer, world: world)
        for number in 0..<count {
            watch.advance(.seconds(60))
            let name = "\(letter)\(number)"
            let customer = CustomerForm(id: name, email: "\(name)@example.org")
            let form = SignalForm.nps(2, of: customer, as: name).with {
                $0.touchpoint = touchpoint
                $0.comment = cause == nil ? nil : "So it is."
            }
            _ = try await ReceiveSignals(of: key, [form]).run(at: reading)
        }
    }

    func beginDrivers(by member: ID<Member>? = nil) async throws -> ID<DriverSession> {
        try await BeginDriverSession(of: key, by: member ?? lea).run(at: workplace)
    }

    func go(
        on id: ID<DriverSession>, by member: ID<Member>? = nil, _ move: MoveDriverSession.Move
    ) async throws {
        try await MoveDriverSession(of: key, id, by: member ?? lea, move).run(at: workplace)
    }

    func drivers(_ id: ID<DriverSession>) async throws -> ReadDriverSession.Answer {
        let key = key
        guard let home = try await workplace.writer.reader.read({ try $0.first(Organizations(key)) }) else {
            throw Missing("organization")
        }
        return try await ReadDriverSession(of: home, id).run(
            with: workplace.writer.reader, workplace.world)
    }

    /// The signal that a customer gave.
    func given(_ sourceID: String) async throws -> ID<Signal> {
        try await rows("SELECT id FROM signals WHERE organization_id = \(key) AND source_id = \(sourceID)")[0]
            .id(0)
    }

    /// Every signal weighs the same and is put to one driver of its own touchpoint, which gets an action; it is over.
    func wholeDrivers(_ cause: Cause = .processFriction, at touchpoint: String = "invoice") async throws
        -> ID<DriverSession>
    {
        let id = try await beginDrivers()
        let driver = Driver(cause, at: touchpoint)
        let scores = try await drivers(id).session.signals.map {
            DriverSession.SignalScore($0.id, impact: 3, .to(driver))
        }
        try await go(on: id, .score(scores))
        try await go(on: id, .choose([driver]))
        try await go(on: id, .diagnose(driver, .action(of: olga, due: day(7))))
        try await go(on: id, .end)
        return id
    }

    /// So many days from now.
    func day(_ days: Int) -> LocalDay {
        LocalDay(daysSince1970: Int(watch.now.milliseconds / 86_400_000)).adding(days: days)
    }
}

extension MoveDriverSession.Said {
    static func action(of owner: ID<Member>, due: LocalDay, fix: ID<Fix>? = nil) -> MoveDriverSession.Said {
        var said = MoveDriverSession.Said()
        said.diagnosis.saw = "The same sum twice."
        said.diagnosis.cost = [.directMoney: 120_000, .directTime: 90, .indirectMoney: 5, .indirectTime: 60]
        said.diagnosis.policy = "Dunning after ten days."
        said.diagnosis.goodwill = "A credit each time."
        said.diagnosis.affected = "All who pay by transfer."
        said.draft.kind = .changePolicy
        said.draft.words = "Thirty days."
        said.draft.due = due
        said.draft.fix = fix
        said.owner = owner
        return said
    }
}
