import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web
import Work

@Suite struct TickedCasesTests {
    @Test(arguments: Engine.allCases)
    func `ticked cases are handed over, and those that are refused say why`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let cases = try await house.openCases(3)
            try await house.company.move(
                cases[2], by: house.company.lea, .end(.noResponse, because: "Silence."))
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases?tab=all&stage=open")

            let answer = try await browser.post(
                "/cases/ticked?tab=all&stage=open",
                cases.map { ("case", $0.id.rawValue) } + [
                    ("case", "nowhere"), ("move", "hand_over"), ("to", house.company.otto.rawValue),
                    ("reason", "Is there today"),
                ])

            #expect(answer.status == 200)
            #expect(answer.text.contains("data-rule=\"case_has_ended\""))
            #expect(answer.text.contains("href=\"/cases/\(cases[2].id)\""))
            #expect(answer.text.contains("1 ticked case is not here any more."))
            #expect(answer.text.contains("href=\"/cases?tab=all&amp;stage=open\""))
            #expect(
                try await house.company.cases().filter(\.isOpen).allSatisfy { $0.owner == house.company.otto }
            )
            #expect(try await CheckRebuild(of: house.company.key).run(with: house.site.reader).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the whole of a list is put aside by a job, and its page says what became of each`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            let cases = try await house.openCases(60)
            try await house.company.move(
                cases[0], by: house.company.lea, .snooze(until: house.watch.now.adding(.hours(1))))
            let browser = try await house.browser(of: house.company.lea)
            let list = try await browser.get("/cases?tab=all")
            let until = WallClock(now: house.watch.now, zone: .utc).inputValue(
                house.watch.now.adding(.hours(2)))

            let begun = try await browser.post(
                "/cases/ticked?tab=all", ["all": "yes", "move": "snooze", "until": until])
            // Ended before its turn comes.
            try await house.company.move(
                cases[1], by: house.company.lea, .end(.noResponse, because: "Silence."))
            let place = try #require(begun.headers[.location])
            let waiting = try await browser.get(place)
            while try await Rounds(at: house.site.workplace, logger: house.site.logger).tick() > 0 {}
            let done = try await browser.get(place)
            let moved = try await browser.get(place + "?show=moved")

            #expect(list.text.contains("All 59 cases of this list"))
            #expect(begun.status == 303)
            #expect(waiting.text.contains("Cases are being put aside") && waiting.text.contains("0 of 59"))
            #expect(done.text.contains("58 cases put aside"))
            #expect(done.text.contains("data-rule=\"case_has_ended\""))
            #expect(done.text.contains("href=\"/cases/\(cases[1].id)\""))
            #expect(moved.text.contains("href=\"/cases/\(cases[2].id)\""))
            let aside = try await house.company.cases().filter { $0.snoozedUntil != nil }
            #expect(aside.count == 59)
            let empty = try await browser.post(
                "/cases/ticked?tab=parked", ["all": "yes", "move": "snooze", "until": until])
            #expect(empty.status == 422 && empty.text.contains("data-rule=\"bulk_of_none\""))
        }
    }

    @Test func `a form that says too little keeps its ticks and what was typed`() async throws {
        try await withHouse { house in
            let id = try await house.openCases(2)[0].id.rawValue
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases?tab=all")

            let nothing = try await browser.post("/cases/ticked?tab=all", ["move": "test"])
            let nobody = try await browser.post(
                "/cases/ticked?tab=all", ["case": id, "move": "hand_over", "reason": "She is away"])
            let unsaid = try await browser.post(
                "/cases/ticked?tab=all",
                ["case": id, "move": "hand_over", "to": house.company.otto.rawValue, "reason": " "])
            let never = try await browser.post(
                "/cases/ticked?tab=all", ["case": id, "move": "snooze", "until": "soon"])
            let many = try await browser.post(
                "/cases/ticked", (0...50).map { ("case", "c\($0)") } + [("move", "test")])

            #expect(nothing.status == 422 && nothing.text.contains("data-rule=\"nothing_ticked\""))
            #expect(nobody.text.contains("data-rule=\"new_owner\"") && nobody.text.contains("She is away"))
            #expect(nobody.text.contains("value=\"\(id)\" form=\"ticked\" checked"))
            #expect(unsaid.text.contains("data-rule=\"why_handed_over\""))
            #expect(never.text.contains("data-rule=\"time_needed\"") && never.text.contains("value=\"soon\""))
            #expect(many.text.contains("data-rule=\"one_page_of_cases\""))
            #expect(try await house.company.cases().allSatisfy { $0.version == 1 })
        }
    }

    @Test func `cases are put aside and marked as test together`() async throws {
        try await withHouse { house in
            let ids = try await house.openCases(2).map { ("case", $0.id.rawValue) }
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases?tab=all")
            let until = WallClock(now: house.watch.now, zone: .utc).inputValue(
                house.watch.now.adding(.hours(2)))

            try await browser.post("/cases/ticked", ids + [("move", "snooze"), ("until", until)])
            let marked = try await browser.post("/cases/ticked", ids + [("move", "test")])

            #expect(marked.text.contains("2 cases marked as test"))
            #expect(try await house.company.cases().allSatisfy { $0.isTest && $0.snoozedUntil != nil })
            try await browser.post("/cases/ticked", ids + [("move", "count")])
            #expect(try await house.company.cases().allSatisfy { !$0.isTest })
        }
    }

    @Test(arguments: Engine.allCases)
    func `cases of another organization are not here, whatever is done with them`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            let other = try await Company.found("Harbour Ltd", at: house.site.workplace, house.watch)
            try await other.receive(.nps(1, of: CustomerForm(id: "zoe", name: "Zoe Quill"), as: "1"))
            let theirs = try await other.cases()[0]
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases")

            for move in ["hand_over", "snooze", "test", "count"] {
                let answer = try await browser.post(
                    "/cases/ticked",
                    [
                        "case": theirs.id.rawValue, "move": move, "to": house.company.otto.rawValue,
                        "reason": "x", "until": "2026-03-03T10:00",
                    ])
                #expect(answer.status == 200)
                #expect(!answer.text.contains("Zoe"))
            }
            #expect(try await other.cases()[0] == theirs)
        }
    }

    @Test(arguments: Role.allCases)
    func `who may do nothing with several cases is offered nothing, and does nothing`(
        role: Role
    ) async throws {
        try await withHouse { house in
            let opened = try await house.openCases(1)[0]
            let max = try await AddMember(
                to: house.company.key, name: "Max", email: "max@example.org", role: role, authorityMinor: 0
            ).run(at: house.site.workplace)
            let browser = try await house.browser(of: max)

            let list = try await browser.get("/cases?tab=all")
            let answers = try await ["snooze", "test"].asyncMap { move in
                try await browser.post(
                    "/cases/ticked",
                    ["case": opened.id.rawValue, "move": move, "until": "2026-03-02T10:00"]
                ).status
            }

            let works = role.may(.workCases)
            let marks = role.may(.markAsTest)
            #expect(list.text.contains("form=\"ticked\"") == (works || marks))
            #expect(answers == [works ? 200 : 403, marks ? 200 : 403])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case and a signal are marked on their pages, and say so`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"), .nps(9, of: nil, as: "2"))
            let opened = try await house.onlyCase()
            let lone = try await house.company.rows("SELECT id FROM signals WHERE case_id IS NULL")[0].text(0)
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases/\(opened.id)")

            try await browser.post("/cases/\(opened.id)/test", ["test": "yes"])
            let twice = try await browser.post("/cases/\(opened.id)/test", ["test": "yes"])
            try await browser.post("/signals/\(lone)/test", ["test": "yes"])
            let again = try await browser.post("/signals/\(lone)/test", ["test": "yes"])

            #expect(try await house.onlyCase().isTest)
            #expect(twice.status == 422 && twice.text.contains("data-rule=\"test_already\""))
            #expect(again.status == 422 && again.text.contains("data-rule=\"test_already\""))
            let page = try await browser.get("/cases/\(opened.id)")
            #expect(page.text.contains("<span class=\"badge warn\">Test</span>"))
            #expect(page.text.contains("A test, in no figure."))
            #expect(page.text.contains("marked it as a test."))
            try await browser.post("/signals/\(opened.opening.signal?.rawValue ?? "")/test", ["test": "no"])
            #expect(try await !house.onlyCase().isTest)
            #expect(try await CheckRebuild(of: house.company.key).run(with: house.site.reader).isEmpty)
        }
    }
}

extension House {
    /// A detractor's case each, of as many customers.
    fileprivate func openCases(_ count: Int) async throws -> [Case] {
        let forms = (0..<count).map { SignalForm.nps(2, of: CustomerForm(id: "c\($0)"), as: "\($0)") }
        _ = try await ReceiveSignals(of: company.key, forms).run(at: site.workplace)
        return try await company.cases()
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
