import Connections
import Operations
import Recovery
import TestSupport
import Testing

@Suite struct ReceivingOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `a signal is taken, unchanged, updated or refused`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let first = JSON.answer("1", score: 2)

            let taken = try await api.writing.post("/api/v1/signals", first)
            let again = try await api.writing.post("/api/v1/signals", first)
            let more = try await api.writing.post("/api/v1/signals", first.with(["comment": "Late."]))
            let another = try await api.writing.post(
                "/api/v1/signals", first.with(["customer": ["id": "bo"]]))
            api.watch.advance(.hours(25))
            let late = try await api.writing.post("/api/v1/signals", first.with(["score": 9]))

            #expect([taken, again, more, another, late].map(\.status) == [201, 200, 200, 422, 422])
            #expect([taken, again, more].map { $0["status"] } == ["taken", "unchanged", "updated"])
            #expect(try taken.json["case_opened"] == true)
            #expect(try again.json["case_opened"] == false)
            #expect([again, more].map { $0["case"] } == [taken["case"], taken["case"]])
            #expect([again, more].map { $0["id"] } == [taken["id"], taken["id"]])
            #expect([another, late].map { $0["rule"] } == ["signal_of_another_customer", "score_is_final"])
            let kept = try await api.reading.get("/api/v1/signals/\(taken["id"] ?? "")")
            #expect(kept["comment"] == "Late.")
            #expect(kept["score"] == "2")
            #expect(kept["band"] == "detractor")
        }
    }

    @Test(arguments: Engine.allCases)
    func `an id sent as a number beyond 2^53 keeps its digits`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let long = JSON.answer("1", score: 9).with(["id": .number("12345678901234567891")])

            let taken = try await api.writing.post("/api/v1/signals", long)

            let kept = try await api.reading.get("/api/v1/signals/\(taken["id"] ?? "")")
            #expect(kept["source_id"] == "12345678901234567891")
        }
    }

    @Test(arguments: Engine.allCases)
    func `an account is taken, unchanged, updated or refused`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let path = "/api/v1/accounts"

            let taken = try await api.writing.post(path, .account)
            let again = try await api.writing.post(path, .account)
            let more = try await api.writing.post(path, ["id": "linden", "renewal_on": "2026-12-01"])
            let refused = try await api.writing.post(
                path, JSON.account.with(["manager_email": "x@example.org"]))

            #expect([taken, again, more, refused].map(\.status) == [201, 200, 200, 422])
            #expect([taken, again, more].map { $0["status"] } == ["taken", "unchanged", "updated"])
            #expect(refused["rule"] == "manager_is_no_member")
            let kept = try await api.reading.get("\(path)/\(taken["id"] ?? "")")
            #expect(kept["name"] == "Café Linden")
            #expect(kept["renewal_on"] == "2026-12-01")
            #expect(kept["manager_email"] == "otto@example.org")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a customer is taken, unchanged or updated`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let path = "/api/v1/customers"

            let taken = try await api.writing.post(path, .customer)
            let again = try await api.writing.post(path, .customer)
            let more = try await api.writing.post(path, JSON.customer.with(["phone": "+49 30 1234"]))
            let nobody = try await api.writing.post(path, ["name": "Somebody"])

            #expect([taken, again, more, nobody].map(\.status) == [201, 200, 200, 422])
            #expect([taken, again, more].map { $0["status"] } == ["taken", "unchanged", "updated"])
            let kept = try await api.reading.get("\(path)/\(taken["id"] ?? "")")
            #expect(kept["phone"] == "+49 30 1234")
            #expect(kept["account_source_id"] == "linden")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a behaviour event is taken once under its source and id`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let path = "/api/v1/behaviour-events"

            let taken = try await api.writing.post(path, .purchase)
            let again = try await api.writing.post(path, .purchase)
            let refused = try await api.writing.post(path, JSON.purchase.without("currency"))

            #expect([taken, again, refused].map(\.status) == [201, 200, 422])
            #expect([taken, again].map { $0["status"] } == ["taken", "unchanged"])
            let kept = try await api.reading.get("\(path)/\(taken["id"] ?? "")")
            #expect(kept["amount_minor"] == "1250")
        }
    }
}
