import Connections
import Hummingbird
import Operations
import Recovery
import Storage

/// Calendars by which people work.
struct CalendarRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/calendars/{id}") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/calendars/{id}") { desk, form, _ in try await Self.save(form, desk) }
        pages.post("settings/calendars/{id}/remove") { desk, _, _ in
            try await RemoveCalendar(of: desk.key, by: desk.member.id, ID(try desk.id(of: "calendar")))
                .run(at: desk.site.workplace)
            return try desk.go(to: .clocks, saying: .saved)
        }
        pages.post("settings/calendars/{id}/days") { desk, form, _ in try await Self.addDay(form, desk) }
        pages.post("settings/calendars/{id}/observed") { desk, form, _ in
            let shown = Set(form.all("shown").compactMap { LocalDay($0) })
            let observed = Set(form.all("observed").compactMap { LocalDay($0) })
            return try await Self.change(.observe(observed, of: shown), desk)
        }
        pages.postFile("settings/calendars/{id}/file") { desk, request in
            try desk.needs(.administer)
            do {
                guard let bytes = try await FormFile.receive(request, most: HolidayFile.mostBytes, at: desk)
                else { throw HolidayFile.Fault.tooLong }
                return try await Self.change(.take(try HolidayFile(bytes)), desk)
            } catch let fault as HolidayFile.Fault {
                var page = try await Self.page(desk)
                page.fileRefusal = RefusalNote(
                    rule: "holiday_file", sentence: Words.Clocks.refusal(fault), field: "file")
                return try desk.show(page, status: .unprocessableContent)
            }
        }
    }

    private static func page(_ desk: Desk) async throws -> CalendarPage {
        let (key, id) = (desk.key, try desk.id(of: "calendar"))
        let (calendars, days, own, members) = try await desk.read { connection in
            (
                try connection.all(Calendars(of: key)), try connection.all(CalendarDays(of: key)),
                try connection.all(CalendarsOfMembers(of: key)),
                try connection.all(Members(of: key)).map(\.member).filter(\.worksCases)
            )
        }
        var page = CalendarPage(
            csrf: desk.csrf, zone: desk.organization.zone,
            week: Array(repeating: "9:00-17:00", count: 5) + ["", ""],
            members: members.map { Choice($0.id.rawValue, $0.name) },
            mayChange: desk.member.role.may(.administer))
        if id == "new" {
            try desk.needs(.administer)
            return page
        }
        guard let found = calendars.first(where: { $0.id.rawValue == id }) else { throw Missing("calendar") }
        page.id = id
        page.name = found.name
        page.zone = found.zone
        page.week = found.week.map(TypedOpenings.text)
        page.isUsual = found.isUsual
        page.chosen = Set(own.filter { $0.calendar == found.id }.map(\.member.rawValue))
        page.days = days.filter { $0.calendar == found.id }.map {
            CalendarPage.Day(
                day: $0.day, name: $0.name, openings: TypedOpenings.text($0.openings),
                isObserved: $0.isObserved)
        }
        return page
    }

    private static func save(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        var page = try await page(desk)
        page.name = form["name"]
        page.zone = form["zone"]
        page.week = (1...7).map { form["day\($0)"] }
        page.chosen = Set(page.members.map(\.value).filter { form.isTicked("member-\($0)") })
        do {
            let week = try page.week.enumerated().map { number, typed in
                guard let day = TypedOpenings(typed) else { throw noOpenings(in: "day\(number + 1)") }
                return day.openings
            }
            let wanted = SaveCalendar.Wanted(
                name: form.text("name") ?? "", zone: form.text("zone") ?? "", week: week,
                members: Set(page.chosen.map { ID($0) }))
            let saved = try await SaveCalendar(
                of: desk.key, by: desk.member.id, page.id.map { ID($0) }, wanted
            ).run(at: desk.site.workplace)
            return try desk.go(to: .calendar(saved.rawValue), saying: .saved)
        } catch let note as RefusalNote {
            page.refusal = note
        } catch let refusal as SaveCalendar.SaveRefusal {
            page.refusal = desk.note(refusal)
        } catch let refusal as WorkCalendar.CalendarRefusal {
            page.refusal = desk.note(refusal)
        }
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func addDay(_ form: PageForm, _ desk: Desk) async throws -> Response {
        let refused: RefusalNote
        do {
            guard let day = LocalDay(form["day"]) else { throw RefusalNote.notADay(in: "day") }
            guard let typed = TypedOpenings(form["openings"]) else { throw noOpenings(in: "openings") }
            return try await change(.set(day, name: form["name"], openings: typed.openings), desk)
        } catch let note as RefusalNote {
            refused = note
        } catch let refusal as WorkCalendar.CalendarRefusal {
            refused = desk.note(refusal)
        }
        var page = try await page(desk)
        (page.newDay.day, page.newDay.name) = (form["day"], form["name"])
        page.newDay.openings = form["openings"]
        page.dayRefusal = refused
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func change(_ change: ChangeCalendarDays.Change, _ desk: Desk) async throws -> Response {
        let id = try desk.id(of: "calendar")
        _ = try await ChangeCalendarDays(of: desk.key, by: desk.member.id, in: ID(id), change)
            .run(at: desk.site.workplace)
        return try desk.go(to: .calendar(id), saying: .saved)
    }

    private static func noOpenings(in field: String) -> RefusalNote {
        RefusalNote(rule: "calendar_openings", sentence: Words.Clocks.noOpenings, field: field)
    }
}
