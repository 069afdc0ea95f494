import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct AssessingTests {
    @Test(arguments: Engine.allCases)
    func `the team's answers stand beside what the data say, with the gap`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            house.watch.advance(.days(4))
            let lea = try await house.browser(of: house.company.lea)
            let first = try await lea.get("/programme/assessment")

            let empty = try await lea.post("/programme/assessment", [:])
            let sent = try await lea.post(
                "/programme/assessment",
                ["answer-named_person_in_four_hours": "yes", "answer-no_permission_needed": "yes"])
            let page = try await lea.follow(sent)

            #expect(first.text.contains("0 of 20 statements hold by the data"))
            #expect(first.text.contains("Most statements have no data yet"))
            #expect(empty.status == 422)
            #expect(empty.text.contains("data-rule=\"statements_answered\""))
            #expect(sent.status == 303)
            #expect(page.text.contains("0 of 20 statements hold by the data, you say 2"))
            #expect(page.text.contains("You say yes, the data say no."))
            #expect(page.text.contains("You say yes; nothing here shows it yet."))
            #expect(
                page.text.contains(
                    "id=\"named_person_in_four_hours-yes\" value=\"yes\" checked"))
            #expect(page.text.contains("Approvals are not recorded"))
            #expect(page.text.contains("2 by your word, 0 by the data"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `behind a number stand its cases, as many as it says`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            for (number, customer) in [CustomerForm.ada, .bo].enumerated() {
                try await house.company.receive(.nps(2, of: customer, as: "\(number)"))
            }
            let ada = try await house.company.cases(of: .ada)[0]
            try await house.company.move(
                ada, .touch(.callAnswered, madeAt: nil, isTemplate: false, note: nil))
            house.watch.advance(.days(4))
            let lea = try await house.browser(of: house.company.lea)
            let address =
                "/programme/assessment/behind?statement=named_person_in_four_hours&check=inside_the_clock"

            let page = try await lea.get("/programme/assessment")
            let all = try await lea.get(address + "&part=all")
            let counted = try await lea.get(address + "&part=counted")
            let others = try await lea.get(address + "&part=others")

            #expect(page.text.contains(address.replacing("&", with: "&amp;") + "&amp;part=counted"))
            #expect(all.text.contains("Ada</bdi>") && all.text.contains("Bo</bdi>"))
            #expect(counted.text.contains("Ada</bdi>") && !counted.text.contains("Bo</bdi>"))
            #expect(!others.text.contains("Ada</bdi>") && others.text.contains("Bo</bdi>"))
            for wrong in ["", "?statement=x&check=y", "?statement=mayDeviate&check=approvals"] {
                #expect(try await lea.get("/programme/assessment/behind" + wrong).status == 404, "\(wrong)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `who only reads sees everything and changes nothing`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let olga = try await house.browser(of: house.company.olga)
            let assessment = try await olga.get("/programme/assessment")
            let maturity = try await olga.get("/programme/maturity")

            #expect(assessment.status == 200 && !assessment.text.contains("type=\"radio\""))
            #expect(maturity.status == 200 && !maturity.text.contains("name=\"owner\""))
            for path in ["/programme/assessment", "/programme/maturity", "/programme/fix-reviews"] {
                let answer = try await olga.post(
                    path, ["answer-may_deviate": "yes", "capability": "hearing", "owner": "Olga"])
                #expect(answer.status == 403, "\(path)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a capability gets an owner, a next step and a day`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            let before = try await lea.get("/programme/maturity")

            let wrong = try await lea.post(
                "/programme/maturity",
                ["capability": "hearing", "owner": "Ada Lind", "next_step": "Ask more.", "due": "soon"])
            let right = try await lea.post(
                "/programme/maturity",
                ["capability": "hearing", "owner": "Ada Lind", "next_step": "Ask more.", "due": "2026-03-01"])
            let page = try await lea.follow(right)
            let unknown = try await lea.post("/programme/maturity", ["capability": "cooking"])

            #expect(before.text.contains("6 of 6 capabilities stand at level 1 of 5"))
            #expect(before.text.contains("Without data nothing shows more than level 1."))
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("data-rule=\"day_needed\""))
            #expect(wrong.text.contains("value=\"Ada Lind\"") && wrong.text.contains("value=\"soon\""))
            #expect(right.status == 303)
            #expect(page.text.contains("<dd>Ada Lind</dd>"))
            #expect(page.text.contains("1 Mar 2026"))
            #expect(page.text.contains("overdue"))
            #expect(unknown.status == 404)
        }
    }

    @Test(arguments: Engine.allCases)
    func `reading leaves its trace once, and the review of fixes is put down by a button`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            let olga = try await house.browser(of: house.company.olga)
            let lea = try await house.browser(of: house.company.lea)
            for browser in [olga, lea, olga] {
                #expect(try await browser.get("/cases/\(found.id)").status == 200)
                #expect(try await browser.get("/scorecard").status == 200)
                #expect(try await browser.get("/figures").status == 200)
            }
            let page = try await lea.get("/programme/assessment")
            let sent = try await lea.post("/programme/fix-reviews", [:])
            let after = try await lea.follow(sent)

            #expect(try await house.company.count("SELECT COUNT(*) FROM case_views") == 2)
            #expect(
                try await house.company.count(
                    "SELECT COUNT(*) FROM programme_events WHERE kind = 'scorecard_read'") == 1)
            #expect(page.text.contains("The scorecard was last opened on 2 Mar 2026, today"))
            #expect(page.text.contains("Nobody has put down yet that the fixes were gone through"))
            #expect(page.text.contains("form=\"fixes-gone-through\""))
            #expect(sent.status == 303)
            #expect(after.text.contains("The fixes were last gone through on 2 Mar 2026, today"))
        }
    }

    @Test func `a case is shown also where nothing can be noted`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            let lea = try await house.browser(of: house.company.lea)
            _ = try await house.site.workplace.writer.write { connection in
                try connection.run(
                    """
                    CREATE TRIGGER full_disk BEFORE INSERT ON case_views BEGIN SELECT RAISE(ABORT, 'full'); END
                    """)
            }

            #expect(try await lea.get("/cases/\(found.id)").status == 200)
        }
    }
}
