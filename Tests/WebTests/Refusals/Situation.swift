import Operations
import Recovery
import Storage
import TestSupport
import Web

/// A state that a company is brought into, in which rules say no.
struct Situation: Sendable {
    let name: String
    let arrange: @Sendable (House) async throws -> Void

    init(_ name: String, arrange: @escaping @Sendable (House) async throws -> Void) {
        self.name = name
        self.arrange = arrange
    }

    /// Ada was unhappy at nine, and from then on a move was made every hour; it is an hour after the last one.
    init(
        _ name: String, _ moves: MoveCase.Move...,
        and more: @escaping @Sendable (House) async throws -> Void = { _ in }
    ) {
        self.init(
            name,
            arrange: { house in
                try await house.open()
                for move in moves { try await house.move(move) }
                house.watch.advance(.hours(1))
                try await more(house)
            })
    }

    /// The same some time later.
    func after(_ duration: Duration) -> Situation {
        with("\(duration) later") { house in house.watch.advance(duration) }
    }

    /// The same with something else done.
    func with(_ what: String, _ more: @escaping @Sendable (House) async throws -> Void) -> Situation {
        Situation(
            "\(name), \(what)",
            arrange: { house in
                try await arrange(house)
                try await more(house)
            })
    }
}

extension House {
    /// Olga's, whoever it came to first: the customer has met nobody yet.
    func open() async throws {
        try await company.receive(.nps(2, as: "1").with { $0.comment = "I waited for two weeks." })
        let opened = try await newest()
        guard opened.owner != company.olga else { return }
        try await company.move(
            opened, by: company.lea, .handOver(to: company.olga, because: "Knows the house."))
    }

    /// Of Ada's newest case, by its owner or, where that takes one, by the lead.
    @discardableResult
    func move(_ move: MoveCase.Move, by member: ID<Member>? = nil) async throws -> Case {
        watch.advance(.hours(1))
        let found = try await newest()
        var member = member ?? found.owner
        if case .end = move { member = company.lea }
        return try await company.move(found, by: member, move)
    }

    func newest() async throws -> Case {
        var cases = try await company.cases(of: .ada)
        // Merged into somebody else, she has none of her own.
        if cases.isEmpty { cases = try await company.cases() }
        guard let found = cases.max(by: { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }) else {
            throw Missing("case")
        }
        return found
    }
}

/// What is known of a company once a situation has come about.
struct Staged: Sendable {
    let house: House
    let api: APICompany
    let engine: Engine
    /// Ada's newest case.
    let found: Case
    /// Hers before that.
    let others: [ID<Case>]
    let clock: WallClock
    let touches: [String]
    let promises: [ID<Promise>]
    let approvals: [ID<Approval>]
    let fixes: [ID<Fix>]
    let tasks: [ID<HelpTask>]
    let files: [String]
    let members: [Members.Entry]
    let teams: [ID<Team>]
    let tables: [ID<GoodwillProposal>]
    let merges: [Merges.Entry]
    let accounts: [ID<Account>]
    let customers: [ID<Customer>]
    let calendars: [ID<WorkCalendar>]
    /// In the order in which they were kept.
    let themes: [ID<KeptTheme>]
    let driverSessions: [String]
    /// By their ids in the source.
    let signals: [String: String]

    var company: Company { house.company }
    var now: Instant { house.watch.now }

    /// Whoever of the two owners does not own it.
    var colleague: ID<Member> { found.owner == company.olga ? company.otto : company.olga }

    init(_ house: House, _ engine: Engine) async throws {
        self.house = house
        self.engine = engine
        api = try await APICompany(house.company, house.site)
        found = try await house.newest()
        others = try await house.company.cases(of: .ada).map(\.id).filter { [id = found.id] in $0 != id }
        let (key, id) = (house.company.key, found.id)
        let reader = house.site.reader
        clock = WallClock(now: house.watch.now, zone: try house.site.world.zones.zone(named: Self.zone))
        touches = try await reader.read { try $0.all(CaseTouches(of: key, id)).map(\.id) }
        promises = try await reader.read { try $0.all(CasePromises(of: key, id)).map(\.promise.id) }
        approvals = try await reader.read { try $0.all(CaseApprovals(of: key, id)).map(\.approval.id) }
        tasks = try await reader.read { try $0.all(CaseTasks(of: key, id)).map(\.task.id) }
        fixes = try await reader.read { try $0.all(Fixes(of: key)).map(\.fix.id) }
        files = try await reader.read { try $0.all(CaseFiles(of: key, [id])).map(\.id.rawValue) }
        teams = try await house.company.rows("SELECT id FROM teams ORDER BY id").map { try $0.id(0) }
        tables = try await house.company.rows("SELECT id FROM goodwill_tables ORDER BY id").map {
            try $0.id(0)
        }
        merges = try await house.merges()
        accounts = try await house.company.rows("SELECT id FROM accounts ORDER BY id").map { try $0.id(0) }
        customers = try await house.company.rows("SELECT id FROM customers ORDER BY id").map { try $0.id(0) }
        calendars = try await house.company.rows("SELECT id FROM calendars ORDER BY id").map { try $0.id(0) }
        themes = try await house.company.rows("SELECT id FROM themes ORDER BY made_ms, id").map {
            try $0.id(0)
        }
        driverSessions = try await house.company.rows("SELECT id FROM driver_sessions").map { try $0.text(0) }
        signals = Dictionary(
            try await house.company.rows("SELECT source_id, id FROM signals").map {
                (try $0.text(0), try $0.text(1))
            }
        ) { first, _ in first }
        members = try await reader.read { try $0.all(Members(of: key)) }
    }

    var account: ID<Account> { accounts.first ?? ID("none") }
    var calendar: ID<WorkCalendar> { calendars.first ?? ID("none") }
    var otherCustomer: ID<Customer> { customers.first { $0 != found.customer } ?? ID("none") }

    func signal(_ sourceID: String) -> String { signals[sourceID] ?? "none" }

    /// Not that of the server: who told times in another one would be found out.
    static let zone = "Europe/Prague"

    func email(of member: ID<Member>) -> String { members.first { $0.member.id == member }?.email ?? "" }

    func member(named name: String) -> ID<Member> {
        members.first { $0.member.name == name }?.member.id ?? ID("nobody")
    }
}
