import Connections
import TestSupport
import Testing
import Web

@Suite struct DeskOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `a case is handed over, put aside and marked by the rules of its page`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let id = try #require(try await api.take("signals", .answer("1", score: 2))["case"])
            let path = "/api/v1/cases/\(id)"
            func post(_ move: String, _ body: JSON) async throws -> APIAnswer {
                try await api.writing.post("\(path)/\(move)", body)
            }

            #expect(try await post("owner", .owner).status == 200)
            try await post("owner", .owner).expect(422, "owns_it_already", "owner")
            try await post("owner", JSON.owner.with(["to": "nobody@example.org"])).expect(
                404, "missing", "owner")
            let aside = try await post("snooze", .snooze)["snoozed_until"]
            #expect(aside?.hasPrefix("2026-03-02T11:00:00") == true)
            try await post("snooze", JSON.snooze.with(["until": "2026-03-09T11:00:00Z"]))
                .expect(422, "snooze_past_the_next_clock", "snooze")
            #expect(try await post("snooze", JSON.snooze.without("until")).json["snoozed_until"] == .null)
            #expect(try await post("test", JSON.mark.without("test")).json["test"] == true)
            try await post("test", .mark).expect(422, "test_already", "test")
            #expect(try await post("test", JSON.mark.with(["test": false])).json["test"] == false)

            #expect(try await api.reading.get(path)["owner_name"] == "Otto")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a mail that came back is taken back once`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let id = try #require(try await api.take("signals", .answer("1", score: 2))["case"])
            let path = "/api/v1/cases/\(id)"
            _ = try await api.writing.post(path + "/touches", JSON.touch.with(["kind": "mail_sent"]))
            let mail = try #require(try await api.reading.get(path).json["touches"]?[0]?["id"])
            let bounce = JSON.bounce.with(["touch": mail])

            #expect(try await api.writing.post(path + "/touches/bounced", bounce).json["stage"] == "open")
            try await api.writing.post(path + "/touches/bounced", bounce)
                .expect(422, "touch_taken_back_already", "bounced")
            try await api.writing.post(path + "/touches/bounced", .bounce).expect(404, "missing", "bounced")

            let touch = try await api.reading.get(path).json["touches"]?[0]
            #expect(touch?["counts"] == false)
            #expect(touch?["bounced_at"] != .null)
        }
    }

    @Test(arguments: Engine.allCases)
    func `promises and notes are made, and read with the case`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let id = try #require(try await api.take("signals", .answer("1", score: 2))["case"])
            let path = "/api/v1/cases/\(id)"
            func post(_ move: String, _ body: JSON) async throws -> APIAnswer {
                try await api.writing.post("\(path)/\(move)", body)
            }

            try await post("promises", JSON.promise.with(["due": "2020-01-01T00:00:00Z"]))
                .expect(422, "promise_in_the_past", "promises")
            try await post("promises", JSON.promise.without("due")).expect(422, "fields_refused", "promises")
            #expect(try await post("promises", .promise).status == 200)
            #expect(try await post("notes", .note).status == 200)
            let whole = try await api.reading.get(path).json
            let promise = try #require(whole["promises"]?[0]?["id"])
            let moving = JSON.moving.with(["promise": promise])
            try await post("promises/moved", moving.with(["told": false]))
                .expect(422, "tell_the_customer_first", "moved")
            #expect(try await post("promises/moved", moving).status == 200)
            let next = try #require(try await api.reading.get(path).json["promises"]?[1]?["id"])
            #expect(try await post("promises/kept", JSON.keeping.with(["promise": next])).status == 200)
            try await post("promises/kept", .keeping).expect(404, "missing", "kept")

            #expect(whole["notes"]?[0]?["words"] == "@Otto knows the house.")
            let events = try await api.reading.get(path + "/events?limit=3").json
            #expect(events["items"]?.array?.count == 3)
            let cursor = try #require(events["next"]?.string)
            let older = try await api.reading.get(path + "/events?cursor=\(cursor)").json
            #expect(older["items"]?[1]?["kind"] == "opened")
            #expect(older["next"] == .null)
            #expect(try await api.reading.get(path + "/events?cursor=x").status == 400)
        }
    }
}
