import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct PlaybooksTests {
    private let path = "/settings/playbooks/failed_delivery"

    @Test(arguments: Engine.allCases)
    func `who administers writes the next version, and the older ones are read`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            let shipped = try await lea.get(path)

            let saved = try await lea.post(path, Self.filled)
            let second = try await lea.get(path)
            let first = try await lea.get(path + "?version=1")

            #expect(shipped.text.contains("As shipped"))
            #expect(shipped.text.contains("name=\"edited\" value=\"1\""))
            #expect(saved.status == 303)
            #expect(second.text.contains("What broke?\nWhen?</textarea>"))
            #expect(second.text.contains("Version 2, in use"))
            #expect(second.text.contains("Lea, 2 Mar 2026"))
            #expect(second.text.contains("Do it again.</textarea>"))
            #expect(second.text.contains("Not enough cases: 0 of 30"))
            #expect(first.text.contains("This is version 1"))
            #expect(first.text.contains("If we could put one thing right today"))
            #expect(!first.text.contains("<textarea"))
            #expect(try await lea.get(path + "?version=3").status == 404)
            #expect(try await lea.get("/programme").text.contains("Playbook “Failed delivery”, version 2"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was typed stays where a rule refuses it`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get(path)

            let silent = try await lea.post(path, Self.filled.with("questions", " "))
            let misfit = try await lea.post(path, Self.filled.with("remedy1", "training"))
            let unnamed = try await lea.post(path, Self.filled.with("remedy1", ""))
            let unsaid = try await lea.post(path, Self.filled.with("words1", ""))

            #expect(silent.text.contains("data-rule=\"playbook_question\""))
            #expect(silent.text.contains("We failed you.</textarea>"))
            #expect(misfit.text.contains("data-rule=\"playbook_remedy_fits\""))
            #expect(misfit.text.contains("<option value=\"training\" selected>"))
            #expect(unnamed.text.contains("data-rule=\"playbook_remedy\""))
            #expect(unnamed.text.contains("Do it again.</textarea>"))
            #expect(unsaid.text.contains("data-rule=\"playbook_remedy_words\""))
            #expect(silent.status == 422)
            #expect(try await house.company.count("SELECT COUNT(*) FROM playbook_versions") == 0)
        }
    }

    @Test func `of two who edit at once the second saves knowingly`() async throws {
        try await withHouse { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get(path)
            try await lea.post(path, Self.filled)

            let late = try await lea.post(path, Self.filled.with("questions", "What came?"))
            let again = try await lea.post(
                path, Self.filled.with("questions", "What came?").with("edited", "2"))

            #expect(late.status == 422)
            #expect(late.text.contains("data-rule=\"playbook_changed_meanwhile\""))
            #expect(late.text.contains("name=\"edited\" value=\"2\""))
            #expect(again.status == 303)
        }
    }

    @Test func `a reason begins with its cause's words and gets its own`() async throws {
        try await withHouse { house in
            let lea = try await house.browser(of: house.company.lea)
            let bugs = "/settings/playbooks/failed_delivery.product_bug"
            let borrowed = try await lea.get(bugs)

            try await lea.post(bugs, Self.filled.with("edited", "0"))

            #expect(borrowed.text.contains("no playbook of its own"))
            #expect(borrowed.text.contains("If we could put one thing right today"))
            #expect(try await lea.get(bugs).text.contains("Version 1, in use"))
            let list = try await lea.get("/settings/playbooks").text
            #expect(list.contains("Goes by its cause’s"))
            #expect(list.contains("Lea, 2 Mar 2026"))
            for nothing in ["failed_delivery.price", "failed_delivery.", "nothing"] {
                #expect(try await lea.get("/settings/playbooks/\(nothing)").status == 404)
            }
        }
    }

    @Test func `an owner reads them and changes none`() async throws {
        try await withHouse { house in
            let olga = try await house.browser(of: house.company.olga)
            let page = try await olga.get(path)

            #expect(page.text.contains("If we could put one thing right today"))
            #expect(!page.text.contains("<textarea"))
            #expect(try await olga.post(path, Self.filled).status == 403)
        }
    }

    @Test func `a case shows what to ask until it is diagnosed, then what to do`() async throws {
        try await withHouse { house in
            let company = house.company
            try await company.receive(.nps(2, as: "1"))
            try await company.receive(
                .nps(2, of: .bo, as: "2").with { $0.reportedReason = "late_or_broken_delivery" })
            let silent = try #require(try await company.cases(of: .ada).first)
            let reported = try #require(try await company.cases(of: .bo).first)
            let browser = try await house.browser(of: silent.owner)

            let unknown = try await browser.get("/cases/\(silent.id)").text
            let suspected = try await browser.get("/cases/\(reported.id)").text
            try await company.move(
                silent, .touch(.callAnswered, madeAt: nil, isTemplate: false, note: nil))
            try await company.move(silent, .botchedSetUp)
            let found = try await browser.get("/cases/\(silent.id)").text

            for cause in Cause.allCases {
                #expect(unknown.contains(try #require(Playbook.shipped(cause)[.questions].first)))
            }
            #expect(suspected.contains("The source reports “Late or broken delivery”"))
            #expect(suspected.contains("That is our failure. Will you take me through what happened?"))
            #expect(!suspected.contains("When you decided for us"))
            #expect(found.contains("Get the date from whoever will do the work"))
            #expect(found.contains("It works for everybody else."))
            #expect(found.contains("You did nothing wrong."))
        }
    }

    @Test func `a case goes on with its version, and the form offers its remedies first`() async throws {
        try await withHouse { house in
            let company = house.company
            try await company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let lea = try await house.browser(of: company.lea)
            try await lea.get(path)
            let remedies = Self.filled.with("remedy1", "engineers_time").with("words1", "Sit with them.")
            try await lea.post(path, remedies)
            try await company.move(
                opened, .touch(.callAnswered, madeAt: nil, isTemplate: false, note: nil))
            try await company.move(opened, .botchedSetUp)
            try await lea.get(path)
            try await lea.post(path, Self.filled.with("edited", "2").with("checklist", "Do it my way."))

            let page = try await lea.get("/cases/\(opened.id)").text

            #expect(page.contains("Failed delivery, version 2"))
            #expect(page.contains("Sit with them."))
            #expect(!page.contains("Do it my way."))
            let first = try #require(page.firstRange(of: "id=\"remedy-0\" value=\""))
            #expect(page[first.upperBound...].hasPrefix("engineers_time"))
        }
    }

    private static let filled: [(String, String)] = [
        ("edited", "1"), ("questions", "What broke?\r\n\r\nWhen?"), ("openings", "We failed you."),
        ("checklist", ""), ("talking_points", ""), ("never_say", ""), ("apology", ""),
        ("remedy1", "redo"), ("cost1", "time"), ("words1", "Do it again."),
        ("remedy2", ""), ("cost2", "nothing"), ("words2", ""),
    ]
}

extension [(String, String)] {
    fileprivate func with(_ name: String, _ value: String) -> Self {
        map { $0.0 == name ? (name, value) : $0 }
    }
}

extension MoveCase.Move {
    fileprivate static let botchedSetUp = MoveCase.Move.diagnose(
        Diagnosis(cause: .failedDelivery, reason: "botched_set_up", fixability: .fixableNow),
        DiagnosisWords(whys: ["a", "b", "c"], evidence: "It never ran."))
}
