import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct MergingThroughPagesTests {
    @Test(arguments: Engine.allCases)
    func `two are compared, made one, and taken apart again`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, of: .ada, as: "1"))
            house.watch.advance(.hours(1))
            try await house.company.receive(.nps(3, of: .bo, as: "2"))
            let cases = try await house.company.cases()
            let (ada, bo) = (cases[0].customer, cases[1].customer)
            let browser = try await house.browser(of: house.company.lea)

            let compared = try await browser.get("/customers/\(ada)/merge?other=bo%40example.org")
            let merged = try await browser.post("/customers/\(ada)/merges", ["merged": bo.rawValue])
            let page = try await browser.get("/customers/\(ada)")
            let led = try await browser.get("/customers/\(bo)")
            let undo = try #require(page.text.between("action=\"/merges/", "\""))
            let undone = try await browser.post("/merges/\(undo)", [:])

            #expect(compared.text.contains("Ada’s is the older one and goes on"))
            #expect(merged.headers[.location] == "/customers/\(ada)")
            #expect(page.text.contains("Bo to be the same person"))
            #expect(led.headers[.location] == "/customers/\(ada)")
            #expect(undone.headers[.location] == "/customers/\(ada)")
            #expect(try await browser.get("/customers/\(bo)").status == 200)
        }
    }

    @Test func `what cannot be is said beside it`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, of: .ada, as: "1"), .nps(3, of: .bo, as: "2"))
            let cases = try await house.company.cases()
            let (ada, bo) = (cases[0].customer, cases[1].customer)
            let browser = try await house.browser(of: house.company.lea)

            let nobody = try await browser.get("/customers/\(ada)/merge?other=nobody")
            let itself = try await browser.post("/customers/\(ada)/merges", ["merged": ada.rawValue])
            try await browser.post("/customers/\(ada)/merges", ["merged": bo.rawValue])
            try await house.company.move(
                cases[0], by: house.company.lea, .end(.noResponse, because: "Silence."))
            let page = try await browser.get("/customers/\(ada)")
            let undo = try #require(page.text.between("action=\"/merges/", "\""))
            let late = try await browser.post("/merges/\(undo)", [:])

            #expect(nobody.text.contains("data-rule=\"customer_unknown\""))
            #expect(itself.text.contains("data-rule=\"merge_with_itself\""))
            #expect(late.text.contains("data-rule=\"merged_case_has_ended\""))
        }
    }

    @Test func `who may not merge is shown no way to it`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, of: .ada, as: "1"))
            let ada = try await house.onlyCase().customer
            let browser = try await house.browser(of: house.company.olga)

            #expect(try await !browser.get("/customers/\(ada)").text.contains("/merge"))
            #expect(try await browser.get("/customers/\(ada)/merge").status == 403)
            #expect(try await browser.post("/customers/\(ada)/merges", ["merged": "x"]).status == 403)
        }
    }
}
