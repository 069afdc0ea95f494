import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct ForgeryTests {
    @Test func `every form needs the token of its session`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases")

            for path in house.postedPaths {
                let path = path.replacing("{id}", with: found.id.rawValue)
                let forged = try await browser.post(path, ["confirm": "yes"], csrf: "forged")
                #expect(forged.status == 403, "\(path)")
                #expect(forged.text.contains("form_not_ours"), "\(path)")
            }
            #expect(try await house.onlyCase() == found)
        }
    }

    @Test(arguments: ["https://evil.test", "null", "http://amends.test.evil.test", "https://amends.test"])
    func `a form sent by another site is refused, whatever it brings`(origin: String) async throws {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases")

            let answer = try await browser.post("/sign-out", [:], origin: origin)
            #expect(answer.status == 403)
            #expect(answer.text.contains("form_of_another_site"))

            let stranger = Browser(house.site)
            try await stranger.get("/sign-in")
            let entering = try await stranger.post(
                "/sign-in", ["email": "a@b.c", "password": "x"], origin: origin)
            #expect(entering.status == 403)
        }
    }

    @Test func `a sign-in form needs the value of its cookie`() async throws {
        try await withHouse { house in
            let browser = Browser(house.site)
            try await browser.get("/sign-in")
            let token = browser.hidden("csrf")

            #expect(token.utf8.count == 64)
            #expect(try await browser.post("/sign-in", ["email": "a@b.c"], csrf: "").status == 403)
            let other = Browser(house.site)
            #expect(try await other.post("/sign-in", ["email": "a@b.c"], csrf: token).status == 403)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a session that somebody put into the browser is not the one that signing in opens`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            let token = try #require(await MakeLink(of: house.company.key).run(at: house.site.workplace))
            let planted = Secret.token(house.site.world)
            let victim = Browser(house.site)
            victim.keep("session", planted)
            try await victim.get("/setup/\(token)")
            let words = "four unrelated words"
            try await victim.post(
                "/setup/\(token)",
                [
                    "name": "Ada", "email": "ada@amends.test", "password": words, "password_again": words,
                ])
            let first = try #require(victim.cookies["session"])
            try await victim.get("/sign-in")
            try await victim.post("/sign-in", ["email": "ada@amends.test", "password": words])
            let second = try #require(victim.cookies["session"])

            let attacker = Browser(house.site)
            attacker.keep("session", planted)

            #expect(Set([planted, first, second]).count == 3)
            #expect(try await attacker.get("/cases").status == 303)
            #expect(try await victim.get("/cases").status == 200)
        }
    }

    @Test func `each sign-in has its own token, which ends with its session`() async throws {
        try await withHouse { house in
            let link = try #require(await MakeLink(of: house.company.key).run(at: house.site.workplace))
            let browser = Browser(house.site)
            let words = "four unrelated words"
            try await browser.get("/setup/\(link)")
            try await browser.post(
                "/setup/\(link)",
                ["name": "Ada", "email": "ada@amends.test", "password": words, "password_again": words])
            try await browser.get("/profile")
            let first = browser.hidden("csrf")
            let session = try #require(browser.cookies["session"])
            try await browser.post("/sign-out", [:])
            try await browser.get("/sign-in")
            try await browser.post("/sign-in", ["email": "ada@amends.test", "password": words])
            try await browser.get("/profile")
            let second = browser.hidden("csrf")

            #expect(first.utf8.count > 30 && second.utf8.count > 30 && first != second)
            #expect(try await browser.post("/settings/teams", ["name": "North"], csrf: first).status == 403)
            browser.keep("session", session)
            #expect(try await browser.post("/settings/teams", ["name": "North"], csrf: first).status == 403)
            #expect(try await house.company.count("SELECT COUNT(*) FROM teams WHERE name = 'North'") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who only reads changes nothing by any form`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let company = house.company
            try await company.receive(.nps(2, as: "1"))
            let sponsor = try await AddMember(
                to: company.key, name: "Sam", email: "sam@example.org", role: .sponsor, authorityMinor: 0
            ).run(at: house.site.workplace)
            let browser = try await house.browser(of: sponsor)
            try await browser.get("/profile")
            let found = try await house.onlyCase()
            let ids = [
                found.id.rawValue, found.customer.rawValue, found.opening.signal?.rawValue ?? "",
                company.olga.rawValue,
            ]
            let before = try await company.kept()
            let own = [
                "/profile", "/sign-out", "/sign-in", "/mentions", "/notices", "/drafts", "/setup",
                "/cases/views",
            ]

            for path in house.postedPaths where !own.contains(where: path.hasPrefix) {
                for id in ids {
                    let answer = try await browser.post(
                        path.replacing("{id}", with: id),
                        [
                            "confirm": "yes", "reason": "late", "end": "no_response", "consent": "yes",
                            "name": "New", "words": "New", "kind": "call_answered",
                            "owner": company.lea.rawValue,
                            "email": "new@example.org", "zone": "UTC", "role": "administrator",
                            "code": "late",
                            "cause": "failed_delivery", "due": "2026-03-09T10:00",
                            "until": "2026-03-09T10:00",
                            "channel": "phone", "customer": "Zoe", "note": "New",
                        ])
                    #expect([403, 404, 422].contains(answer.status), "\(path): \(answer.status)")
                }
            }
            #expect(try await company.kept() == before)
        }
    }

    @Test func `without a session nothing is shown and nothing is changed`() async throws {
        try await withHouse { house in
            let browser = Browser(house.site)

            for path in house.postedPaths {
                #expect(try await browser.post(path, [:]).status == 403, "\(path)")
            }
            for path in ["/cases", "/signals", "/imports", "/figures", "/settings/keys", "/api/docs"] {
                let answer = try await browser.get(path)
                #expect(answer.status == 303 && answer.body.isEmpty, "\(path)")
            }
        }
    }

    @Test func `a form of more than a mebibyte is not read to its end`() async throws {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/cases")

            let answer = try await browser.post(
                "/settings/keys", ["name": String(repeating: "x", count: 1 << 20)])

            #expect(answer.status == 413)
        }
    }
}

extension House {
    /// What pages behind the door post to.
    fileprivate var postedPaths: [String] {
        site.router().routes.filter { $0.method == .post }.map { "\($0.path)" }
            .map { $0.hasPrefix("/") ? $0 : "/" + $0 }
            .filter {
                !$0.hasPrefix("/api/") && $0 != "/sign-in" && !$0.hasPrefix("/setup") && $0 != "/imports"
                    && $0 != "/settings/organization/logo" && !$0.hasSuffix("/file")
            }
    }
}
