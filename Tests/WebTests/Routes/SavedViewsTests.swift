import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct SavedViewsTests {
    @Test(arguments: Engine.allCases)
    func `a view is kept under a name, opened, replaced and let go`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases")

            let kept = try await browser.post(
                "/cases/views?tab=all&stage=open&segment=caf%C3%A9s", ["name": " Late <ones> "])
            let opened = try await browser.follow(kept)
            try await browser.post("/cases/views?tab=ended", ["name": "Late <ones>"])
            let replaced = try await browser.get("/cases?tab=ended")
            let id = try #require(replaced.text.between("/cases/views/", "/remove"))
            let gone = try await browser.follow(
                try await browser.post("/cases/views/\(id)/remove?tab=ended", [:]))

            let address =
                "href=\"/cases?tab=all&amp;stage=open&amp;segment=caf%C3%A9s\" aria-current=\"page\""
            #expect(opened.text.contains(address))
            #expect(opened.text.contains("Late &lt;ones&gt;"))
            #expect(!replaced.text.contains(address))
            #expect(!gone.text.contains("Late &lt;ones&gt;"))
        }
    }

    @Test func `views are one's own`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let lea = try await house.browser(of: house.company.lea)
            let olga = try await house.browser(of: house.company.olga)
            try await lea.get("/cases")
            try await olga.get("/cases")
            try await lea.post("/cases/views?tab=all", ["name": "Leas"])
            let id = try await house.company.rows("SELECT id FROM views")[0].text(0)

            let stolen = try await olga.post("/cases/views/\(id)/remove", [:])

            #expect(stolen.status == 404)
            #expect(try await !olga.get("/cases?tab=all").text.contains("Leas"))
            #expect(try await lea.get("/cases?tab=all").text.contains("Leas"))
        }
    }

    @Test func `a name is needed, and there are twenty at most`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases")

            let nameless = try await browser.post("/cases/views?tab=all", ["name": " "])
            let long = try await browser.post(
                "/cases/views?tab=all", ["name": String(repeating: "x", count: 61)])
            for number in 1...20 { try await browser.post("/cases/views", ["name": "View \(number)"]) }
            let many = try await browser.post("/cases/views", ["name": "One more"])
            let known = try await browser.post("/cases/views?tab=ended", ["name": "View 7"])

            #expect(nameless.status == 422 && nameless.text.contains("data-rule=\"view_name\""))
            #expect(long.text.contains("data-rule=\"view_name\"") && long.text.contains("value=\"xxx"))
            #expect(many.status == 422 && many.text.contains("data-rule=\"twenty_views\""))
            #expect(known.status == 303)
        }
    }

    @Test(arguments: ["tab=gone&stage=none&owner=nobody", "%zz", "", "tab=all&segment=%00"])
    func `a view of something that is no more still opens`(query: String) async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            try await KeepView(of: house.company.key, house.company.lea, .keep(name: "Old", query: query))
                .run(at: house.site.workplace)
            let browser = try await house.browser(of: house.company.lea)

            let page = try await browser.get("/cases")
            let address = try #require(
                page.text.between("<nav class=\"views\" aria-label=\"Your views\"><ul><li><a href=\"", "\""))
            let opened = try await browser.get(address.replacing("&amp;", with: "&"))

            #expect(opened.status == 200)
            #expect(opened.text.contains("Somebody who is not here") == query.contains("nobody"))
        }
    }
}
