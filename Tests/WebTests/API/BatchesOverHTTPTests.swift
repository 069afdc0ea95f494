import Connections
import TestSupport
import Testing
import Web

@Suite struct BatchesOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `each line of a batch has its answer, in order`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let long = String(repeating: "x", count: (1 << 20) + 1)
            let lines = [
                JSON.answer("1", score: 2).line, "", JSON.answer("2", score: 9, of: "bo").line + "\r",
                "{\"source\": ", JSON.answer("3", score: 11).line, long, "  \t",
                JSON.answer("1", score: 2).line, JSON.answer("4", score: 5).with(["colour": "red"]).line,
            ]

            let answer = try await api.writing.post("/api/v1/signals/batch", lines: lines)

            let answers = try answer.lines
            #expect(answer.status == 200)
            #expect(answers.compactMap { $0["line"]?.integer } == [1, 3, 4, 5, 6, 8, 9])
            #expect(
                answers.compactMap { $0["status"]?.string } == [
                    "taken", "taken", "refused", "refused", "refused", "unchanged", "refused",
                ])
            let problems = answers.compactMap { $0["problem"]?["rule"]?.string }
            #expect(problems == ["not_json", "fields_refused", "http_413", "fields_refused"])
            #expect(answers[6]["problem"]?["errors"]?[0]?["pointer"]?.string == "/colour")
            #expect(try await api.ids("/api/v1/signals").count == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a batch of many sets is answered whole`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let lines = (1...700).map { JSON.answer("\($0)", score: $0 % 11, of: "u\($0 % 90)").line }

            let answers = try await api.writing.post("/api/v1/signals/batch", lines: lines).lines
            let again = try await api.writing.post("/api/v1/signals/batch", lines: lines).lines

            #expect(answers.compactMap { $0["line"]?.integer } == Array(1...700))
            #expect(answers.allSatisfy { $0["status"] == "taken" })
            #expect(again.compactMap { $0["line"]?.integer } == Array(1...700))
            #expect(again.allSatisfy { $0["status"] == "unchanged" })
            #expect(again.map { $0["id"] } == answers.map { $0["id"] })
        }
    }

    @Test(arguments: Engine.allCases)
    func `an empty batch has an empty answer`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            for endpoint in api.endpoints where endpoint.isBatch {
                let answer = try await api.writing.post(endpoint.path, lines: ["", "\r"])

                #expect(answer.status == 200)
                #expect(answer.body == [])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `batches of accounts, customers and behaviour events answer each line`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            for endpoint in api.endpoints where endpoint.isBatch {
                let sample = try endpoint.sample()
                let lines = [sample.line, "[]", "", sample.with(["colour": "red"]).line, sample.line]

                let answers = try await api.writing.post(endpoint.path, lines: lines).lines

                #expect(answers.compactMap { $0["line"]?.integer } == [1, 2, 4, 5], "\(endpoint.path)")
                #expect(
                    answers.compactMap { $0["status"]?.string } == [
                        "taken", "refused", "refused", "unchanged",
                    ],
                    "\(endpoint.path)")
            }
        }
    }
}
