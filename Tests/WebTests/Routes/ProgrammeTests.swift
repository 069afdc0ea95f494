import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct ProgrammeTests {
    @Test(arguments: Engine.allCases)
    func `the numbers of the economics are said with their source, and worked out`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/programme/economics")

            let wrong = try await lea.say("margin", "158", source: "Finance")
            let nobody = try await lea.say("margin", "58", source: " ")
            for (key, value) in [
                ("churn_difference", "15"), ("annual_revenue", "6200"), ("margin", "58"),
                ("residual_years", "4"), ("avoided_acquisition", "420"), ("referral_value", "180"),
            ] {
                #expect(try await lea.say(key, value, source: "Finance").status == 303)
            }
            let page = try await lea.get("/programme/economics")

            #expect(wrong.text.contains("data-rule=\"input_out_of_range\""))
            #expect(wrong.text.contains("value=\"158\""))
            #expect(nobody.text.contains("data-rule=\"input_source\""))
            #expect(page.text.contains("EUR 2,157.60"))
            #expect(page.text.contains("EUR 2,757.60"))
            #expect(page.text.contains("Finance, from"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what if is answered from the address, and nothing is kept`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            let asked =
                "/programme/economics?churn_difference=15&annual_revenue=6200&margin=58&residual_years=4&avoided_acquisition=&recovery_rate="
            let answer = try await lea.get(asked)
            let wrong = try await lea.get("/programme/economics?margin=much")

            #expect(answer.text.contains("EUR 2,157.60"))
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"much\""))
            #expect(wrong.text.contains("data-rule=\"number_needed\""))
            #expect(try await house.company.rows("SELECT key FROM economic_inputs").isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `minutes of a touch at what an hour of the role costs make the cost of a recovery`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            let company = house.company
            let lea = try await house.browser(of: company.lea)
            try await lea.get("/programme/economics")
            try await lea.say("hourly_cost.programme_lead", "40", source: "Finance", from: "2020-01-01")
            try await company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            try await company.move(opened, .touch(.callAnswered, minutes: 90))
            let month = LocalMonth(LocalDay(daysSince1970: Int(opened.t0.milliseconds / 86_400_000)))
            company.watch.advance(.days(120))

            let key = company.key
            let home = try #require(try await house.site.reader.read { try $0.first(Organizations(key)) })
            let figures = try await ReadFigures(of: home, in: Period(month, in: .utc), keys: [.costPerSave])
                .run(with: house.site.reader, company.workplace.world).figures

            // Without minutes that have a price it would say that none are recorded.
            #expect(figures.map(\.value) == [.notMeasured(.noSaveYet)])
            #expect(try await company.rows("SELECT minutes, role FROM touches").map { try $0.int(0) } == [90])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a mark stands on the trends until it is taken away`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/programme")
            let day = LocalDay(daysSince1970: Int(house.company.watch.now.milliseconds / 86_400_000))

            let wrong = try await lea.post(
                "/programme", ["kind": "", "day": day.description, "title": "Refunds"])
            try await lea.post(
                "/programme", ["kind": "policy", "day": day.description, "title": "Shorter queues"])
            let page = try await lea.get("/programme")
            let id = try #require(
                try await house.company.rows("SELECT id FROM marks").first.map { try $0.text(0) })
            try await lea.post("/programme/marks/\(id)/remove", [])

            #expect(wrong.text.contains("data-rule=\"mark_kind\""))
            #expect(page.text.contains("Shorter queues"))
            #expect(try await !lea.get("/programme").text.contains("Shorter queues"))
        }
    }

    @Test func `who may not change the numbers reads them`() async throws {
        try await withHouse(.sqlite) { house in
            let olga = try await house.browser(of: house.company.olga)
            let page = try await olga.get("/programme/economics")

            #expect(page.status == 200)
            #expect(!page.text.contains("name=\"source\""))
            #expect(try await olga.say("margin", "58", source: "Me").status == 403)
            #expect(
                try await olga.post("/programme", ["kind": "policy", "day": "2026-01-01", "title": "x"])
                    .status
                    == 403)
        }
    }
}

extension Browser {
    @discardableResult
    fileprivate func say(
        _ key: String, _ value: String, source: String, from day: String = "2026-01-01"
    ) async throws -> APIAnswer {
        try await post(
            "/programme/economics",
            ["key": key, "value": value, "low": "", "high": "", "from": day, "source": source])
    }
}
