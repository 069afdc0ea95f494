import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct HelpingTests {
    @Test(arguments: Engine.allCases)
    func `a helper finds the task by the inbox, sees it late, and says what was found`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let page = "/cases/\(opened.id)"
            let analyst = try await AddMember(
                to: house.company.key, name: "Ana", email: "ana@example.org", role: .analyst,
                authorityMinor: 0
            ).run(at: house.site.workplace)
            let owner = try await house.browser(of: opened.owner)
            let ana = try await house.browser(of: analyst)

            try await owner.get(page)
            let silent = try await owner.post(
                page + "/tasks", ["words": " ", "to": analyst.rawValue, "due": "2026-03-02T15:00"])
            #expect(silent.text.contains("data-rule=\"what_is_to_be_done\""))
            let past = try await owner.post(
                page + "/tasks", ["words": "Read it", "to": analyst.rawValue, "due": "2026-03-01T15:00"])
            #expect(past.text.contains("data-rule=\"task_in_the_past\""))
            let nobody = try await owner.post(
                page + "/tasks", ["words": "Read it", "due": "2026-03-02T15:00"])
            #expect(nobody.text.contains("data-rule=\"helper_needed\""))
            try await owner.move(
                page, "tasks", ["words": "Read the log", "to": analyst.rawValue, "due": "2026-03-02T15:00"])
            #expect(owner.page?.text.contains("asked Ana to do something.") == true)

            #expect(try await ana.get("/cases").text.contains("1 task for you"))
            #expect(try await ana.get("/notices").text.contains("asks you to do something in it"))
            #expect(try await ana.get("/tasks").text.contains("Read the log"))
            #expect(try await !ana.get("/tasks").text.contains(">Late<"))
            house.watch.advance(.hours(7))
            #expect(try await ana.get("/tasks").text.contains("Late"))
            let shown = try await ana.get(page)
            #expect(shown.text.contains("action=\"\(page)/tasks/done\""))
            #expect(!shown.text.contains("action=\"\(page)/tasks\""))
            #expect(!shown.text.contains("action=\"\(page)/tasks/passed\""))

            let id = try await house.company.rows("SELECT id FROM tasks")[0].text(0)
            #expect(try await ana.post(page + "/touches", [:]).status != 303)
            #expect(
                try await ana.post(page + "/owner", ["to": analyst.rawValue, "reason": "x"]).status == 403)
            let empty = try await ana.post(page + "/tasks/done", ["task": id, "found": ""])
            #expect(empty.text.contains("data-rule=\"what_was_found\""))
            try await ana.move(page, "tasks/done", ["task": id, "found": "It never left"])
            #expect(ana.page?.text.contains("Done by Ana") == true)
            #expect(try await owner.get("/notices").text.contains("Ana marked the task as done."))
            let again = try await ana.post(page + "/tasks/declined", ["task": id, "reason": "x"])
            #expect(again.text.contains("data-rule=\"task_settled_already\""))
            #expect(try await ana.get("/tasks").text.contains("Nobody waits for you"))
        }
    }

    @Test func `who only reads is asked for nothing, and who does not own the case asks nobody`()
        async throws
    {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let page = "/cases/\(opened.id)"
            let sponsor = try await AddMember(
                to: house.company.key, name: "Sam", email: "sam@example.org", role: .sponsor,
                authorityMinor: 0
            ).run(at: house.site.workplace)
            let others = [house.company.olga, house.company.otto].filter { $0 != opened.owner }
            let other = try await house.browser(of: others[0])
            let lead = try await house.browser(of: house.company.lea)

            #expect(try await !other.get(page).text.contains("action=\"\(page)/tasks\""))
            let refused = try await other.post(
                page + "/tasks",
                ["words": "Read it", "to": opened.owner.rawValue, "due": "2026-03-02T15:00"])
            #expect(refused.text.contains("data-rule=\"owner_or_lead_asks_for_help\""))
            try await lead.get(page)
            let reader = try await lead.post(
                page + "/tasks", ["words": "Read it", "to": sponsor.rawValue, "due": "2026-03-02T15:00"])
            #expect(reader.text.contains("data-rule=\"helper_reads_only\""))
        }
    }
}
