import Connections
import HTTPTypes
import Hummingbird
import Operations
import Recovery
import TestSupport
import Testing
import Web

@Suite struct ReadingPagesTests {
    @Test(arguments: Engine.allCases)
    func `signals, their customer and figures are read as they were heard`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(
                .nps(2, of: CustomerForm.ada.at("Café Linden"), as: "1").with {
                    $0.comment = "Cold coffee"
                    $0.stage = "delivery"
                })
            try await house.company.receive(.nps(10, of: .bo, as: "2"))
            let browser = try await house.browser(of: house.company.olga)
            let found = try await house.onlyCase()

            let list = try await browser.get("/signals")
            #expect(list.text.contains("<bdi>Ada</bdi>"))
            #expect(list.text.contains("Cold coffee"))
            let signal = try await browser.get("/signals/\(found.opening.signal?.rawValue ?? "")")
            #expect(signal.text.contains("href=\"/cases/\(found.id)\""))
            let customer = try await browser.get("/customers/\(found.customer)")
            #expect(customer.text.contains("Café Linden"))
            #expect(customer.text.contains("href=\"/cases/\(found.id)\""))

            let figures = try await browser.get("/figures?period=all")
            #expect(figures.text.contains("from 2 answers"))
            #expect(figures.text.contains("not measured: no purchases recorded"))
            #expect(figures.text.contains("not measured: no fixes recorded"))
            #expect(!figures.text.contains("<span class=\"value\">0%"))
            for period in ["12-months", "this-year", "last-year", "nonsense"] {
                #expect(try await browser.get("/figures?period=\(period)").status == 200)
            }
        }
    }

    @Test func `figures are those of the organization's calendar, wherever one reads them`() async throws {
        try await withHouse { house in
            let noonOfNewYearsEve = Instant(milliseconds: 1_767_182_400_000)
            try await house.company.receive(.nps(10, of: .bo, as: "1", at: noonOfNewYearsEve))
            let browser = try await house.browser(of: house.company.olga)
            let here = try await browser.get("/figures?period=last-year")
            try await browser.get("/profile")
            try await browser.post("/profile", ["name": "Olga", "zone": "Pacific/Kiritimati"])

            let there = try await browser.get("/figures?period=last-year")

            #expect(here.text.contains("from 1 answer"))
            #expect(there.text.contains("from 1 answer"))
        }
    }

    @Test func `showing everything again keeps the days`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(10, of: .bo, as: "1").with { $0.touchpoint = "counter" })
            let browser = try await house.browser(of: house.company.olga)

            let sliced = try await browser.get("/figures?period=all&touchpoint=counter")

            #expect(sliced.text.contains("href=\"/figures?period=all\">Show everything"))
        }
    }

    @Test func `a filter of two words is read as a form sends it`() async throws {
        try await withHouse { house in
            let company = house.company
            var linden = AccountForm(id: "Café Linden")
            linden.segment = "mid market"
            _ = try await ReceiveAccounts(of: company.key, [linden]).run(at: company.workplace)
            try await company.receive(.nps(2, of: CustomerForm.ada.at("Café Linden"), as: "1"))
            let browser = try await house.browser(of: company.lea)

            let found = try await browser.get("/cases?tab=all&segment=mid+market")
            let other = try await browser.get("/cases?tab=all&segment=mid")

            #expect(found.text.contains("<bdi>Ada</bdi>"))
            #expect(found.text.contains("value=\"mid market\""))
            #expect(!other.text.contains("<bdi>Ada</bdi>"))
        }
    }

    @Test func `a list goes on where it ended`() async throws {
        try await withHouse { house in
            for number in 0..<60 {
                let customer = CustomerForm(id: "c\(number)", email: "c\(number)@example.org")
                try await house.company.receive(.nps(2, of: customer, as: "\(number)"))
                house.watch.advance(.seconds(1))
            }
            let browser = try await house.browser(of: house.company.lea)

            // Cases by the clock that ends first, signals by what was heard last.
            for (list, early, late) in [("/cases", ">c9@", ">c59@"), ("/signals", ">c59@", ">c9@")] {
                let first = try await browser.get(list + "?tab=all")
                let older = try #require(first.text.between("\(list)?", "\" rel=\"next\"")).split(
                    separator: "?")
                let query = older.last?.replacing("&amp;", with: "&") ?? ""
                let second = try await browser.get("\(list)?\(query)")
                #expect(first.text.contains(early) && !first.text.contains(late), "\(list)")
                #expect(second.text.contains(late) && !second.text.contains(early), "\(list)")
                #expect(second.text.contains("Back to the "), "\(list)")
            }
        }
    }

    @Test func `a new key is shown once, works, and stops when it is revoked`() async throws {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/settings/keys")

            let nameless = try await browser.post("/settings/keys", ["name": " ", "scope": "read"])
            #expect(nameless.status == 422)
            #expect(nameless.text.contains("data-rule=\"key_name\""))
            let made = try await browser.post("/settings/keys", ["name": "Till", "scope": "read"])
            let key = try #require(made.text.between("readonly value=\"", "\""))
            #expect(key.hasPrefix("amends_"))
            #expect(try await !browser.get("/settings/keys").text.contains(key))
            var program = APIClient(responder: house.site.router().buildResponder(), key: key)
            #expect(try await program.get("/api/v1/cases").status == 200)

            let revoke = try #require(browser.page?.text.between("action=\"/settings/keys/", "\""))
            let revoked = try await browser.post("/settings/keys/\(revoke)", [:])
            #expect(try await browser.follow(revoked).text.contains("The key is revoked."))
            // Another server, which has not believed the key before.
            let other = Site(
                workplace: house.site.workplace, address: house.site.address, assets: house.site.assets,
                logger: house.site.logger)
            program = APIClient(responder: other.router().buildResponder(), key: key)
            #expect(try await program.get("/api/v1/cases").status == 401)
        }
    }

    @Test func `what is not here is said on a page`() async throws {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.lea)

            for path in ["/nowhere", "/cases/none", "/cases/%00", "/signals/none", "/imports/none/mapping"] {
                let answer = try await browser.get(path)
                #expect(answer.status == 404, "\(path)")
                #expect(answer.text.contains("This is not here"), "\(path)")
                #expect(answer.text.contains("aria-label=\"Main\""), "\(path) without the bar")
            }
            #expect(try await browser.get("/").headers[.location] == "/cases")
            #expect(try await browser.get("/api/docs").text.contains("/api/v1/signals"))
            #expect(try await browser.get("/signals?before=%00").status == 200)
        }
    }
}
