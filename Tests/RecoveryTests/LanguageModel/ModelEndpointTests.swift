import Recovery
import Testing

@Suite struct ModelEndpointTests {
    private static func endpoint(
        _ address: String, model: String = "small", budget: Int? = 100, patience: Int? = 20
    ) throws(ModelEndpoint.EndpointRefusal) -> ModelEndpoint {
        try ModelEndpoint(
            address: address, model: model, dailyBudget: budget, patienceSeconds: patience, isOn: true)
    }

    @Test(arguments: [
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1"),
        ("https://models.example.com/v1/", "https://models.example.com/v1"),
        ("HTTPS://Models.Example.com", "https://Models.Example.com"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1"),
        ("http://localhost:8080/v1/chat/completions", "http://localhost:8080/v1"),
    ])
    func `an address is http or https, a machine, and maybe a port and a path`(typed: String, kept: String)
        throws
    {
        let endpoint = try Self.endpoint(typed)

        #expect(endpoint.address == kept)
        #expect(endpoint.question == kept + "/chat/completions")
    }

    @Test(arguments: [
        "", "http://", "https:///v1", "ftp://a.b", "file:///etc/passwd", "a.b/v1", "javascript:alert(1)",
        "http://user@a.b", "http://user:secret@a.b/v1", "http://a.b/v1?x=1", "http://a.b/v1#x", "http://a b",
        "http://a.b:0", "http://a.b:99999", "http://a.b:x", "http://a.b\\@c.d", "http://a.b\r\nHost: c.d",
        "http://ä.example", "http://[::1", "http://[x]", "http://a.b/" + String(repeating: "x", count: 500),
    ])
    func `what is no such address is refused`(typed: String) {
        #expect(throws: ModelEndpoint.EndpointRefusal.notAnAddress) { try Self.endpoint(typed) }
    }

    @Test func `model, budget and patience have their limits`() throws {
        let address = "http://a.b"

        for model in ["", " ", "a\nb", String(repeating: "x", count: 201)] {
            #expect(throws: ModelEndpoint.EndpointRefusal.noModel) {
                try Self.endpoint(address, model: model)
            }
        }
        for budget in [nil, 0, -1, 100_001] {
            #expect(throws: ModelEndpoint.EndpointRefusal.budgetOutOfRange) {
                try Self.endpoint(address, budget: budget)
            }
        }
        for patience in [nil, 0, 121] {
            #expect(throws: ModelEndpoint.EndpointRefusal.patienceOutOfRange) {
                try Self.endpoint(address, patience: patience)
            }
        }
        _ = try Self.endpoint(address, model: "qwen3:8b", budget: 100_000, patience: 120)
        _ = try Self.endpoint(address, budget: 1, patience: 1)
    }

    @Test(arguments: ["two words", "line\r\nX-Other: 1", "ä", String(repeating: "x", count: 2_001)])
    func `a key that no header carries is refused`(key: String) {
        #expect(throws: ModelEndpoint.EndpointRefusal.notAKey) { try ModelEndpoint.check(key: key) }
    }

    @Test func `each fault is kept by a code of its own`() {
        let faults: [ModelFault] = [
            .unknownHost, .noConnection, .timedOut, .notTrusted, .brokenOff, .tooLong, .notJSON, .noAnswer,
            .answerNotJSON, .wrongFields, .unknownCause, .confidenceOutOfRange, .wrongQuotes, .noQuotes,
            .wrongDraft, .status(500), .redirected(status: 302),
        ]

        #expect(Set(faults.map(\.code)).count == faults.count)
        #expect(faults.map { ModelFault(code: $0.code) } == faults)
        #expect(ModelFault(code: "of tomorrow") == nil && ModelFault(code: "") == nil)
    }

    @Test func `each fault in a row pauses for longer, an hour at most`() {
        let pauses = (1...20).map { ModelFault.pause(after: $0) }

        #expect(pauses.prefix(3) == [.seconds(10), .seconds(30), .seconds(90)])
        #expect(pauses == pauses.sorted() && pauses.last == .hours(1))
    }
}
