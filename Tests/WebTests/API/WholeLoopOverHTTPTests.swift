import Connections
import Recovery
import TestSupport
import Testing

@Suite struct WholeLoopOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `from a 2 to a promoter`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let id = try await api.open()
            try await api.remedy(id)
            let remedied = try await api.stage(of: id)
            api.watch.advance(.days(13))
            let early = try await api.writing.post("/api/v1/signals", .answer("2", score: 9))
            let between = try await api.stage(of: id)
            api.watch.advance(.days(1))
            try await api.take("signals", .answer("3", score: 9))

            let whole = try await api.reading.get("/api/v1/cases/\(id)").json
            #expect(remedied == "remedied")
            #expect(early["case"] == id)
            #expect(between == "remedied")
            #expect(whole["stage"] == "promoter")
            #expect(whole["next_band"] == "promoter")
            #expect(whole["recovered_round"] == 1)
            #expect(whole["ended_at"]?.string != nil)
            #expect(
                whole.words("events", "kind").reversed() == [
                    "opened", "owned", "touched", "reached", "contacted", "diagnosed", "remedy_chosen",
                    "promised", "remedied",
                    "scored_early", "joined", "breached", "breached", "warned", "verified",
                ])
            #expect(whole.words("signals", "source_id") == ["3", "2", "1"])
            #expect(whole.words("touches", "note") == ["We talked."])
            #expect(whole.words("remedies", "kind") == ["replacement"])
            api.watch.advance(.days(90))
            let march = "from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z"
            let figures = try await api.reading.get("/api/v1/figures?\(march)").json["figures"]?.array ?? []
            let promoters = figures.first { $0["figure"] == "detractor_to_promoter" }
            #expect(promoters?["numerator"] == 1)
            #expect(promoters?["denominator"] == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a 4 reopens it, the cause is struck out, and the second round makes a promoter`(
        engine: Engine
    ) async throws {
        try await withAPI(engine) { api in
            let id = try await api.open()
            try await api.remedy(id)
            api.watch.advance(.days(14))
            try await api.take("signals", .answer("2", score: 4))
            let reopened = try await api.reading.get("/api/v1/cases/\(id)").json

            try await api.move(
                id, "diagnosis",
                JSON.diagnosis.with(["cause": "process_friction", "reason": "long_waits"]))
            try await api.move(id, "remedies", JSON.remedy.with(["kind": "direct_line"]))
            try await api.refuse(id, "deliveries", .delivery, "promise_before_remedied")
            try await api.move(id, "promises", JSON.promise.with(["due": "2026-11-07T10:00:00Z"]))
            try await api.move(id, "deliveries", .delivery)
            api.watch.advance(.days(14))
            try await api.take("signals", .answer("3", score: 9))

            #expect(reopened["stage"] == "acknowledged")
            #expect(reopened["round"] == 2)
            #expect(reopened["diagnoses"]?[0]?["struck_out_at"]?.string != nil)
            #expect(reopened.words("events", "kind").contains("struck_out"))
            let whole = try await api.reading.get("/api/v1/cases/\(id)").json
            #expect(whole["stage"] == "promoter")
            #expect(whole["next_band"] == "detractor")
            #expect(whole["recovered_round"] == 2)
            #expect(whole["cause"] == "process_friction")
            #expect(whole.words("diagnoses", "cause") == ["process_friction", "failed_delivery"])
            #expect(whole["diagnoses"]?[0]?["struck_out_at"] == .null)
        }
    }

    @Test(arguments: Engine.allCases)
    func `help at once, a deviation, a fix and a limit go over the wire`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let id = try await api.open()
            let urgent = JSON.remedy.with(["emergency_because": "The line is dead."])
            try await api.refuse(id, "remedies", urgent, "acknowledge_first")
            try await api.move(id, "touches", .touch)
            try await api.move(id, "remedies", urgent)
            try await api.move(id, "deliveries", .delivery)
            try await api.refuse(id, "deliveries", .delivery, "diagnose_first")
            try await api.move(id, "diagnosis", JSON.diagnosis.with(["fixability": "systemic"]))
            let aside = JSON.remedy.with(["kind": "training"])
            try await api.refuse(id, "remedies", aside, "remedy_does_not_fit")
            try await api.move(id, "remedies", aside.with(["misfit_because": "They asked for it."]))
            try await api.refuse(id, "deliveries", .delivery, "fix_before_remedied")
            try await api.refuse(
                id, "fixes", JSON.fix.with(["title": .string(String(repeating: "x", count: 201))]),
                "fix_title")
            try await api.move(id, "fixes", .fix)
            try await api.refuse(id, "deliveries", .delivery, "limit_told_before_remedied")
            try await api.refuse(id, "limit", JSON.limit.with(["words": " "]), "what_the_limit_is")
            try await api.move(id, "limit", .limit)
            try await api.move(id, "deliveries", .delivery)

            let whole = try await api.reading.get("/api/v1/cases/\(id)").json
            #expect(whole["stage"] == "remedied")
            #expect(whole["emergency"]?[0] == "replacement")
            #expect(whole.words("remedies", "fit") == ["deviation", "emergency"])
            #expect(whole.words("remedies", "fit_reason") == ["They asked for it.", "The line is dead."])
            #expect(whole.words("fixes", "title") == ["Pack twice"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `moves out of order are refused by the names of their rules`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let id = try await api.open()
            try await api.refuse(id, "diagnosis", .diagnosis, "acknowledge_first")
            try await api.refuse(id, "remedies", .remedy, "diagnose_first")
            try await api.refuse(id, "deliveries", .delivery, "choose_a_remedy_first")
            try await api.refuse(id, "reopenings", .reopening, "only_a_remedied_case_reopens")
            try await api.refuse(id, "ends", JSON.end.with(["member": "olga@example.org"]), "a_lead_consents")
            try await api.refuse(id, "ends", JSON.end.with(["end": "honest_no"]), "told_the_customer")
            try await api.refuse(id, "ends", JSON.end.with(["because": " "]), "why_ended")
            try await api.refuse(
                id, "touches", JSON.touch.with(["made_at": "2026-03-02T10:00:00Z"]), "touch_in_the_future")
            try await api.refuse(
                id, "touches", JSON.touch.with(["made_at": "2026-03-02T08:00:00Z"]), "touch_before_the_case")

            try await api.move(id, "touches", .touch)
            try await api.refuse(id, "remedies", .remedy, "diagnose_first")
            try await api.refuse(id, "diagnosis", JSON.diagnosis.with(["whys": ["One."]]), "three_whys")
            try await api.refuse(id, "diagnosis", JSON.diagnosis.with(["reason": "x"]), "reason_unknown")
            try await api.refuse(
                id, "diagnosis", JSON.diagnosis.with(["reason": "price"]), "reason_of_another_cause")
            try await api.refuse(
                id, "diagnosis", JSON.diagnosis.with(["evidence": ""]), "customers_own_words")
            try await api.refuse(
                id, "diagnosis", JSON.diagnosis.with(["second_cause": "failed_delivery"]),
                "second_cause_is_the_first")

            try await api.move(id, "diagnosis", .diagnosis)
            try await api.refuse(id, "deliveries", .delivery, "choose_a_remedy_first")
            try await api.refuse(
                id, "remedies", JSON.remedy.with(["kind": "training"]), "remedy_does_not_fit")
            let entry: JSON = [
                "member": "olga@example.org", "remedy": "gift", "rationale": "It was promised.",
            ]
            try await api.refuse(id, "remedies", entry, "remedy_unknown")
            try await api.refuse(id, "remedies", entry.with(["remedy": "apology"]), "apology_alone")
            try await api.refuse(id, "remedies", JSON.remedy.with(["kind": "apology"]), "apology_alone")
            try await api.refuse(id, "remedies", JSON.remedy.with(["cost_minor": 10_001]), "above_authority")
            try await api.refuse(id, "remedies", JSON.remedy.with(["rationale": ""]), "why_this_remedy")

            try await api.move(id, "remedies", .remedy)
            try await api.refuse(id, "remedies", .remedy, "remedy_chosen_already")
            try await api.refuse(
                id, "deliveries", JSON.delivery.with(["delivered_at": "2026-03-03T00:00:00Z"]),
                "delivery_in_the_future")
            try await api.refuse(id, "resolutions", .resolution, "delivered_before_explained")
            try await api.refuse(id, "deliveries", .delivery, "promise_before_remedied")
            try await api.move(id, "promises", JSON.promise.with(["due": "2026-11-07T10:00:00Z"]))
            try await api.move(id, "deliveries", .delivery)
            try await api.refuse(
                id, "resolutions", JSON.resolution.with(["effect": " "]), "what_it_did")
            try await api.refuse(
                id, "resolutions", JSON.resolution.with(["talk_on": "2026-03-01"]), "when_we_talk_again")
            try await api.move(id, "resolutions", .resolution)
            let told = try await api.reading.get("/api/v1/cases/\(id)").json
            #expect(told.words("resolution_notes", "talk_on") == ["2026-03-09"])
            try await api.refuse(id, "deliveries", .delivery, "remedied_already")
            try await api.refuse(id, "diagnosis", .diagnosis, "remedied_already")
            try await api.refuse(id, "remedies", .remedy, "remedied_already")
            try await api.refuse(id, "reopenings", JSON.reopening.with(["because": ""]), "why_reopened")

            api.watch.advance(.days(14))
            try await api.take("signals", .answer("2", score: 8))
            #expect(try await api.stage(of: id) == "recovered")
            for (move, body) in [
                ("touches", JSON.touch), ("diagnosis", .diagnosis), ("remedies", .remedy),
                ("deliveries", .delivery), ("ends", .end),
            ] {
                try await api.refuse(id, move, body, "case_has_ended")
            }
        }
    }
}

extension APICompany {
    /// A detractor's case.
    fileprivate func open() async throws -> String {
        try #require(try await take("signals", .answer("1", score: 2))["case"])
    }

    fileprivate func move(_ id: String, _ move: String, _ body: JSON) async throws {
        let answer = try await writing.post("/api/v1/cases/\(id)/\(move)", body)
        #expect(answer.status == 200, "\(move): \(answer.text)")
    }

    fileprivate func refuse(
        _ id: String, _ move: String, _ body: JSON, _ rule: String,
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try await reading.get("/api/v1/cases/\(id)").text
        try await writing.post("/api/v1/cases/\(id)/\(move)", body).expect(422, rule, move, at: location)
        #expect(try await reading.get("/api/v1/cases/\(id)").text == before, sourceLocation: location)
    }

    fileprivate func remedy(_ id: String) async throws {
        try await move(id, "touches", .touch)
        try await move(id, "diagnosis", .diagnosis)
        try await move(id, "remedies", .remedy)
        try await move(id, "promises", JSON.promise.with(["due": "2026-11-07T10:00:00Z"]))
        try await move(id, "deliveries", .delivery)
    }

    fileprivate func stage(of id: String) async throws -> String? {
        try await reading.get("/api/v1/cases/\(id)")["stage"]
    }
}

extension JSON {
    /// What each entry of a list says under a name.
    fileprivate func words(_ list: String, _ name: String) -> [String] {
        (self[list]?.array ?? []).compactMap { $0[name]?.string }
    }
}
