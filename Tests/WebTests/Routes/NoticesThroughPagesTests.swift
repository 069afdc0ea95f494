import HTTPTypes
import Operations
import Recovery
import TestSupport
import Testing
import Web

@Suite struct NoticesThroughPagesTests {
    @Test(arguments: Engine.allCases)
    func `the bell counts what is new until it is marked as read`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            let browser = try await house.browser(of: found.owner)

            #expect(try await browser.get("/signals").text.contains("aria-label=\"1 new notice\""))
            let page = try await browser.get("/notices")
            #expect(page.text.contains("<a href=\"/cases/\(found.id)\"><bdi>Ada</bdi></a>"))
            #expect(page.text.contains("This case is yours now."))
            #expect(page.text.contains("<h3>Today</h3>"))
            let until = browser.hidden("until")
            house.watch.advance(.hours(3))
            _ = try await NoticeClocks().run(at: house.site.workplace)
            let marked = try await browser.post("/notices", ["until": until])

            #expect(marked.status == 303)
            let after = try await browser.get("/notices")
            #expect(after.text.contains("aria-label=\"1 new notice\""))
            #expect(after.text.contains("half of its time is gone"))
            #expect(after.text.contains("Read before"))
            #expect(try await browser.get("/notices/bell").text.contains("aria-label=\"1 new notice\""))
            let others = [house.company.lea, house.company.olga].filter { $0 != found.owner }
            let other = try await house.browser(of: others[0])
            #expect(try await other.get("/notices").text.contains("Nothing new"))
        }
    }

    @Test func `opening a case reads what called to it`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            let browser = try await house.browser(of: found.owner)

            #expect(try await browser.get("/cases").text.contains("1 new notice"))
            #expect(try await !browser.get("/cases/\(found.id)").text.contains("1 new notice"))
            #expect(try await browser.get("/notices").text.contains("Nothing new"))
        }
    }

    @Test func `several clocks of one case are one line`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            house.watch.advance(.days(3))
            _ = try await NoticeClocks().run(at: house.site.workplace)
            let browser = try await house.browser(of: found.owner)

            let page = try await browser.get("/notices")

            #expect(page.text.contains("3 clocks"))
            #expect(page.text.contains("The hard stop ran out."))
        }
    }

    @Test func `a lead is told of another's hard stop, with whose case it is`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"), .nps(2, of: .bo, as: "2"))
            house.watch.advance(.days(3))
            _ = try await NoticeClocks().run(at: house.site.workplace)

            let page = try await house.browser(of: house.company.lea).get("/notices")

            #expect(page.text.contains("Owner: <bdi>Olga</bdi>"))
        }
    }

    @Test func `the digest says what one is late on, and only those who work cases have one`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            let browser = try await house.browser(of: found.owner)

            #expect(try await browser.get("/notices").text.contains("no clock has run out"))
            #expect(try await browser.get("/cases?tab=mine").text.contains("href=\"/notices#today\""))
            house.watch.advance(.hours(5))
            let late = try await browser.get("/notices")
            #expect(late.text.contains("<b>1</b> overdue"))
            #expect(late.text.contains("First touch"))

            let sam = try await AddMember(
                to: house.company.key, name: "Sam", email: "sam@example.org", role: .sponsor,
                authorityMinor: 0
            ).run(at: house.site.workplace)
            let sponsor = try await house.browser(of: sam)
            #expect(try await !sponsor.get("/notices").text.contains("late on today"))
        }
    }
}
