import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct ManagingMembersTests {
    @Test(arguments: Engine.allCases)
    func `who is invited makes an account by the link, which works once`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let admin = try await house.browser(of: house.company.administrator())
            try await admin.get("/settings/members")

            let made = try await admin.post(
                "/settings/members",
                ["name": "Noor", "email": "noor@example.org", "role": "owner", "authority": "250"])
            let link = try #require(made.text.between("value=\"http://amends.test", "\""))
            let noor = Browser(house.site)
            try await noor.get(link)
            let account: KeyValuePairs = [
                "name": "Noor Haddad", "email": "noor@example.org", "password": "four plain words",
                "password_again": "four plain words",
            ]
            let entered = try await noor.post(link, account)
            let again = try await Browser(house.site).get(link)

            #expect(made.status == 200)
            #expect(entered.status == 303)
            #expect(try await noor.get("/profile").text.contains("noor@example.org"))
            #expect(again.status == 410)
            #expect(try await admin.get("/settings/members").text.contains("EUR 250.00"))
        }
    }

    @Test func `a refusal names the control and keeps what was typed`() async throws {
        try await withHouse { house in
            let admin = try await house.browser(of: house.company.administrator())
            try await admin.get("/settings/members")

            let taken = try await admin.post(
                "/settings/members",
                ["name": "Noor", "email": "olga@example.org", "role": "owner", "authority": "250"])

            #expect(taken.status == 422)
            #expect(taken.text.contains("data-rule=\"member_already_here\""))
            #expect(taken.text.contains("value=\"olga@example.org\""))
            #expect(taken.text.contains("value=\"250\""))
        }
    }

    @Test func `who is let go is out at once`() async throws {
        try await withHouse { house in
            let admin = try await house.browser(of: house.company.administrator())
            let olga = try await house.browser(of: house.company.olga)
            #expect(try await olga.get("/cases").status == 200)
            let page = "/settings/members/\(house.company.olga)"
            try await admin.get(page)

            let gone = try await admin.post(page + "/deactivate", ["successor": ""])

            #expect(gone.status == 303)
            #expect(try await olga.get("/cases").status == 303)
            #expect(try await admin.get(page).text.contains("Has left"))
        }
    }

    @Test func `a new password ends the other sessions and not this one`() async throws {
        try await withHouse { house in
            let token = try #require(
                try await MakeLink(of: house.company.key, for: house.company.olga).run(
                    at: house.site.workplace))
            let here = Browser(house.site)
            try await here.get("/setup/\(token)")
            try await here.post(
                "/setup/\(token)",
                [
                    "name": "Olga", "email": "olga@example.org", "password": "four plain words",
                    "password_again": "four plain words",
                ])
            let elsewhere = try await house.browser(of: house.company.olga)
            try await here.get("/profile")

            let wrong = try await here.post(
                "/profile/password",
                ["old": "not that", "password": "five plain words", "password_again": "five plain words"])
            let right = try await here.post(
                "/profile/password",
                [
                    "old": "four plain words", "password": "five plain words",
                    "password_again": "five plain words",
                ])

            #expect(wrong.text.contains("data-rule=\"old_password\""))
            #expect(right.status == 303)
            #expect(try await here.get("/profile").status == 200)
            #expect(try await elsewhere.get("/profile").status == 303)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a session can be ended from another browser, and no other goes with it`(engine: Engine) async throws
    {
        try await withHouse(engine) { house in
            let here = try await house.browser(of: house.company.olga)
            let elsewhere = try await house.browser(of: house.company.olga)
            let otto = try await house.browser(of: house.company.otto)
            let page = try await here.get("/profile")
            let id = try #require(page.text.between("/profile/sessions/", "/end"))

            let ended = try await here.post("/profile/sessions/\(id)/end", [:])
            let again = try await here.post("/profile/sessions/\(id)/end", [:])

            #expect(ended.status == 303)
            #expect(again.status == 404)
            #expect(try await elsewhere.get("/cases").status == 303)
            #expect(try await here.get("/profile").status == 200)
            #expect(try await otto.get("/profile").status == 200)
        }
    }

    @Test func `the password of an open browser cannot be guessed`() async throws {
        try await withHouse { house in
            let olga = try await house.browser(of: house.company.olga)
            try await olga.get("/profile")
            func change(from old: String) async throws -> String {
                try await olga.post(
                    "/profile/password",
                    ["old": old, "password": "five plain words", "password_again": "five plain words"]
                ).text
            }

            for guess in 0..<SignIn.attempts {
                #expect(try await change(from: "\(guess)").contains("data-rule=\"old_password\""))
            }

            #expect(try await change(from: "four plain words").contains("data-rule=\"too_many_attempts\""))
        }
    }

    @Test func `times are read in one's own zone`() async throws {
        try await withHouse { house in
            let olga = try await house.browser(of: house.company.olga)
            try await olga.get("/profile")

            let wrong = try await olga.post("/profile", ["name": "Olga", "zone": "Europe/Nowhere"])
            try await olga.post("/profile", ["name": "Olga", "zone": "Europe/Prague"])
            try await house.company.receive(.nps(2, as: "1"))
            let page = try await olga.get("/cases/\(house.onlyCase().id)")

            #expect(wrong.text.contains("data-rule=\"zone_unknown\""))
            #expect(page.text.contains("(Europe/Prague)"))
        }
    }
}
