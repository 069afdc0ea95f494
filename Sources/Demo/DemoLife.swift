import Connections
import Operations
import Recovery
import Storage

/// The demo's company while it is lived: its people, what is going to happen, and what has happened.
struct DemoLife {
    let year: DemoYear
    let home: Organization
    let staff: DemoStaff
    let zone: Zone
    let world: DemoWorld
    let writer: Writer
    let texts: DemoTexts
    let people: DemoPeople
    var chance: Chance
    var stories: [DemoStory] = []
    /// By whole hours since 1970, in the order in which they were planned.
    var agenda: [Int64: [(at: Instant, act: DemoAct)]] = [:]
    /// Nobody is asked while their case is worked, nor soon after.
    var quietUntil: [Int: Instant] = [:]
    /// Accounts and households with a case that is worked, and those that came back: they use less, and more.
    var troubled: Set<String> = []
    var pleased: Set<String> = []
    /// Of each account or household, when it left.
    var leftAt: [String: Instant] = [:]
    var shipped: [(id: ID<Fix>, verdict: Fix.Verdict, judged: Int)] = []
    /// What is to be changed for good, and goes on for as long as the demo.
    var longWork: [Cause: ID<Fix>] = [:]
    var acts = 1
    var answers = 0
    var tally = DemoYear.Tally()

    init(
        _ year: DemoYear, _ home: Organization, _ staff: DemoStaff, _ zone: Zone, _ world: DemoWorld,
        _ writer: Writer
    ) throws {
        self.year = year
        self.home = home
        self.staff = staff
        self.zone = zone
        self.world = world
        self.writer = writer
        texts = try DemoTexts()
        var chance = Chance(seed: year.seed)
        people = DemoPeople(customers: year.customers, until: year.until, by: &chance)
        self.chance = chance
    }

    var firstDay: LocalDay { LocalMonth(year.until).adding(months: -DemoYear.months).firstDay }

    /// A place to work at, at some instant; no two give the same names.
    mutating func place(at instant: Instant) -> Workplace {
        acts += 1
        return Workplace(writer: writer, world: world.at(instant, act: acts))
    }

    mutating func plan(_ act: DemoAct, at instant: Instant) {
        agenda[instant.milliseconds / 3_600_000, default: []].append((instant, act))
    }

    mutating func count(_ kind: String, _ times: Int = 1) { tally.told[kind, default: 0] += times }

    mutating func count(refused rule: String) { tally.refused[rule, default: 0] += 1 }

    /// Accounts and customers, as another system knows them.
    mutating func meetEverybody(at dawn: Workplace) async throws {
        for forms in people.accounts.map(\.form).chunks(of: 500) {
            let place = place(at: dawn.now)
            count("accounts", try await ReceiveAccounts(of: home.key, forms).run(at: place).count)
        }
        for forms in people.people.map(\.form).chunks(of: 500) {
            let place = place(at: dawn.now)
            count("customers", try await ReceiveCustomers(of: home.key, forms).run(at: place).count)
        }
    }

    /// What was planned for the day and what the day itself brings, hour by hour.
    mutating func live(through day: LocalDay) async throws {
        try await fix(on: day)
        try await review(on: day)
        try await findDrivers(on: day)
        planAnswers(of: day)
        planBehaviours(of: day)
        let start = zone.startOfDay(day).milliseconds / 3_600_000
        let end = zone.startOfDay(day.adding(days: 1)).milliseconds / 3_600_000
        for hour in start..<end {
            // What one act plans for the same hour comes in it too.
            while let planned = agenda.removeValue(forKey: hour) {
                try await live(
                    planned.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
                        .map(\.element))
            }
        }
        let evening = Instant(milliseconds: end * 3_600_000 - 1)
        try await noticeClocks(at: evening)
        if day.weekday == 5 { try await readNotices(at: evening) }
    }

    /// What is left unread of a week is of its last two days.
    private mutating func readNotices(at evening: Instant) async throws {
        let place = place(at: evening)
        for reader in staff.owners.keys.sorted() {
            try await MarkNoticesRead(of: home.key, reader, shownUntil: evening.subtracting(.days(2)))
                .run(at: place)
        }
        _ = try await ForgetNotices().run(at: place)
    }

    private mutating func live(_ planned: [(at: Instant, act: DemoAct)]) async throws {
        try await behave(planned)
        try await work(planned)
        try await answer(planned)
    }

    private mutating func noticeClocks(at instant: Instant) async throws {
        let place = place(at: instant)
        while try await NoticeClocks().run(at: place) == 100 {}
    }
}

extension Array {
    func chunks(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
