import Connections
import Operations
import Recovery
import TestSupport
import Testing
import Web

@Suite struct QuietOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `who has a case is left alone, and so are the few people of their account`(engine: Engine)
        async throws
    {
        try await withAPI(engine) { api in
            for person in ["ada", "bo"] { try await api.take("customers", .person(person, in: "small")) }
            for person in ["u1", "u2", "u3", "u4", "u5"] {
                try await api.take("customers", .person(person, in: "large"))
            }
            try await api.take("signals", .answer("1", score: 2, of: "ada"))
            try await api.take("signals", .answer("2", score: 2, of: "u1"))

            let listed = try await api.reading.get("/api/v1/quiet-customers").json
            let ada = try await api.reading.get("/api/v1/quiet-customers/ada").json
            let bo = try await api.reading.get("/api/v1/quiet-customers/bo@example.org").json
            let other = try await api.reading.get("/api/v1/quiet-customers/u2").json

            #expect(listed.names == ["ada", "bo", "u1"])
            #expect(ada["do_not_survey"] == .bool(true) && ada["do_not_market"] == .bool(true))
            #expect(ada["do_not_survey_until"] == .null)
            #expect(ada["because"]?.string == "own_case")
            #expect(bo["because"]?.string == "colleagues_case")
            #expect(bo["do_not_survey"] == .bool(true) && bo["do_not_market"] == .bool(false))
            #expect(other["do_not_survey"] == .bool(false) && other["because"] == .null)
            #expect(try await api.reading.get("/api/v1/quiet-customers/nobody").status == 404)
        }
    }
}

extension JSON {
    fileprivate var names: Set<String> {
        guard case .array(let items) = self["items"] else { return [] }
        return Set(items.compactMap { $0["source_id"]?.string })
    }

    fileprivate static func person(_ id: String, in account: String) -> JSON {
        [
            "id": .string(id), "name": .string(id), "email": .string("\(id)@example.org"),
            "account": .string(account),
        ]
    }
}
