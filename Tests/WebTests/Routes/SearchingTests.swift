import HTTPTypes
import Operations
import Recovery
import TestSupport
import Testing
import Web

@Suite struct SearchingTests {
    @Test(arguments: Engine.allCases)
    func `customers, cases and comments are found, mistyped too`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(
                .nps(2, of: CustomerForm.ada.at("Café Linden"), as: "1").with {
                    $0.customer?.phone = "9460018"
                    $0.comment = "The delivery came late & <cold>"
                })
            let found = try await house.onlyCase()
            try await WriteNote(of: house.company.key, about: found.id, by: house.company.lea, "Kiln cracked")
                .run(at: house.site.workplace)
            _ = try await IndexTexts().run(at: house.site.workplace)
            let browser = try await house.browser(of: house.company.olga)

            let customer = try await browser.get("/search?q=ada").text
            let account = try await browser.get("/search?q=lindn").text
            let comment = try await browser.get("/search?q=delivrey+cold").text
            #expect(comment.contains("value=\"delivrey cold\""))
            let recovery = try await browser.get("/search?q=kilm").text
            let number = try await browser.get("/search?q=%2B420%209460-018").text
            let nothing = try await browser.get("/search?q=volcano").text

            #expect(customer.contains("href=\"/customers/\(found.customer)\""))
            #expect(customer.contains("href=\"/cases/\(found.id)\""))
            #expect(customer.contains("Café Linden"))
            #expect(account.contains("href=\"/accounts/\(found.account?.rawValue ?? "")\""))
            #expect(comment.contains("<mark>delivery</mark> came late &amp; &lt;<mark>cold</mark>&gt;"))
            #expect(recovery.contains("<mark>Kiln</mark> cracked"))
            #expect(number.contains("href=\"/customers/\(found.customer)\""))
            #expect(nothing.contains("Nothing found for “volcano”"))
        }
    }

    @Test func `nothing typed asks for something, and any typing is an answer`() async throws {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.olga)

            for typed in [
                "", "%20", "%22%27%28OR%29%2A", "NOT", "a%3A%2A", "%00", "%F0%9F%98%80", "-x", "NEAR(a%20b)",
            ] {
                #expect(try await browser.get("/search?q=\(typed)").status == 200, "\(typed)")
            }
            #expect(try await browser.get("/search").text.contains("autofocus"))
        }
    }
}
