import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct DriverSessionsTests {
    @Test(arguments: Engine.allCases)
    func `a lead holds a whole session by its forms, and the next one opens with what became of it`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            let empty = try await lea.get("/programme/drivers")
            let refused = try await lea.post("/programme/drivers", [:])
            try await house.complain()

            try await lea.get("/programme/drivers")
            let first = try await lea.follow(try await lea.post("/programme/drivers", [:]))
            let path = try #require(try await house.path())
            try await lea.get("\(path)?step=score")
            let weights = [
                ("5", "process_friction", "invoice"), ("4", "failed_delivery", "installation"),
                ("2", "failed_delivery", "installation"),
            ]
            let scores = zip(try await house.signals(), weights).flatMap { id, weight in
                [
                    ("was-\(id)", " "), ("impact-\(id)", weight.0), ("cause-\(id)", weight.1),
                    ("touchpoint-\(id)", weight.2),
                ]
            }
            let scored = try await lea.follow(try await lea.post("\(path)/scores", scores))
            let top = try await lea.follow(try await lea.post("\(path)/scores", scores + [("next", "top")]))
            let taken = try await lea.post(
                "\(path)/chosen",
                [
                    ("driver", "failed_delivery:installation"), ("driver", "process_friction:invoice"),
                ])
            let diagnosing = try await lea.follow(taken)

            #expect(empty.text.contains("No session yet"))
            #expect(refused.status == 422 && refused.text.contains("data-rule=\"detractor_signals_needed\""))
            #expect(first.text.contains("this is the first session"))
            #expect(first.text.contains("There are only 3, where 40 would be asked for"))
            #expect(first.text.contains("15:00") && first.text.contains("looking back"))
            #expect(scored.text.contains("<span data-scored>3</span>"))
            #expect(top.text.contains("value=\"failed_delivery:installation\""))
            #expect(taken.status == 303)
            #expect(diagnosing.text.contains("By the data: 2 signals of 2 customers"))

            for driver in ["failed_delivery:installation", "process_friction:invoice"] {
                let said = try await lea.post(
                    "\(path)/diagnosis",
                    [
                        "driver": driver, "seen": "", "saw": "The same sum <twice>", "direct_money": "120.50",
                        "direct_time": "1.5", "policy": "Dunning", "decision": "act", "what": "Call them.",
                        "owner": house.company.olga.rawValue, "due": "2026-03-09",
                    ])
                #expect(said.status == 303, "\(driver): \(said.text)")
                let next = driver.hasPrefix("failed") ? "driver=process_friction%3Ainvoice" : "step=done"
                #expect(said.headers[.location]?.contains(next) == true)
            }
            // A third driver comes up, which is said before the end is tried, and goes.
            let third = try await house.signals()[2]
            func put(_ before: String, _ after: String) async throws {
                let was = "2 \(before):installation"
                try await lea.post(
                    "\(path)/scores",
                    [
                        ("was-\(third)", was), ("cause-\(third)", after),
                        ("touchpoint-\(third)", "installation"),
                    ])
            }
            try await put("failed_delivery", "relational_neglect")
            let missing = try await lea.get("\(path)?step=done")
            try await put("relational_neglect", "failed_delivery")
            #expect(missing.text.contains("The drivers are to be taken"))

            house.watch.advance(.seconds(20 * 60))
            let late = try await lea.get("\(path)?step=done")
            let ended = try await lea.follow(try await lea.post("\(path)/end", [:]))
            #expect(
                late.text.contains("over the 15 min") && !late.text.contains("The drivers are to be taken"))
            #expect(ended.text.contains("EUR 120.50 direct and 1.5 h direct"))
            #expect(ended.text.contains("The same sum &lt;twice&gt;"))
            #expect(ended.text.contains("5 min longer than planned"))

            house.watch.advance(.days(10))
            let list = try await lea.get("/programme/drivers")
            let olga = try await house.browser(of: house.company.olga)
            try await olga.get("/programme/drivers")
            let done = try await olga.post("\(path)/done", ["driver": "process_friction:invoice"])
            let back = try await olga.get("/programme/drivers")
            #expect(list.text.contains("Overdue") && list.text.contains("None to compare with then"))
            #expect(done.status == 303)
            #expect(back.text.contains("Done by Olga, 12 Mar 2026"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a form that was made before somebody else scored writes nothing over`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.complain()
            let lea = try await house.browser(of: house.company.lea)
            let ines = try await house.browser(of: house.company.administrator())
            try await lea.get("/programme/drivers")
            try await lea.post("/programme/drivers", [:])
            let path = try #require(try await house.path())
            let ids = try await house.signals()
            let page = try await lea.get("\(path)?step=score")
            try await ines.get("\(path)?step=score")
            let form = lea.form(to: "\(path)/scores")

            try await ines.post(
                "\(path)/scores", ines.form(to: "\(path)/scores") + [("impact-\(ids[0])", "5")])
            try await lea.post("\(path)/scores", form + [("impact-\(ids[1])", "2")])

            let kept = try await house.company.rows(
                "SELECT impact FROM driver_signals ORDER BY signal_id"
            ).map { try $0.optionalInt(0) }
            #expect(page.status == 200 && form.count > 6)
            #expect(kept == [5, 2, nil])
            let no = try await lea.post(
                "\(path)/scores",
                [("was-\(ids[0])", "5 "), ("impact-\(ids[0])", "5"), ("cause-\(ids[0])", "x")])
            #expect(no.status == 404)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was typed of a driver and refused still stands there, beside what is wrong`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            try await house.complain()
            let id = try await house.company.drivers(saying: "Kept words")
            let lea = try await house.browser(of: house.company.lea)
            let page = try await lea.get("/programme/drivers/\(id)?step=diagnose")
            let seen = lea.hidden("seen")

            func say(_ field: String, _ value: String) async throws -> String {
                try await lea.post(
                    "/programme/drivers/\(id)/diagnosis",
                    [
                        ("driver", "process_friction"), ("seen", seen), ("saw", "Typed <words>"),
                        ("decision", "act"), ("what", "Typed too"), ("due", "2026-03-09"),
                        ("owner", house.company.olga.rawValue), (field, value),
                    ].filter { $0.0 != field || $0.1 == value }
                ).text
            }
            let hours = try await say("direct_time", "many")
            let money = try await say("indirect_money", "1.2345")
            let day = try await say("due", "soon")

            #expect(page.text.contains("Kept words</textarea>"))
            for (text, rule) in [(hours, "hours_needed"), (money, "amount_needed"), (day, "day_needed")] {
                #expect(text.contains("data-rule=\"\(rule)\""))
                #expect(text.contains("Typed &lt;words&gt;</textarea>") && text.contains("Typed too"))
            }
            #expect(hours.contains("value=\"many\"") && day.contains("value=\"soon\""))
            let kept = try await house.company.rows("SELECT saw FROM drivers").map { try $0.text(0) }
            #expect(kept == ["Kept words"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `who only reads sees a session and changes nothing of it`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.complain()
            let id = try await house.company.drivers(saying: "Kept words")
            let otto = try await house.browser(of: house.company.otto)
            let path = "/programme/drivers/\(id)"

            for step in ["look_back", "score", "top", "diagnose", "done"] {
                let page = try await otto.get("\(path)?step=\(step)")
                #expect(page.status == 200 && !page.text.contains("action=\"\(path)"), "\(step)")
            }
            let list = try await otto.get("/programme/drivers")
            #expect(!list.text.contains("action=\"/programme/drivers\"") && list.text.contains("Go on"))
            for action in ["scores", "chosen", "diagnosis", "end", "abandon"] {
                #expect(try await otto.post("\(path)/\(action)", [:]).status == 403, "\(action)")
            }
            #expect(try await otto.post("/programme/drivers", [:]).status == 403)
            #expect(try await otto.get("/programme/drivers/nothing").status == 404)
        }
    }
}

extension House {
    /// Three unhappy customers, at two touchpoints.
    fileprivate func complain() async throws {
        for (name, touchpoint) in [("a", "invoice"), ("b", "installation"), ("c", "installation")] {
            watch.advance(.seconds(60))
            try await company.receive(
                .nps(2, of: CustomerForm(id: name, email: "\(name)@example.org"), as: name).with {
                    $0.touchpoint = touchpoint
                    $0.comment = "It was late."
                })
        }
    }

    fileprivate func signals() async throws -> [String] {
        try await company.rows("SELECT id FROM signals ORDER BY id").map { try $0.text(0) }
    }

    fileprivate func path() async throws -> String? {
        try await company.rows("SELECT id FROM driver_sessions").first.map { try $0.text(0) }.map {
            "/programme/drivers/\($0)"
        }
    }
}
