import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ReckoningAnewTests {
    @Test(arguments: Engine.allCases)
    func `a new policy dates open cases anew, and each says so once`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"), .nps(2, of: .bo, as: "2"))
            company.watch.advance(.hours(1))
            let relaxed = ClockPolicy.Preset.relaxed.policy

            try await company.change(.others(relaxed))
            let changed = try await company.reckon()
            let again = try await company.reckon()

            #expect([changed, again] == [2, 0])
            // Monday 9:00, and 48 h.
            #expect(
                try await company.cases().map(\.firstTouch.due) == [
                    .monday.adding(.hours(48)), .monday.adding(.hours(48)),
                ])
            #expect(try await company.events(of: try await company.only()).suffix(1) == [.reckonedAnew])
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `other days after a delivery date open cases anew, and move the window of the figures`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let id = try await company.remedy(try await company.only()).id
            let asked = try await company.only().asksAgainAt
            let late = try FollowUp(
                checkInDays: [5, 20], asksAfterDeliveryDays: 70, asksAfterOpeningDays: 80)

            await #expect(throws: NotAllowed.self) {
                try await ChangeFollowUp(of: company.key, by: company.olga, late).run(at: company.workplace)
            }
            try await ChangeFollowUp(of: company.key, by: company.lea, late).run(at: company.workplace)
            let changed = try await company.reckon(because: .followUp)
            let again = try await company.reckon(because: .followUp)

            #expect([changed, again] == [1, 0])
            let moved = try await company.only()
            #expect(moved.asksAgainAt == asked?.adding(.days(25)))
            #expect(
                moved.clocks.filter { $0.kind == .checkIn }.map(\.subject) == ["day-5", "day-20"])
            #expect(try await company.events(of: moved).suffix(1) == [.reckonedAnew])
            let home = try #require(
                try await company.workplace.writer.reader.read { try $0.first(Organizations(company.key)) })
            let rate = try await ReadFigures(of: home, keys: [.recoveryRate]).run(
                with: company.workplace.writer.reader, company.workplace.world
            ).figures[0]
            #expect(home.followUp == late)
            #expect(rate.window.length == .days(88))
            #expect(id == moved.id)
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a policy of one measure is for its cases alone`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let rule = try ClockRules.Rule(
                team: nil, measure: .csat, policy: ClockPolicy.Preset.standard.policy)
            try await company.change(.add(rule))

            try await company.receive(.nps(3, as: "1"), .nps(1, of: .bo, as: "2").with { $0.measure = .csat })

            let dues = try await company.cases().sorted { $0.firstTouch.due < $1.firstTouch.due }.map(
                \.firstTouch.due)
            #expect(dues == [.monday.adding(.hours(4)), .monday.adding(.hours(24))])
            try await company.change(.remove(at: 0))
            await #expect(throws: Missing("rule")) { try await company.change(.remove(at: 0)) }
            await #expect(throws: NotAllowed.self) {
                try await ChangeClockRules(of: company.key, by: company.olga, .others(.strict)).run(
                    at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a holiday puts a first touch off, and one that does not count does not`(engine: Engine) async throws
    {
        try await withCompany(engine) { company in
            let usual = try await company.usualCalendar()
            let today = Zone.utc.day(of: .monday)
            try await company.receive(.nps(3, as: "1"))
            func change(_ change: ChangeCalendarDays.Change) async throws -> Instant {
                _ = try await ChangeCalendarDays(of: company.key, by: company.lea, in: usual, change).run(
                    at: company.workplace)
                _ = try await company.reckon(because: .calendar)
                return try await company.only().firstTouch.due
            }

            let off = try await change(.set(today, name: "A holiday", openings: []))
            let unticked = try await change(.observe([], of: [today]))
            let short = try await change(
                .set(today, name: "A short day", openings: [.init(from: 540, to: 600)]))
            let removed = try await change(.remove(today))

            // Monday 9:00 is where it starts.
            #expect(off == .monday.adding(.hours(28)))
            #expect(unticked == .monday.adding(.hours(4)))
            #expect(short == .monday.adding(.hours(27)))
            #expect(removed == .monday.adding(.hours(4)))
            await #expect(throws: WorkCalendar.CalendarRefusal.openingsOfDay(today)) {
                _ = try await change(.set(today, name: "", openings: [.init(from: 60, to: 60)]))
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `an owner's own calendar counts, and one that never opens is refused`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let evenings = Array(repeating: [WorkCalendar.Opening(from: 1_080, to: 1_320)], count: 7)
            func save(_ name: String, _ week: [[WorkCalendar.Opening]], zone: String = "UTC") async throws {
                _ = try await SaveCalendar(
                    of: company.key, by: company.lea, nil,
                    .init(
                        name: name, zone: zone, week: week,
                        members: [company.olga, company.otto, company.lea])
                ).run(at: company.workplace)
            }

            try await save("Evenings", evenings)
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()

            #expect(opened.firstTouch.due == .monday.adding(.hours(13)))
            await #expect(throws: WorkCalendar.CalendarRefusal.neverOpen) {
                try await save("Never", Array(repeating: [], count: 7))
            }
            await #expect(throws: SaveCalendar.SaveRefusal.nameTaken) { try await save("Evenings", evenings) }
            await #expect(throws: SaveCalendar.SaveRefusal.noName) { try await save(" ", evenings) }
            await #expect(throws: SaveCalendar.SaveRefusal.notAZone("Mars/Base")) {
                try await save("Mars", evenings, zone: "Mars/Base")
            }
            let usual = try await company.usualCalendar()
            await #expect(throws: RemoveCalendar.RemovalRefusal.isUsual) {
                try await RemoveCalendar(of: company.key, by: company.lea, usual).run(at: company.workplace)
            }
        }
    }

    /// The server was down from 10:00 to 16:00, with a clock due at 11:00.
    @Test(arguments: Engine.allCases, Late.all)
    func `what was done while nobody looked is judged by when it was done`(
        engine: Engine, late: Late
    ) async throws {
        try await withCompany(engine) { company in
            let policy = try ClockPolicy(ClockPolicy.strict.limits.merging([.firstTouch: .hours(2)]) { $1 })
            try await company.change(.others(policy))
            try await company.receive(.nps(3, as: "1"))
            // Received at 9:00, due at 11:00; at 15:00 somebody puts down a call of 10:30, or of 11:30.
            company.watch.advance(.hours(6))
            let call = MoveCase.Move.touch(.callAnswered, madeAt: .monday.adding(late.made))

            if late.isTickFirst { _ = try await NoticeClocks().run(at: company.workplace) }
            let touched = try await company.move(try await company.only(), call)
            if !late.isTickFirst { _ = try await NoticeClocks().run(at: company.workplace) }

            let isLate = late.made > .hours(2)
            #expect(touched.firstTouch.due == .monday.adding(.hours(2)))
            #expect(touched.firstTouch.isBreached == isLate)
            let breaches = try await company.rows(
                "SELECT at_ms FROM events WHERE kind = 'breached' AND became = 'first_touch'"
            ).map { try $0.instant(0) }
            #expect(breaches == (isLate || late.isTickFirst ? [.monday.adding(.hours(2))] : []))
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: [Duration.seconds(5_400), .seconds(9_000)])
    func `so it is where one server looks while another puts it down`(made: Duration) async throws {
        try await withDoor(.postgresql) { open in
            let (first, second) = (try await open(), try await open())
            let watch = Watch()
            let company = try await Company.found(
                at: Workplace(writer: Writer(first), world: .still(watch)), watch)
            let other = Workplace(writer: Writer(second), world: .still(watch, seed: "o"))
            let policy = try ClockPolicy(ClockPolicy.strict.limits.merging([.firstTouch: .hours(2)]) { $1 })
            try await company.change(.others(policy))
            let forms = (1...20).map { SignalForm.nps(3, of: .named($0), as: "\($0)") }
            _ = try await ReceiveSignals(of: company.key, forms).run(at: company.workplace)
            watch.advance(.hours(6))
            let cases = try await company.cases()
            let call = MoveCase.Move.touch(.callAnswered, madeAt: .monday.adding(made))

            try await withThrowingTaskGroup(of: Void.self) { group in
                for its in cases { group.addTask { _ = try await company.move(its, call) } }
                for _ in 0..<4 { group.addTask { _ = try await NoticeClocks().run(at: other) } }
                try await group.waitForAll()
            }

            let isLate = made > .hours(2)
            for its in try await company.cases() {
                let events = try await company.events(of: its)
                let (breaches, withdrawn) = (
                    events.count { $0 == .breached }, events.count { $0 == .breachWithdrawn }
                )
                #expect(its.firstTouch.isBreached == isLate)
                #expect(breaches <= 1)
                #expect(breaches - withdrawn == (isLate ? 1 : 0))
            }
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
            await first.close()
            await second.close()
        }
    }
}

/// When a call was made that is put down late, and whether the clock was looked at before.
struct Late: Sendable {
    let made: Duration
    let isTickFirst: Bool

    static let all = [
        Late(made: .seconds(5_400), isTickFirst: true), Late(made: .seconds(5_400), isTickFirst: false),
        Late(made: .seconds(9_000), isTickFirst: true), Late(made: .seconds(9_000), isTickFirst: false),
    ]
}

extension Company {
    fileprivate func change(_ change: ChangeClockRules.Change) async throws {
        try await ChangeClockRules(of: key, by: lea, change).run(at: workplace)
    }

    fileprivate func reckon(because cause: Case.ReckoningCause = .policy) async throws -> Int {
        try await ReckonAnew(of: key, because: cause).run(at: workplace)
    }

    fileprivate func usualCalendar() async throws -> ID<WorkCalendar> {
        try await rows("SELECT id FROM calendars WHERE organization_id = \(key) AND is_usual = 1")[0].id(0)
    }
}
