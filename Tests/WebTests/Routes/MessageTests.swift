import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct MessageTests {
    private static let comment = "The engineer never came and the fridge is still warm."

    @Test func `a message is read before it goes out, and its writer sends it all the same`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1").with { $0.comment = Self.comment })
            let opened = try await house.onlyCase()
            let owner = try await house.browser(of: opened.owner)
            let path = "/cases/\(opened.id)/message"

            let empty = try await owner.get(path)
            #expect(
                empty.text.contains("Write to the customer")
                    && empty.text.contains("the fridge is still warm"))
            #expect(!empty.text.contains("mailto:"))
            // A page that hides its address would have its own form refused as another site's.
            #expect(empty.text.contains("<meta name=\"referrer\" content=\"same-origin\">"))

            let hard = try await owner.post(
                path,
                [
                    "do": "check",
                    "message":
                        "Dear valued customer, we saw that you gave us a 2. Here is a voucher of 20 euros.",
                ])
            #expect(hard.status == 200)
            #expect(hard.text.contains("<q dir=\"auto\">Dear valued customer</q>"))
            #expect(hard.text.contains("It begins with their score."))
            #expect(hard.text.contains("Money comes before what went wrong is named."))
            #expect(hard.text.contains("It does not offer to talk."))
            // It warns, and lets them.
            #expect(hard.text.contains("mailto:ada%40example%2Eorg?subject="))

            let begun = try await owner.post(path, ["do": "begin", "message": ""])
            #expect(begun.text.contains("Nothing was found that would make them angrier."))
            #expect(try await house.company.cases() == [opened])
        }
    }

    @Test func `who does not work cases writes to no customer`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1").with { $0.comment = Self.comment })
            let opened = try await house.onlyCase()
            let analyst = try await AddMember(
                to: house.company.key, name: "Ana", email: "ana@example.org", role: .analyst,
                authorityMinor: 0
            ).run(at: house.site.workplace)
            let ana = try await house.browser(of: analyst)

            #expect(try await ana.get("/cases/\(opened.id)/message").status == 403)
            #expect(try await !ana.get("/cases/\(opened.id)").text.contains("/message\""))
        }
    }
}
