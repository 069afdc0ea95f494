import Connections
import HTTPTypes
import Insight
import Storage
import TestSupport
import Testing
import Web

@Suite struct FiguresOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `figures are sliced and chosen as on the page`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            try await api.take("signals", JSON.answer("1", score: 2).with(["touchpoint": "delivery"]))
            try await api.take("signals", JSON.answer("2", score: 1, of: "bo").with(["touchpoint": "till"]))
            func figures(_ query: String) async throws -> JSON {
                try await api.reading.get("/api/v1/figures?" + query).json
            }
            func base(_ query: String) async throws -> JSON? {
                let all = try await figures(query + "&all=1&period=this-year")["figures"]?.array
                return all?.first { $0["figure"] == "cases_classified" }?["maturity"]?["of"]
            }

            #expect(try await figures("all=1")["figures"]?.array?.count == Figure.Key.allCases.count)
            #expect(try await figures("all=0")["figures"]?.array?.count == 5)
            #expect(try await base("touchpoint=delivery") == 1)
            #expect(try await base("segment=none") == 0)
            #expect(try await base("") == 2)
            #expect(try await figures("cause=process_friction")["scores"]?.array?.first?["answers"] == 2)
            let ripe = try await figures("period=ripe")["figures"]?.array?.first
            #expect(ripe?["from"]?.string != nil && ripe?["to"]?.string != nil)
            #expect(try await figures("period=all")["figures"]?.array?.first?["from"] == nil)
            let csv = try await api.reading.get("/api/v1/figures?all=1&touchpoint=till&format=csv").text
            #expect(
                csv.split(separator: "\r\n").count { $0.hasSuffix(",,,,till,,") } == 3
                    + Figure.Key.allCases.count + 1)
            for wrong in [
                "all=yes", "period=ever", "format=xml",
                "period=all&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z",
            ] {
                #expect(try await api.reading.get("/api/v1/figures?" + wrong).status == 400, "\(wrong)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a list is given whole in both formats`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            try await api.take("signals", JSON.answer("1", score: 2).with(["comment": "=one"]))
            try await api.take("signals", .answer("2", score: 1, of: "bo"))

            let json = try await api.reading.get("/api/v1/exports/signals")
            let csv = try await api.reading.get("/api/v1/exports/signals?format=csv")

            #expect(try json.json.array?.map { $0["source_id"] } == ["1", "2"])
            #expect(try json.json.array?.map { $0["customer_key"] } == ["ada", "bo"])
            #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(csv.text.split(separator: "\r\n").count == 3)
            #expect(csv.text.contains("'=one"))
            #expect(try await api.reading.get("/api/v1/exports/signals?format=xml").status == 400)
            #expect(try await api.reading.get("/api/v1/exports/secrets").status == 404)
            let document = try await api.stranger.get("/api/openapi.json").json
            let parameters = document["paths"]?["/api/v1/exports/{list}"]?["get"]?["parameters"]?.array
            #expect(parameters?.map { $0["in"] } == ["path", "query"])
        }
    }
}
