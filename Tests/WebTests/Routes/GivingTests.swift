import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct GivingTests {
    @Test(arguments: Engine.allCases)
    func `a table is put forward by one and approved by another on its page`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let lead = try await house.browser(of: house.company.lea)
            let admin = try await house.browser(of: house.company.administrator())
            let owner = try await house.browser(of: house.company.olga)

            #expect(try await owner.get("/settings/goodwill").text.contains("No table was approved yet"))
            #expect(try await owner.post("/settings/goodwill", ["most-owner-high-low": "1"]).status == 403)
            try await lead.get("/settings/goodwill")
            let wrong = try await lead.post("/settings/goodwill", ["most-owner-high-low": "much"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("Owner, high, low value: write the amount"))
            #expect(wrong.text.contains("value=\"much\""))
            try await lead.post("/settings/goodwill", ["most-owner-high-low": "12.50"])
            let waiting = try await lead.get("/settings/goodwill")
            #expect(waiting.text.contains("nobody approves what they put forward themselves"))
            #expect(waiting.text.contains("EUR 12.50"))
            let id = try await house.company.rows("SELECT id FROM goodwill_tables")[0].text(0)
            let path = "/settings/goodwill/tables/\(id)/approve"
            #expect(try await lead.post(path, [:]).status == 403)

            #expect(try await admin.get("/settings/goodwill").text.contains("action=\"\(path)\""))
            try await admin.post(path, [:])
            let approved = try await owner.get("/settings/goodwill")
            #expect(approved.text.contains("Put forward by Lea, approved by"))
            #expect(!approved.text.contains("Waits for approval"))
            #expect(try await admin.post(path, [:]).status == 422)
        }
    }

    @Test func `nobody approves their own table, and the page says so`() async throws {
        try await withHouse { house in
            let admin = try await house.browser(of: house.company.administrator())
            try await admin.get("/settings/goodwill")
            try await admin.post("/settings/goodwill", ["most-owner-high-low": "0"])
            let id = try await house.company.rows("SELECT id FROM goodwill_tables")[0].text(0)

            let refused = try await admin.post("/settings/goodwill/tables/\(id)/approve", [:])

            #expect(refused.status == 422)
            #expect(refused.text.contains("data-rule=\"goodwill_table_of_ones_own\""))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is beyond an owner is asked for in the form of the remedy and approved beside it`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let page = "/cases/\(opened.id)"
            try await house.company.move(opened, .touch(.callAnswered))
            try await house.company.move(
                opened,
                .diagnose(
                    Diagnosis(
                        cause: .failedDelivery, reason: "late_or_broken_delivery", fixability: .fixableNow),
                    DiagnosisWords(whys: ["a", "b", "c"], evidence: "late")))
            let owner = try await house.browser(of: house.company.olga)
            let lead = try await house.browser(of: house.company.lea)
            let lea = house.company.lea.rawValue

            try await owner.get(page)
            let refused = try await owner.post(
                page + "/remedies", ["remedy": "refund", "cost": "300", "rationale": "Her whole loss"])
            #expect(refused.text.contains("data-rule=\"above_authority\""))
            #expect(refused.text.contains("Lea (up to EUR 500.00)"))
            let below = try await owner.post(
                page + "/remedies",
                ["remedy": "refund", "cost": "501", "rationale": "Her whole loss", "approver": lea])
            #expect(below.text.contains("data-rule=\"approver_below_the_amount\""))
            try await owner.move(
                page, "remedies",
                ["remedy": "refund", "cost": "300", "rationale": "Her whole loss", "approver": lea])
            #expect(owner.page?.text.contains("asked Lea whether a remedy may be given.") == true)
            #expect(owner.page?.text.contains("Waits for an answer") == true)
            #expect(owner.page?.text.contains("action=\"\(page)/approvals/given\"") == false)

            let id = try await house.company.rows("SELECT id FROM approvals")[0].text(0)
            #expect(try await lead.get("/notices").text.contains("asks you whether a remedy may be given"))
            #expect(try await lead.get(page).text.contains("action=\"\(page)/approvals/given\""))
            let silent = try await lead.post(page + "/approvals/declined", ["approval": id, "reason": ""])
            #expect(silent.text.contains("data-rule=\"why_declined\""))
            try await lead.move(page, "approvals/given", ["approval": id])
            #expect(lead.page?.text.contains("Approved by Lea") == true)
            #expect(lead.page?.text.contains("EUR 300.00") == true)
            #expect(try await owner.get("/notices").text.contains("approved the remedy that was asked for"))
            let again = try await lead.post(page + "/approvals/given", ["approval": id])
            #expect(again.text.contains("data-rule=\"approval_decided\""))
        }
    }

    @Test func `a budget is set by who answers for the money, and one that is used says what is left`()
        async throws
    {
        try await withHouse { house in
            let admin = try await house.browser(of: house.company.administrator())
            let lead = try await house.browser(of: house.company.lea)
            try await ChangeTeams(of: house.company.key, by: house.company.lea, .add(name: "North"))
                .run(at: house.site.workplace)
            let team = try await house.company.rows("SELECT id FROM teams")[0].text(0)

            try await admin.get("/settings/goodwill")
            let wrong = try await admin.post("/settings/goodwill/budgets", ["budget-\(team)": "lots"])
            #expect(wrong.text.contains("North: write the amount as a plain number"))
            try await admin.post("/settings/goodwill/budgets", ["budget-\(team)": "1200"])
            let page = try await lead.get("/settings/goodwill")
            #expect(page.text.contains("EUR 1,200.00"))
            #expect(!page.text.contains("action=\"/settings/goodwill/budgets\""))
            #expect(
                try await lead.post("/settings/goodwill/budgets", ["budget-\(team)": "1"]).status == 403)
            try await admin.post("/settings/goodwill/budgets", ["budget-\(team)": ""])
            #expect(try await lead.get("/settings/goodwill").text.contains("no limit"))
        }
    }
}
