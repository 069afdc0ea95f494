import Hummingbird
import Operations
import Recovery
import Storage

/// Driver sessions, held on a shared screen.
struct DriverRoutes {
    func add(to pages: PageRoutes) {
        pages.get("programme/drivers") { desk, request in
            try desk.show(try await Self.list(desk, before: request.place))
        }
        pages.post("programme/drivers") { desk, _, _ in try await Self.begin(desk) }
        pages.get("programme/drivers/{id}") { desk, request in
            var page = try await Self.page(desk, at: request.asked("step").flatMap(DriverStep.init))
            page.driver = request.asked("driver").flatMap { Driver($0) }
            return try desk.show(page)
        }
        pages.post("programme/drivers/{id}/scores") { desk, form, _ in try await Self.score(form, desk) }
        pages.post("programme/drivers/{id}/chosen") { desk, form, _ in
            try desk.needs(.runProgramme)
            let drivers = try form.all("driver").filter { !$0.isEmpty }.map(Self.driver)
            return try await Self.move(.choose(drivers), desk, from: .top, to: .diagnose)
        }
        pages.post("programme/drivers/{id}/diagnosis") { desk, form, _ in
            try await Self.diagnose(form, desk)
        }
        pages.post("programme/drivers/{id}/done") { desk, form, _ in try await Self.finish(form, desk) }
        pages.post("programme/drivers/{id}/end") { desk, _, _ in
            try desk.needs(.runProgramme)
            return try await Self.move(.end, desk, from: .done, to: .done)
        }
        pages.post("programme/drivers/{id}/abandon") { desk, _, _ in
            try desk.needs(.runProgramme)
            return try await Self.move(.abandon, desk, from: .done, to: .done)
        }
    }

    private static let length = 50

    private static func list(_ desk: Desk, before cursor: String? = nil) async throws -> DriverSessionsPage {
        let answer = try await ReadDriverSessions(of: desk.organization, before: cursor, limit: length + 1)
            .run(with: desk.site.reader, desk.site.world)
        let mayRun = desk.member.role.may(.runProgramme)
        var page = DriverSessionsPage(
            Array(answer.rows.prefix(length)), last: answer.last, csrf: desk.csrf, mayRun: mayRun,
            clock: WallClock(now: desk.clock.now, zone: desk.home))
        page.isBeginning = cursor == nil
        page.older = answer.rows.count > length ? page.rows.last?.entry.id.rawValue : nil
        page.finishing = DriverFinishing(csrf: desk.csrf, reader: desk.member.id, mayRun: mayRun)
        return page
    }

    private static func begin(_ desk: Desk) async throws -> Response {
        try desk.needs(.runProgramme)
        do {
            let id = try await BeginDriverSession(of: desk.key, by: desk.member.id)
                .run(at: desk.site.workplace)
            return try desk.go(to: .driverSession(id.rawValue))
        } catch let refusal as DriverSession.SessionRefusal {
            var page = try await list(desk)
            page.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    private static func page(_ desk: Desk, at step: DriverStep?) async throws -> DriverSessionPage {
        let id = ID<DriverSession>(try desk.id(of: "driver session"))
        let answer = try await ReadDriverSession(of: desk.organization, id)
            .run(with: desk.site.reader, desk.site.world)
        let step = step ?? .reached(by: answer.session)
        var page = DriverSessionPage(
            answer, at: step, csrf: desk.csrf, mayRun: desk.member.role.may(.runProgramme),
            clock: WallClock(now: desk.clock.now, zone: desk.home))
        page.reader = desk.member.id
        guard step == .diagnose, page.mayRun, answer.session.isOpen else { return page }
        let (members, fixes) = (Members(of: desk.key), Fixes(of: desk.key))
        let known = try await desk.read { (try $0.all(members).map(\.member), try $0.all(fixes).map(\.fix)) }
        page.owners = known.0.filter(\.canHelp).map { Choice($0.id.rawValue, $0.name) }
        page.fixes = known.1.map { Choice($0.id.rawValue, $0.title) }
        return page
    }

    private static func move(
        _ move: MoveDriverSession.Move, _ desk: Desk, from step: DriverStep, to next: DriverStep
    ) async throws -> Response {
        let id = try desk.id(of: "driver session")
        do {
            try await MoveDriverSession(of: desk.key, ID(id), by: desk.member.id, move)
                .run(at: desk.site.workplace)
            return try desk.go(to: .driverSession(id, next))
        } catch let refusal as DriverSession.SessionRefusal {
            var page = try await page(desk, at: step)
            page.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    /// Only what was changed since the page was made is written, so that two who score at once keep each other's.
    private static func score(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.runProgramme)
        let session = ID<DriverSession>(try desk.id(of: "driver session"))
        let query = DriverSignals(of: desk.key, session)
        let signals = try await desk.read { try $0.all(query) { $0.signal.id } }
        let scores = try signals.compactMap { signal in
            try ScoredRow(signal, in: form)?.score(
                of: signal, insteadOf: ScoredRow(text: form["was-\(signal)"]))
        }
        let next = DriverStep(rawValue: form["next"]) ?? .score
        return try await move(.score(scores), desk, from: .score, to: next)
    }

    private static func diagnose(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.runProgramme)
        let id = try desk.id(of: "driver session")
        var page = try await page(desk, at: .diagnose)
        let driver = try driver(form["driver"])
        let chosen = page.answer.session.chosen.first { $0.driver == driver }
        var fields = DriverFields(
            chosen ?? ChosenDriver(driver), number: 1, session: id, currency: page.answer.entry.currency,
            csrf: desk.csrf)
        fields.fill(from: form)
        do {
            let said = try fields.read()
            try await MoveDriverSession(of: desk.key, ID(id), by: desk.member.id, .diagnose(driver, said))
                .run(at: desk.site.workplace)
            return try desk.go(to: next(page, after: driver, said), saying: .saved)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch let refusal as DriverSession.SessionRefusal {
            fields.refusal = desk.note(refusal)
        }
        page.refused = fields
        page.driver = driver
        // What stands nowhere on the page is said over it.
        if chosen == nil || !page.answer.session.isOpen { page.refusal = fields.refusal }
        return try desk.show(page, status: .unprocessableContent)
    }

    /// The next driver that needs an action; this one as long as it has none itself.
    private static func next(
        _ page: DriverSessionPage, after driver: Driver, _ said: MoveDriverSession.Said
    ) -> Path {
        let id = page.answer.session.id.rawValue
        if said.draft.kind == nil { return .driverSession(id, .diagnose, driver: driver) }
        let waiting = page.answer.session.chosen.first { $0.action == nil && $0.driver != driver }
        return waiting.map { .driverSession(id, .diagnose, driver: $0.driver) } ?? .driverSession(id, .done)
    }

    private static func finish(_ form: PageForm, _ desk: Desk) async throws -> Response {
        let id = try desk.id(of: "driver session")
        let driver = try driver(form["driver"])
        do {
            try await MoveDriverSession(of: desk.key, ID(id), by: desk.member.id, .finish(driver))
                .run(at: desk.site.workplace)
        } catch let refusal as DriverSession.SessionRefusal {
            var page = try await page(desk, at: .done)
            page.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
        let back = form.text("from").map { Path.driverSession($0, .lookBack) }
        return try desk.go(to: back ?? .driverSession(id, .done), saying: .saved)
    }

    private static func driver(_ code: String) throws -> Driver {
        guard let driver = Driver(code) else { throw Missing("driver") }
        return driver
    }
}
