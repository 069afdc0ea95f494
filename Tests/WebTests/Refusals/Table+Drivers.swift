import Operations
import Recovery
import Storage
import TestSupport
import Web

extension RefusalTable {
    /// Driver sessions: of one signal, so that there is one driver.
    static let drivers: [RefusedRow] = [
        .form(No.openAlready, in: .begun, at: { _ in "/programme/drivers" }) { _ in [:] },
        .form(No.noSignals, in: .ofATest, at: { _ in "/programme/drivers" }) { _ in [:] },
        .form(
            No.over(at: .monday), in: .over, at: page("done"), to: address("end"),
            exactly: { No.over(at: $0.now) }
        ) { _ in [:] },
        .form(No.impactOutOfRange(ID("x")), in: .begun, at: page("score"), to: address("scores")) {
            ["impact-\($0.signal("1"))": "6"]
        },
        .form(No.touchpointUnknown(ID("x")), in: .begun, at: page("score"), to: address("scores")) {
            ["cause-\($0.signal("1"))": "process_friction", "touchpoint-\($0.signal("1"))": "moon"]
        },
        .form(No.nothingScored, in: .begun, at: page("done"), to: address("end")) { _ in [:] },
        .form(No.notTop(of: 1), in: .scored, at: page("top"), to: address("chosen")) { _ in ["driver": ""] },
        .form(
            No.driverNotScored(Driver(.relationalNeglect)), in: .scored, at: page("top"),
            to: address("chosen")
        ) { _ in ["driver": "relational_neglect"] },
        .form(
            No.diagnosedAlready(Driver(.processFriction)), in: .putElsewhere, at: page("top"),
            to: address("chosen")
        ) { _ in ["driver": "relational_neglect"] },
        .said(No.notChosen(Driver(.relationalNeglect)), ["driver": "relational_neglect"]),
        .said(No.changedMeanwhile, in: .decided, ["seen": "1"]),
        .said(No.tooLong(.policy), ["policy": String(repeating: "x", count: 2_001)]),
        .said(No.costOutOfRange(.directTime), ["direct_time": "9000000"]),
        .said(No.costOutOfRange(.indirectMoney), ["indirect_money": "99999999999"]),
        .said(No.noDecision, whole("decision", "")), .said(No.noAction, whole("what", " ")),
        .said(No.noOwner, whole("owner", "")), .said(No.noDueDay, whole("due", "")),
        .said(No.dueInThePast, whole("due", "2026-03-01")),
        .form(No.ownerCannot, in: .takenBesideAReader, at: page("diagnose"), to: address("diagnosis")) {
            var typed = whole("due", "2026-03-20")
            typed["owner"] = $0.member(named: "Sid").rawValue
            return typed
        },
        .form(
            No.actionsMissing([Driver(.processFriction)]), in: .taken, at: page("done"), to: address("end")
        ) { _ in [:] },
        .form(No.noActionYet, in: .taken, at: page("done"), to: address("done")) { _ in finished },
        .form(
            No.doneAlready(at: .monday), in: .finished, at: page("done"), to: address("done"),
            exactly: { No.doneAlready(at: $0.now) }
        ) { _ in finished },
        .form(
            No.actionOfSomebodyElse, in: .decided, by: .colleague, at: page("done"), to: address("done")
        ) { _ in finished },
    ]

    private typealias No = DriverSession.SessionRefusal

    fileprivate static func page(_ step: String) -> @Sendable (Staged) -> String {
        { "/programme/drivers/\($0.driverSessions[0])?step=\(step)" }
    }

    fileprivate static func address(_ action: String) -> @Sendable (Staged) -> String {
        { "/programme/drivers/\($0.driverSessions[0])/\(action)" }
    }

    private static let finished = ["driver": "process_friction"]

    /// All that an action needs, but for one thing.
    private static func whole(_ field: String, _ value: String) -> [String: String] {
        ["decision": "act", "what": "Call them.", "owner": "", "due": "2026-03-20"].merging([field: value]) {
            $1
        }
    }
}

extension RefusedRow {
    /// What is said of the one driver that was taken.
    fileprivate static func said(
        _ refusal: DriverSession.SessionRefusal, in situation: Situation = .taken, _ typed: [String: String]
    ) -> RefusedRow {
        .form(
            refusal, in: situation, at: RefusalTable.page("diagnose"), to: RefusalTable.address("diagnosis")
        ) {
            guard typed["owner"] != nil, refusal != .noOwner else { return typed }
            return typed.merging(["owner": $0.company.olga.rawValue]) { $1 }
        }
    }
}

extension Situation {
    fileprivate static let ofATest = opened.with("which is a test") { house in
        let signal = try await house.company.rows("SELECT id FROM signals")[0].text(0)
        try await MarkSignal(of: house.company.key, ID(signal), by: house.company.lea, asTest: true)
            .run(at: house.site.workplace)
    }
    fileprivate static let begun = opened.with("and a driver session with it") { house in
        _ = try await BeginDriverSession(of: house.company.key, by: house.company.lea)
            .run(at: house.site.workplace)
    }
    fileprivate static let scored = begun.with("scored") { house in
        try await house.score(Driver(.processFriction))
    }
    fileprivate static let taken = scored.with("with its driver taken") { house in
        try await house.go(.choose([Driver(.processFriction)]))
    }
    fileprivate static let takenBesideAReader = taken.with("beside somebody who reads") { house in
        try await house.add("Sid", .sponsor)
    }
    fileprivate static let decided = taken.with("with an action") { house in
        try await house.go(.diagnose(Driver(.processFriction), house.company.said("Call them.")))
    }
    fileprivate static let putElsewhere = decided.with("its signal put to another driver") { house in
        try await house.score(Driver(.relationalNeglect))
    }
    fileprivate static let finished = decided.with("which is done") { house in
        try await house.go(.finish(Driver(.processFriction)))
    }
    fileprivate static let over = decided.with("and over") { house in try await house.go(.end) }
}

extension House {
    fileprivate func go(_ move: MoveDriverSession.Move) async throws {
        let id = try await company.rows("SELECT id FROM driver_sessions")[0].text(0)
        try await company.go(on: ID(id), move)
    }

    fileprivate func score(_ driver: Driver) async throws {
        let signal = try await company.rows("SELECT id FROM signals")[0].text(0)
        try await go(.score([.init(ID(signal), impact: 4, .to(driver))]))
    }
}
