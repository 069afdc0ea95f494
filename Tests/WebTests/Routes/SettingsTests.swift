import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct SettingsTests {
    @Test(arguments: Engine.allCases)
    func `a reason of one's own decides to whom a case goes`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/settings/reasons")

            let wrong = try await lea.post(
                "/settings/reasons", ["code": "Late!", "cause": "failed_delivery", "usual_remedy": "300"])
            let right = try await lea.post(
                "/settings/reasons",
                ["code": "lost_cargo", "cause": "failed_delivery", "usual_remedy": "300"])
            try await house.company.receive(.nps(2, as: "1").with { $0.reportedReason = "lost_cargo" })

            #expect(wrong.text.contains("data-rule=\"reason_code\""))
            #expect(wrong.text.contains("value=\"Late!\""))
            #expect(right.status == 303)
            #expect(try await lea.get("/settings/reasons").text.contains("EUR 300.00"))
            // Olga and Otto may give 100.
            #expect(try await house.onlyCase().owner == house.company.lea)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a remedy of one's own is offered with its usual cost, until it is retired`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            try await house.company.move(
                opened, .touch(.callAnswered, madeAt: nil, isTemplate: false, note: nil))
            try await house.company.move(opened, .lateDelivery)
            try await lea.get("/settings/remedies")

            let wrong = try await lea.post(
                "/settings/remedies", ["code": "Voucher!", "kind": "credit", "usual_cost": "25"])
            try await lea.post(
                "/settings/remedies",
                ["code": "voucher", "kind": "credit", "name": "A voucher", "usual_cost": "25"])
            let page = try await lea.get("/cases/\(opened.id)")
            try await lea.post(
                "/cases/\(opened.id)/remedies",
                ["remedy": "voucher", "cost": "", "rationale": "She shops here."])
            let chosen = try await lea.get("/cases/\(opened.id)")
            try await lea.post("/settings/remedies/voucher/retire", [])

            #expect(wrong.text.contains("data-rule=\"remedy_code\""))
            #expect(wrong.text.contains("value=\"Voucher!\""))
            #expect(page.text.contains("usually EUR 25.00"))
            #expect(chosen.text.contains("chose: A voucher."))
            #expect(chosen.text.contains("EUR 25.00"))
            #expect(try await lea.get("/settings/remedies").text.contains("Retired"))
            let retired = try await lea.post(
                "/cases/\(opened.id)/remedies", ["remedy": "voucher", "rationale": "Once more."])
            #expect(retired.text.contains("data-rule=\"remedy_not_offered\""))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a role may give counts beside what its members may`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let company = house.company
            let admin = try await house.browser(of: company.administrator())
            try await admin.get("/settings/authority")

            let wrong = try await admin.post("/settings/authority", ["authority-owner": "much"])
            let right = try await admin.post(
                "/settings/authority", ["authority-owner": "300", "authority-programme_lead": "400"])
            try await company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            try await company.move(
                opened, .touch(.callAnswered, madeAt: nil, isTemplate: false, note: nil))
            try await company.move(opened, .lateDelivery)
            let refund = Case.RemedyChoice(.kind(.refund), costMinor: 300_00, rationale: "She paid it.")
            try await company.move(opened, by: company.olga, .choose(refund))

            #expect(wrong.text.contains("data-rule=\"amount_needed\""))
            #expect(wrong.text.contains("value=\"much\""))
            #expect(right.status == 303)
            let olga = try await admin.get("/settings/members/\(company.olga)")
            #expect(olga.text.contains("<dt>May give</dt><dd>EUR 300.00</dd>"))
            #expect(olga.text.contains("<dt>Of their own</dt><dd>EUR 100.00</dd>"))
            #expect(olga.text.contains("<dt>By the role</dt><dd>EUR 300.00</dd>"))
            // Her own 500.00 are more than the 400.00 of her role.
            #expect(
                try await admin.get("/settings/members/\(company.lea)").text.contains("<dd>EUR 500.00"))
        }
    }

    @Test(arguments: [Role.programmeLead, .owner, .analyst])
    func `who may not set the authority reads it`(role: Role) async throws {
        try await withHouse { house in
            let member = try await AddMember(
                to: house.company.key, name: "Max", email: "max@example.org", role: role, authorityMinor: 0
            ).run(at: house.site.workplace)
            let browser = try await house.browser(of: member)

            let page = try await browser.get("/settings/authority")
            let setting = try await browser.post("/settings/authority", ["authority-owner": "1"])

            #expect(page.text.contains("<dt>Owner</dt><dd>EUR 0.00</dd>"))
            #expect(!page.text.contains("action=\"/settings/authority\""))
            #expect(setting.status == 403)
        }
    }

    @Test func `who may not change the catalogue reads it`() async throws {
        try await withHouse { house in
            let olga = try await house.browser(of: house.company.olga)

            let list = try await olga.get("/settings/remedies")
            let one = try await olga.get("/settings/remedies/refund")
            let retiring = try await olga.post("/settings/remedies/refund/retire", [])

            #expect(list.text.contains("A personal call"))
            #expect(!list.text.contains("action=\"/settings/remedies\""))
            #expect(!one.text.contains("action=\"/settings/remedies/"))
            #expect(retiring.status == 403)
        }
    }

    @Test func `the organization's zone is one that there is, and only who administers changes it`()
        async throws
    {
        try await withHouse { house in
            let lea = try await house.browser(of: house.company.lea)
            let olga = try await house.browser(of: house.company.olga)
            try await lea.get("/settings/organization")
            try await olga.get("/settings/organization")

            let wrong = try await lea.post(
                "/settings/organization", ["name": "Tolva", "zone": "Mars/Olympus", "currency": "EUR"])
            let right = try await lea.post(
                "/settings/organization", ["name": "Tolva", "zone": "Europe/Prague", "currency": "CZK"])
            let other = try await olga.post(
                "/settings/organization", ["name": "Mine", "zone": "UTC", "currency": "CZK"])

            #expect(wrong.text.contains("data-rule=\"zone_unknown\""))
            #expect(right.status == 303)
            #expect(other.status == 403)
            #expect(try await olga.get("/settings/organization").text.contains("Tolva"))
        }
    }
}

extension MoveCase.Move {
    fileprivate static let lateDelivery = MoveCase.Move.diagnose(
        Diagnosis(cause: .failedDelivery, reason: "late_or_broken_delivery", fixability: .fixableNow),
        DiagnosisWords(
            whys: ["It came late.", "Nobody packed it.", "The list was lost."],
            evidence: "I waited for two weeks."))
}
