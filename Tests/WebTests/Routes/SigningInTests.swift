import Connections
import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct SigningInTests {
    private static let password = "four unrelated words"

    @Test(arguments: Engine.allCases)
    func `the one-time link makes the first account, once`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let token = try #require(await MakeLink(of: house.company.key).run(at: house.site.workplace))
            let browser = Browser(house.site)

            try await browser.get("/setup/\(token)")
            let answer = try await browser.post(
                "/setup/\(token)",
                [
                    "name": "Ada", "email": "ada@amends.test", "password": Self.password,
                    "password_again": Self.password,
                ])
            #expect(answer.headers[.location] == "/cases")
            let cases = try await browser.follow(answer)
            #expect(cases.text.contains("The account is made."))
            #expect(cases.text.contains("Ada, your profile"))
            #expect(try await !browser.get("/cases").text.contains("The account is made."))

            let second = Browser(house.site)
            #expect(try await second.get("/setup/\(token)").status == 410)
        }
    }

    @Test func `the first account says what the organization is called and how it counts`() async throws {
        try await withHouse { house in
            let token = try #require(await MakeLink(of: house.company.key).run(at: house.site.workplace))
            let browser = Browser(house.site)
            let page = try await browser.get("/setup/\(token)")
            func make(in zone: String) async throws -> APIAnswer {
                try await browser.post(
                    "/setup/\(token)",
                    [
                        "name": "Ada", "email": "ada@amends.test", "password": Self.password,
                        "password_again": Self.password, "organization": "Café Linden", "zone": zone,
                        "currency": "CZK",
                    ])
            }
            let refused = try await make(in: "Europe/Nowhere")
            let answer = try await make(in: "Europe/Prague")
            let key = house.company.key
            let home = try await house.site.reader.read { try $0.first(Organizations(key)) }

            #expect(page.text.contains("name=\"zone\""))
            #expect(refused.status == 422)
            #expect(refused.text.contains("data-rule=\"zone_unknown\""))
            #expect(refused.text.contains("value=\"Café Linden\""))
            #expect(answer.headers[.location] == "/cases")
            #expect(home.map { [$0.name, $0.zone, $0.currency] } == ["Café Linden", "Europe/Prague", "CZK"])
        }
    }

    @Test func `a link that is refused stays good and keeps what was typed`() async throws {
        try await withHouse { house in
            let token = try #require(await MakeLink(of: house.company.key).run(at: house.site.workplace))
            let browser = Browser(house.site)
            try await browser.get("/setup/\(token)")

            let short = try await browser.post(
                "/setup/\(token)",
                ["name": "Ada", "email": "ada@amends.test", "password": "short", "password_again": "short"])
            let other = try await browser.post(
                "/setup/\(token)",
                ["name": "Ada", "email": "x", "password": Self.password, "password_again": "another"])

            #expect(short.status == 422)
            #expect(short.text.contains("data-rule=\"password_length\""))
            #expect(short.text.contains("value=\"ada@amends.test\""))
            #expect(!short.text.contains("value=\"short\""))
            #expect(other.text.contains("data-rule=\"password_again\""))
            #expect(try await browser.get("/setup/\(token)").status == 200)
        }
    }

    @Test func `who is not signed in is led to the sign-in, and from there to where they wanted to go`()
        async throws
    {
        try await withHouse { house in
            try await house.givePassword(Self.password, to: house.company.olga)
            let browser = Browser(house.site)

            let away = try await browser.get("/cases?tab=parked")
            #expect(away.headers[.location] == "/sign-in?next=%2Fcases%3Ftab%3Dparked")
            try await browser.follow(away)
            let wrong = try await browser.post(
                "/sign-in",
                ["email": "olga@example.org", "password": "wrong", "next": browser.hidden("next")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("That did not match"))
            #expect(wrong.text.contains("value=\"olga@example.org\""))

            let right = try await browser.post(
                "/sign-in",
                [
                    "email": " Olga@example.org", "password": Self.password, "next": browser.hidden("next"),
                ])
            #expect(right.headers[.location] == "/cases?tab=parked")
            #expect(try await browser.follow(right).text.contains("Olga, your profile"))

            let out = try await browser.post("/sign-out", [:])
            #expect(try await browser.follow(out).text.contains("You are signed out."))
            #expect(try await browser.get("/cases").status == 303)
        }
    }

    @Test func `after ten tries an address waits`() async throws {
        try await withHouse { house in
            let hash = Secret.hash(of: "olga@example.org")
            let now = house.watch.now
            _ = try await house.site.workplace.writer.write { connection in
                try connection.run(
                    "INSERT INTO sign_in_attempts (email_hash, id, at_ms) VALUES ($1, $2, $3)",
                    forEach: (0..<9).map { [hash.sqlValue, "try-\($0)".sqlValue, now.sqlValue] })
            }
            let browser = Browser(house.site)
            try await browser.get("/sign-in")

            let tenth = try await browser.post(
                "/sign-in", ["email": "olga@example.org", "password": "wrong"])
            let eleventh = try await browser.post(
                "/sign-in", ["email": "olga@example.org", "password": "wrong"])

            #expect(tenth.status == 422)
            #expect(tenth.text.contains("That was the last try for a while."))
            #expect(eleventh.status == 429)
            #expect(eleventh.text.contains("Try again in 15 min."))
        }
    }

    @Test(arguments: [
        "//evil.test", "/\\evil.test", "https://evil.test", "/\t/evil.test", "evil.test", "javascript:x",
    ])
    func `a sign-in leads to no other host`(next: String) async throws {
        try await withHouse { house in
            let browser = Browser(house.site)

            try await browser.get(Path.signIn(next: next).text)

            #expect(browser.hidden("next") == "")
            #expect(browser.hidden("csrf") != "")
        }
    }

    @Test func `behind https the cookies belong to this host alone`() async throws {
        try await withHouse(at: "https://amends.test") { house in
            let browser = Browser(house.site)

            let answer = try await browser.get("/sign-in")

            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-form="))
            #expect(cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax"))
        }
    }
}

extension House {
    fileprivate func givePassword(_ password: String, to member: ID<Member>) async throws {
        let hash = try Secret.passwordHash(of: password, site.world)
        let key = company.key
        _ = try await site.workplace.writer.write { connection in
            try connection.run(
                """
                UPDATE members SET password_hash = \(hash) WHERE organization_id = \(key) AND id = \(member)
                """)
        }
    }
}
