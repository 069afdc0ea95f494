import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct ProgressPageTests {
    @Test(arguments: Engine.allCases)
    func `who has the link sees steps, promises and the note, and nothing of what stands for colleagues`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            let company = house.company
            try await company.receive(.nps(2, as: "1").with { $0.comment = "Cold crumpets" })
            let found = try await house.onlyCase()
            let words = DiagnosisWords(whys: ["WHY1", "WHY2", "WHY3"], evidence: "EVIDENCE")
            let diagnosis = Diagnosis(
                cause: .failedDelivery, reason: "late_or_broken_delivery", fixability: .fixableNow)
            let note = ResolutionNote(
                fixed: "A new one came.", why: "It was packed badly.", effect: "EFFECT",
                next: "Packing is tested.",
                talkOn: LocalDay(daysSince1970: 20_600))
            for move in [
                .touch(.callAnswered, note: "CALLNOTE"), .diagnose(diagnosis, words),
                .promise(words: "An engineer on Saturday.", due: house.watch.now.adding(.days(5))),
                .choose(Case.RemedyChoice(.kind(.replacement), costMinor: 12_34, rationale: "RATIONALE")),
                .deliver(at: nil), .resolve(note),
            ] as [MoveCase.Move] { try await company.move(found, by: company.lea, move) }
            try await WriteNote(of: company.key, about: found.id, by: company.lea, "INTERNAL")
                .run(at: house.site.workplace)
            let address = try await house.link(to: found)
            let before = try await company.count("SELECT COUNT(*) FROM events")

            let page = try await Browser(house.site).get(address)

            #expect(page.status == 200)
            for said in [
                "Dear Ada", "Amends &amp; Co", "Olga looks after it", "We understood what went wrong",
                "It was put right", "An engineer on Saturday.", "by 7 Mar 2026", "A new one came.",
                "It was packed badly.", "Packing is tested.",
            ] where !(said.hasPrefix("Olga") && found.owner != company.olga) {
                #expect(page.text.contains(said), "\(said)")
            }
            for kept in [
                "WHY1", "EVIDENCE", "CALLNOTE", "RATIONALE", "INTERNAL", "12.34", "everity", "Cold crumpets",
                found.id.rawValue, "late_or_broken", "ada@example.org",
            ] { #expect(!page.text.contains(kept), "\(kept)") }
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(page.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
            #expect(page.headers[HTTPField.Name("X-Robots-Tag")!]?.contains("noindex") == true)
            #expect(page.text.contains("<meta name=\"referrer\" content=\"no-referrer\">"))
            #expect(page.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
            #expect(!page.text.contains("<script"))
            #expect(try await company.count("SELECT COUNT(*) FROM events") == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who tries the fix sees the last day of it, until somebody said how it went`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            let company = house.company
            try await company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            for move in house.upToDelivery { try await company.move(found, by: company.lea, move) }
            let customer = Browser(house.site)
            let lea = try await house.browser(of: company.lea)
            let address = try await house.link(to: found)
            let path = "/cases/\(found.id.rawValue)"
            try await lea.get(path)

            let wordy = try await lea.post(
                path + "/deliveries", ["delivered_at": "2026-03-02T09:00", "days_to_try": "some"])
            try await company.move(found, by: company.lea, .deliver(at: nil))
            let before = try await customer.get(address)
            let long = try await lea.post(path + "/trial", ["days_to_try": "31"])
            let given = try await lea.post(path + "/trial", ["days_to_try": "14"])
            let during = try await customer.get(address)
            let unsaid = try await lea.post(path + "/trial/outcome", ["reason": "It runs."])
            house.watch.advance(.hours(1))
            try await company.move(found, by: company.lea, .touch(.callAnswered))
            let said = try await lea.post(
                path + "/trial/outcome", ["outcome": "works", "reason": "It runs."])
            let after = try await customer.get(address)

            #expect(wordy.text.contains("data-rule=\"whole_days\""))
            #expect(long.text.contains("data-rule=\"days_to_try\""))
            #expect(unsaid.text.contains("data-rule=\"trial_outcome\""))
            #expect([given.status, said.status] == [303, 303])
            #expect(!before.text.contains("Try it"))
            #expect(during.text.contains("until 16 Mar 2026"))
            #expect(!after.text.contains("Try it"))
            #expect(try await lea.get(path).text.contains("asked how it went: it works."))
        }
    }

    @Test(arguments: Engine.allCases)
    func `steps back in are marked on the page of the case, and refused beside the field`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            let company = house.company
            try await company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            for move in house.upToDelivery + [.deliver(at: nil)] {
                try await company.move(found, by: company.lea, move)
            }
            let lea = try await house.browser(of: company.lea)
            let path = "/cases/\(found.id.rawValue)"
            let before = try await lea.get(path)

            let none = try await lea.post(path + "/reonboarding", [])
            let done = try await lea.post(path + "/reonboarding", ["step": "1"])
            let skipped = try await lea.post(
                path + "/reonboarding", ["step": "2", "skipped_because": "Nothing was left half done."])
            let again = try await lea.post(path + "/reonboarding", ["step": "1"])
            let after = try await lea.get(path)

            #expect(before.text.contains("Agree on a day in two weeks to look at it again."))
            #expect(none.text.contains("data-rule=\"reonboarding_step\""))
            #expect([done.status, skipped.status] == [303, 303])
            #expect(again.text.contains("data-rule=\"step_marked_already\""))
            #expect(after.text.contains("Nothing was left half done."))
            #expect(after.text.contains("did step 1 of leading the customer back in."))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a link leads nowhere once it is withdrawn, or another took its place`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            let customer = Browser(house.site)
            let lea = try await house.browser(of: house.company.lea)
            let first = try await house.link(to: found)
            let second = try await house.link(to: found)

            #expect(try await customer.get(first).status == 404)
            #expect(try await customer.get(second).status == 200)
            try await lea.get("/cases/\(found.id)")
            #expect(lea.page?.text.contains(second) == false)
            #expect(try await lea.post("/cases/\(found.id)/progress-link/withdraw", []).status == 303)
            let gone = try await customer.get(second)
            #expect(gone.status == 404)
            #expect(!gone.text.contains("Ada") && !gone.text.contains("/cases"))
            try await lea.get("/cases/\(found.id)")
            let again = try await lea.post("/cases/\(found.id)/progress-link/withdraw", [])
            #expect(again.status == 422 && again.text.contains("data-rule=\"no_progress_link\""))
            for token in ["x", "%00", String(repeating: "0", count: 64)] {
                #expect(try await customer.get("/progress/\(token)").status == 404)
            }
            #expect(
                try await house.company.count(
                    "SELECT COUNT(*) FROM progress_links WHERE withdrawn_ms IS NULL") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `it follows a case to where that goes on, and says kindly how it ended`(engine: Engine) async throws
    {
        try await withHouse(engine) { house in
            let company = house.company
            try await company.receive(.nps(2, of: .ada, as: "1"))
            house.watch.advance(.days(1))
            try await company.receive(.nps(2, of: .bo, as: "2"))
            let cases = try await company.cases()
            let (older, younger) = (
                try #require(cases.min { $0.t0 < $1.t0 }), try #require(cases.max { $0.t0 < $1.t0 })
            )
            let address = try await house.link(to: younger)

            _ = try await MergeCustomers(
                of: company.key, younger.customer, into: older.customer, by: company.lea
            )
            .run(at: house.site.workplace)
            let followed = try await Browser(house.site).get(address)
            try await company.move(older, by: company.lea, .end(.noResponse, because: "SILENCE"))
            let ended = try await Browser(house.site).get(address)

            #expect(followed.text.contains("On 2 Mar 2026 we heard"))
            #expect(ended.text.contains("We did not reach you"))
            #expect(!ended.text.contains("SILENCE") && !ended.text.contains("To come"))
        }
    }

    @Test func `only who works cases makes a link`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let found = try await house.onlyCase()
            let ana = try await AddMember(
                to: house.company.key, name: "Ana", email: "ana@example.org", role: .analyst,
                authorityMinor: 0
            ).run(at: house.site.workplace)
            let browser = try await house.browser(of: ana)
            try await browser.get("/cases/\(found.id)")

            #expect(browser.page?.text.contains("progress-link") == false)
            #expect(try await browser.post("/cases/\(found.id)/progress-link", []).status == 403)
        }
    }
}

extension House {
    /// What its page shows once, without the host.
    fileprivate var upToDelivery: [MoveCase.Move] {
        [
            .touch(.callAnswered),
            .diagnose(
                Diagnosis(cause: .failedDelivery, reason: "late_or_broken_delivery", fixability: .fixableNow),
                DiagnosisWords(whys: ["Late.", "Not packed.", "List lost."], evidence: "Two weeks.")),
            .promise(words: "By then.", due: watch.now.adding(.days(5))),
            .choose(Case.RemedyChoice(.kind(.replacement), costMinor: 12_34, rationale: "She needs it.")),
        ]
    }

    fileprivate func link(to found: Case) async throws -> String {
        let browser = try await browser(of: company.lea)
        try await browser.get("/cases/\(found.id)")
        let page = try await browser.post("/cases/\(found.id)/progress-link", [])
        let address = try #require(
            page.text.between("id=\"progress-link\" readonly value=\"http://amends.test", "\""))
        return address
    }
}
