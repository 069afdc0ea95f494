import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct ClockSettingsTests {
    @Test(arguments: Engine.allCases)
    func `a policy is filled by a preset, changed, and refused beside what cannot work`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/settings/clocks")
            let path = "/settings/clocks/policies/others"
            let limits: [String: String] = [
                "first_touch": "48 h", "plan": "72 h", "outreach": "48 h", "remedy": "7 d",
                "delivery": "21 d",
                "note": "24 h", "diagnosis": "24 h", "working": "yes",
            ]

            let filled = try await lea.post(path, ["preset": "relaxed"])
            let early = try await lea.post(path, limits.fields)
            let wordy = try await lea.post(path, limits.merging(["note": "soon"]) { $1 }.fields)
            let longer = try await lea.post(
                path, limits.merging(["outreach": "4 d", "note_critical": "2 d"]) { $1 }.fields)
            let taken = try await lea.post(path, limits.merging(["outreach": "4 d"]) { $1 }.fields)

            #expect(filled.status == 200 && filled.text.contains("value=\"4 d\""))
            #expect(early.text.contains("data-rule=\"hard_stop_after_first_touch\""))
            #expect(wordy.text.contains("data-rule=\"clock_limit\"") && wordy.text.contains("value=\"soon\""))
            #expect(longer.text.contains("data-rule=\"severity_only_shortens\""))
            #expect(taken.status == 303)
            try await house.company.receive(.nps(2, as: "1"))
            #expect(try await house.onlyCase().firstTouch.due == .monday.adding(.hours(48)))
        }
    }

    @Test(arguments: Engine.allCases)
    func `days after a delivery are set, refused beside what cannot work, and warn beyond day 60`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            let before = try await lea.get("/settings/clocks")
            let path = "/settings/clocks/follow-up"
            let days: [String: String] = [
                "first_check_in": "2", "second_check_in": "10", "asks_after_delivery": "60",
                "asks_after_opening": "70",
            ]

            let wordy = try await lea.post(path, days.merging(["first_check_in": "soon"]) { $1 }.fields)
            let late = try await lea.post(path, days.merging(["asks_after_opening": "91"]) { $1 }.fields)
            let taken = try await lea.post(path, days.fields)
            let shown = try await lea.get("/settings/clocks")

            #expect(!before.text.contains("their window is"))
            #expect(wordy.text.contains("data-rule=\"whole_days\"") && wordy.text.contains("value=\"soon\""))
            #expect(late.text.contains("data-rule=\"asks_again_range\""))
            #expect(taken.status == 303)
            #expect(shown.text.contains("their window is 78 days now"))
            #expect(shown.text.contains("on day 2 and 10 after the delivery"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a policy of a team is added, found again and removed`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/settings/clocks/policies/new")
            let limits: [String: String] = [
                "first_touch": "90 min", "plan": "24 h", "outreach": "48 h", "remedy": "7 d",
                "delivery": "21 d",
                "note": "24 h", "diagnosis": "24 h",
            ]

            let everybody = try await lea.post("/settings/clocks/policies/new", limits.fields)
            try await lea.post(
                "/settings/clocks/policies/new", limits.merging(["measure": "csat"]) { $1 }.fields)
            let shown = try await lea.get("/settings/clocks/policies/0")
            try await lea.post("/settings/clocks/policies/0/remove", [])

            #expect(everybody.text.contains("data-rule=\"clock_rule_condition\""))
            #expect(shown.text.contains("value=\"90 min\"") && shown.text.contains("value=\"csat\" selected"))
            #expect(try await lea.get("/settings/clocks/policies/0").status == 404)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a calendar is made, its holidays come from a file, and each can be unticked`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/settings/calendars/new")
            let week: [String: String] = [
                "name": "Prague", "zone": "Europe/Prague", "day1": "9:00-12:30, 13:00-17:00",
            ]

            let closed = try await lea.post(
                "/settings/calendars/new", week.merging(["day1": ""]) { $1 }.fields)
            let crossed = try await lea.post(
                "/settings/calendars/new", week.merging(["day1": "9-12, 11-13"]) { $1 }.fields)
            let wordy = try await lea.post(
                "/settings/calendars/new", week.merging(["day1": "mornings"]) { $1 }.fields)
            let made = try await lea.post(
                "/settings/calendars/new", week.merging(["member-\(house.company.olga)": "yes"]) { $1 }.fields
            )
            let page = try #require(made.headers[.location])
            let bad = try await lea.upload("id,score", to: "\(page)/file")
            let endless = try await lea.upload(Self.ics("RRULE:FREQ=YEARLY"), to: "\(page)/file")
            try await lea.upload(Self.ics("RRULE:FREQ=YEARLY;COUNT=2"), to: "\(page)/file")
            let ticked = try await lea.get(page)
            try await lea.post("\(page)/observed", ["shown": "2026-05-01"])

            #expect(closed.text.contains("data-rule=\"calendar_never_open\""))
            #expect(
                crossed.text.contains("data-rule=\"calendar_openings\"")
                    && crossed.text.contains("9-12, 11-13"))
            #expect(wordy.text.contains("data-rule=\"calendar_openings\""))
            #expect(bad.text.contains("BEGIN:VCALENDAR"))
            #expect(endless.text.contains("recurs without end"))
            #expect(ticked.text.contains("1 May 2026") && ticked.text.contains("1 May 2027"))
            #expect(try await lea.get("/settings/clocks").text.contains("Olga"))
            let days = try await house.company.rows("SELECT is_observed FROM calendar_days ORDER BY day")
            #expect(try days.map { try $0.int(0) } == [0, 1])
        }
    }

    private static func ics(_ rule: String) -> String {
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "SUMMARY:Labour Day",
            "DTSTART;VALUE=DATE:20260501",
            rule, "END:VEVENT", "END:VCALENDAR", "",
        ].joined(separator: "\r\n")
    }
}

extension [String: String] {
    var fields: [(String, String)] { map { ($0.key, $0.value) } }
}
