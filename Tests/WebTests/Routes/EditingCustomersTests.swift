import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct EditingCustomersTests {
    @Test(arguments: Engine.allCases)
    func `a changed name shows on the customer's page and on the case`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, of: .ada.at("linden"), as: "1"))
            let opened = try await house.onlyCase()
            let browser = try await house.browser(of: house.company.olga)
            try await browser.get("/customers/\(opened.customer)")

            let saved = try await browser.post(
                "/customers/\(opened.customer)",
                ["name": "Ada Lindgren", "email": "ada@example.com", "phone": "123", "account": "linden"])

            #expect(saved.status == 303)
            #expect(try await browser.get("/customers/\(opened.customer)").text.contains("tel:123"))
            #expect(try await browser.get("/cases/\(opened.id)").text.contains("<bdi>Ada Lindgren</bdi>"))
        }
    }

    @Test func `a refusal names the control and keeps what was typed`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, of: .ada.at("linden"), as: "1"))
            let opened = try await house.onlyCase()
            let account = try #require(opened.account)
            let browser = try await house.browser(of: house.company.olga)
            try await browser.get("/customers/\(opened.customer)")

            let unknown = try await browser.post(
                "/customers/\(opened.customer)", ["name": "Ida", "email": "", "account": "nowhere"])
            let money = try await browser.post("/accounts/\(account)", ["name": "Linden", "revenue": "much"])
            let order = try await browser.post(
                "/accounts/\(account)", ["since": "2026-01-02", "renewal": "2026-01-01"])
            let taken = try await browser.post(
                "/accounts/\(account)",
                ["name": "Linden", "revenue": "1200.50", "manager": house.company.otto.rawValue])

            #expect(unknown.text.contains("data-rule=\"account_unknown\""))
            #expect(unknown.text.contains("value=\"Ida\""))
            #expect(unknown.text.contains("id=\"account-no\""))
            #expect(money.text.contains("data-rule=\"amount_needed\""))
            #expect(order.text.contains("id=\"renewal-no\""))
            #expect(taken.status == 303)
            #expect(try await browser.get("/accounts/\(account)").text.contains("EUR 1,200.50"))
        }
    }

    @Test func `who may change nobody is shown no form, and none is taken`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, of: .ada.at("linden"), as: "1"))
            let opened = try await house.onlyCase()
            let sponsor = try await AddMember(
                to: house.company.key, name: "Sil", email: "sil@example.org", role: .sponsor,
                authorityMinor: 0
            ).run(at: house.site.workplace)
            let browser = try await house.browser(of: sponsor)

            for path in ["/customers/\(opened.customer)", "/accounts/\(opened.account?.rawValue ?? "")"] {
                #expect(try await !browser.get(path).text.contains("<form action=\"\(path)\""))
                #expect(try await browser.post(path, ["name": "X"]).status == 403)
            }
        }
    }
}
