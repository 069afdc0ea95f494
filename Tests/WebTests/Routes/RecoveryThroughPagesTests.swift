import HTTPTypes
import Operations
import Recovery
import TestSupport
import Testing
import Web

@Suite struct RecoveryThroughPagesTests {
    @Test(arguments: Engine.allCases)
    func `a whole recovery goes through the forms of its page`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1").with { $0.comment = "Two weeks late <again>" })
            let opened = try await house.onlyCase()
            let page = "/cases/\(opened.id)"
            let browser = try await house.browser(of: opened.owner)

            let list = try await browser.get("/cases")
            #expect(list.text.contains("<a class=\"item\" href=\"\(page)?tab="))
            #expect(list.text.contains("<bdi>Ada</bdi>"))
            house.watch.advance(.seconds(600))
            #expect(try await browser.get(page).text.contains("Two weeks late &lt;again&gt;"))

            try await browser.move(
                page, "touches",
                [
                    "direction": "out", "channel": "phone_call", "reached": "yes",
                    "made_at": "2026-03-02T09:10", "note": "She told me all of it.",
                ])
            #expect(browser.page?.text.contains("called, and they answered.") == true)
            #expect(browser.page?.text.contains("“She told me all of it.”") == true)
            #expect(browser.page?.text.contains("Met in 10 min") == true)
            try await browser.move(page, "diagnosis", Self.diagnosis)
            #expect(browser.page?.text.contains("<mark>Two weeks late</mark>") == true)
            #expect(browser.page?.text.contains("It does not fit failed delivery.") == true)
            try await browser.move(
                page, "remedies", ["remedy": "replacement", "cost": "20,50", "rationale": "She needs it"])
            #expect(browser.page?.text.contains("EUR 20.50") == true)
            let early = try await browser.post(page + "/deliveries", ["delivered_at": "2026-03-02T09:10"])
            #expect(early.text.contains("data-rule=\"promise_before_remedied\""))
            #expect(early.text.contains("A date that the customer was told"))
            try await browser.move(
                page, "plan", ["words": "A new one is on its way", "due": "2026-12-24T09:00"])
            try await browser.move(page, "deliveries", ["delivered_at": "2026-03-02T09:10"])
            #expect(browser.page?.text.contains("Scores decide from 16 Mar 2026 on.") == true)
            let unsaid = try await browser.post(
                page + "/resolutions",
                ["fixed": "A new one came.", "why": "", "effect": "x", "next": "y", "talk_on": "2026-03-09"])
            #expect(unsaid.text.contains("data-rule=\"why_it_happened\""))
            #expect(unsaid.text.contains("A new one came.</textarea>"))
            try await browser.move(
                page, "resolutions",
                [
                    "fixed": "A new one came.", "why": "It was packed <badly>.", "effect": "Two weeks lost.",
                    "next": "The packing is tested.", "talk_on": "2026-03-09",
                ])
            #expect(browser.page?.text.contains("It was packed &lt;badly&gt;.") == true)
            #expect(browser.page?.text.contains("wrote down for the customer what was fixed") == true)
            #expect(browser.page?.text.contains("9 Mar 2026") == true)

            house.watch.advance(.days(20))
            try await house.company.receive(.nps(9, as: "2"))
            let promoter = try await browser.get(page)
            #expect(promoter.text.contains("Verified: the customer is a promoter."))
            #expect(!promoter.text.contains("action=\"\(page)/touches\""))
            #expect(try await browser.get("/cases?tab=ended").text.contains(page))
        }
    }

    @Test(arguments: Engine.allCases)
    func `help at once, a deviation, a fix and a limit go through the forms of the page`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1").with { $0.comment = "Two weeks late" })
            let opened = try await house.onlyCase()
            let page = "/cases/\(opened.id)"
            let browser = try await house.browser(of: opened.owner)
            try await browser.get(page)
            house.watch.advance(.seconds(600))
            try await browser.move(
                page, "touches",
                [
                    "direction": "out", "channel": "phone_call", "reached": "yes",
                    "made_at": "2026-03-02T09:10", "note": "The line is dead.",
                ])
            let urgent = ["remedy": "replacement", "cost": "10", "rationale": "She needs it today"]
            let unsaid = try await browser.post(page + "/remedies", urgent.fields)
            #expect(unsaid.text.contains("data-rule=\"why_an_emergency\""))
            #expect(unsaid.text.contains("id=\"emergency-because\""))
            let why = ["emergency_because": "The <line> is dead"]
            #expect(
                try await browser.post(page + "/remedies", urgent.merging(why) { $1 }.fields).status == 303)
            try await browser.move(page, "deliveries", ["delivered_at": "2026-03-02T09:10"])
            #expect(browser.page?.text.contains("Helped before the diagnosis") == true)
            #expect(browser.page?.text.contains("“The &lt;line&gt; is dead”") == true)
            #expect(browser.page?.text.contains("Diagnosis after an emergency") == true)
            #expect(browser.page?.text.contains("action=\"\(page)/deliveries\"") == false)

            try await browser.move(page, "diagnosis", Self.systemic)
            #expect(browser.page?.text.contains("A fix of failed delivery that is found or proposed") == true)
            let aside = ["remedy": "training", "rationale": "She asked for it"]
            let refused = try await browser.post(page + "/remedies", aside.fields)
            #expect(refused.text.contains("data-rule=\"remedy_does_not_fit\""))
            #expect(refused.text.contains("class=\"misfits\" open"))
            let reason = ["misfit_because": "It is what she lacks"]
            #expect(
                try await browser.post(page + "/remedies", aside.merging(reason) { $1 }.fields).status == 303)
            try await browser.move(page, "fixes", ["title": "Pack <twice>"])
            #expect(browser.page?.text.contains("A fix: Pack &lt;twice&gt;") == true)
            #expect(browser.page?.text.contains("Fits neither cause") == true)
            try await browser.move(page, "limit", ["words": "Not this year"])
            #expect(browser.page?.text.contains("told them how far we can go for now.") == true)
            try await browser.move(page, "deliveries", ["delivered_at": "2026-03-02T09:10"])
            #expect(browser.page?.text.contains("Scores decide from 16 Mar 2026 on.") == true)
            let counted = try await browser.get("/programme/what-works")
            #expect(counted.status == 200 && counted.text.contains("before the diagnosis"))
        }
    }

    @Test func `a refused move shows the rule beside the form, which keeps what was typed`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let browser = try await house.browser(of: opened.owner)
            try await browser.get("/cases/\(opened.id)")

            let early = try await browser.post("/cases/\(opened.id)/diagnosis", Self.diagnosis)
            #expect(early.status == 422)
            #expect(early.text.contains("data-rule=\"acknowledge_first\""))
            #expect(early.text.contains(">\nTwo weeks late</textarea>"))
            #expect(early.text.contains("value=\"Nobody packed it\""))

            let future = try await browser.post(
                "/cases/\(opened.id)/touches",
                [
                    "direction": "in", "channel": "email", "made_at": "2026-03-02T10:00",
                    "note": "She \"wrote\"",
                ])
            #expect(future.text.contains("data-rule=\"touch_in_the_future\""))
            #expect(future.text.contains("value=\"2026-03-02T10:00\""))
            #expect(future.text.contains("She &quot;wrote&quot;</textarea>"))

            let silent = try await browser.post(
                "/cases/\(opened.id)/touches", ["direction": "out", "made_at": "soon"])
            #expect(silent.text.contains("data-rule=\"channel_needed\""))
            #expect(silent.text.contains("value=\"soon\""))
        }
    }

    @Test func `an owner is told whom to ask for an end, and a lead must consent`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let ending = "/cases/\(opened.id)/ends"
            let owner = try await house.browser(of: house.company.olga)
            let lead = try await house.browser(of: house.company.lea)

            #expect(try await owner.get("/cases/\(opened.id)").text.contains("Ask Lea."))
            let refused = try await owner.post(ending, ["end": "customer_left", "reason": "Moved away"])
            #expect(refused.text.contains("data-rule=\"a_lead_consents\""))
            try await lead.get("/cases/\(opened.id)")
            let unasked = try await lead.post(ending, ["end": "customer_left", "reason": "Moved away"])
            #expect(unasked.text.contains("id=\"end-consent-no\""))
            try await lead.move(
                "/cases/\(opened.id)", "ends",
                ["end": "customer_left", "reason": "Moved away", "consent": "yes"])
            #expect(lead.page?.text.contains("ended the case: customer left.") == true)
            #expect(lead.page?.text.contains("“Moved away”") == true)
        }
    }

    @Test func `a member who works no cases reads them and moves none`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let analyst = try await AddMember(
                to: house.company.key, name: "Ana", email: "ana@example.org", role: .analyst,
                authorityMinor: 0
            ).run(at: house.site.workplace)
            let browser = try await house.browser(of: analyst)

            let page = try await browser.get("/cases/\(opened.id)")
            #expect(page.status == 200)
            let forms = page.text.split(separator: "action=\"/cases/\(opened.id)/").dropFirst()
            #expect(forms.map { String($0.prefix { $0 != "\"" }) } == ["test", "file", "notes"])
            let reopening = try await browser.post("/cases/\(opened.id)/reopenings", ["reason": "x"])
            #expect(reopening.status == 403)
            #expect(reopening.text.contains("role_does_not_allow_it"))
            #expect(reopening.text.contains("aria-label=\"Main\""))
            #expect(try await browser.get("/imports").status == 200)
            #expect(try await browser.get("/imports/new").status == 403)
            let key = try await browser.post("/settings/keys", ["name": "x", "scope": "read"])
            #expect(key.status == 403)
        }
    }

    private static let diagnosis: KeyValuePairs = [
        "cause": "failed_delivery", "reason": "late_or_broken_delivery", "why1": "It came late",
        "why2": "Nobody packed it", "why3": "The list was lost", "evidence": "Two weeks late",
        "fixability": "fixable_now",
    ]
    private static let systemic: KeyValuePairs = [
        "cause": "failed_delivery", "reason": "late_or_broken_delivery", "why1": "It came late",
        "why2": "Nobody packed it", "why3": "The list was lost", "evidence": "Two weeks late",
        "fixability": "systemic",
    ]
}

extension Browser {
    /// Makes a move that must be taken, and opens the case again.
    func move(
        _ page: String, _ move: String, _ fields: KeyValuePairs<String, String>
    ) async throws {
        let answer = try await post("\(page)/\(move)", fields)
        #expect(
            answer.status == 303, "\(move): \(answer.text.between("role=\"alert\"", "</p>") ?? answer.text)")
        try await follow(answer)
    }
}
