import Connections
import HTTPTypes
import Operations
import Storage
import TestSupport
import Testing
import Web

@Suite struct RefusalsOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `nobody gets in without a key that is known`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let revoked = try await api.revokedKey()
            let keys = [nil, "", "amends_unknown", revoked, (api.reading.key ?? "") + "x"]

            for endpoint in api.endpoints {
                for key in keys {
                    var caller = api.stranger
                    caller.key = key
                    let answer = try await caller.ask(endpoint)
                    answer.expect(
                        401, "key_unknown", "\(endpoint.method) \(endpoint.path), \(key ?? "no key")")
                    #expect(answer.headers[.wwwAuthenticate] == "Bearer")
                }
                var head = HTTPRequest(
                    method: endpoint.method, scheme: "http", authority: "amends.test", path: endpoint.path)
                head.headerFields[.authorization] = "Basic " + (api.writing.key ?? "")
                try await api.stranger.send(head).expect(401, "key_unknown", endpoint.path)
            }
            #expect(try await api.ids("/api/v1/signals") == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a key that may read changes nothing`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            for endpoint in api.endpoints {
                let answer = try await api.reading.ask(endpoint)

                switch endpoint.scope {
                case .write: answer.expect(403, "key_may_only_read", endpoint.path)
                case .read: #expect([200, 404].contains(answer.status), "\(endpoint.path)")
                }
                #expect((endpoint.method == .get) == (endpoint.scope == .read), "\(endpoint.path)")
            }
            #expect(try await api.company.count("SELECT COUNT(*) FROM signals") == 0)
            #expect(try await api.company.count("SELECT COUNT(*) FROM customers") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is not there is missing`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            for endpoint in api.endpoints where endpoint.namesOne {
                for id in ["nobody", "%00", "a%00b", "%27%20OR%201=1", String(repeating: "x", count: 3_000)] {
                    try await api.writing.ask(endpoint, id).expect(404, "missing", "\(endpoint.path) \(id)")
                }
            }
            for path in ["/api/v1/nothing", "/api/v1", "/api/v1/signals/1/2"] {
                try await api.writing.get(path).expect(404, "http_404", path)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `broken JSON is refused with its line and column`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            for endpoint in api.endpoints where endpoint.takesJSON {
                let broken = Array("{\n  \"member\": \"olga\",,\n}".utf8)

                let answer = try await api.writing.send(.post, endpoint.path(of: "nobody"), broken)

                answer.expect(400, "not_json", endpoint.path)
                #expect(answer["title"]?.hasPrefix("Line 2, column 20:") == true, "\(answer.text)")
                try await api.writing.send(.post, endpoint.path(of: "nobody")).expect(
                    400, "not_json", endpoint.path)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a body over the limit is refused`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            for endpoint in api.endpoints where endpoint.takesJSON {
                // Ten thousand ids are longer than anything else.
                let most = endpoint.path.hasSuffix("/bulk-moves") ? 1 << 20 : 256 << 10
                let large = [UInt8](repeating: UInt8(ascii: " "), count: most + 1)
                try await api.writing.send(.post, endpoint.path(of: "nobody"), large)
                    .expect(413, "http_413", endpoint.path)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a field that we do not know is refused by its pointer`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            for endpoint in api.endpoints where endpoint.takesJSON {
                let body = try endpoint.sample().with(["colour/~": "red"])

                let answer = try await api.writing.post(endpoint.path(of: "nobody"), body)

                answer.expect(422, "fields_refused", endpoint.path)
                let errors = try answer.json["errors"]?.array ?? []
                #expect(errors.map { $0["pointer"]?.string } == ["/colour~1~0"])
                #expect(errors.map { $0["rule"]?.string } == ["unknown_field"])
                #expect(errors[0]["detail"]?.string?.isEmpty == false)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `every field that is wrong is named at once`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let answer = try await api.writing.post(
                "/api/v1/signals",
                [
                    "id": true, "measure": "nps", "score": 11, "customer": ["mail": "x"],
                    "occurred_at": "yesterday",
                ])

            answer.expect(422, "fields_refused", "signals")
            let pointers = try (answer.json["errors"]?.array ?? []).compactMap { $0["pointer"]?.string }
            #expect(
                Set(pointers).isSuperset(of: ["/source", "/id", "/customer/mail", "/score", "/occurred_at"]))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a member of nobody moves nothing`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let opened = try await api.take("signals", .answer("1", score: 2))["case"] ?? ""
            for endpoint in api.endpoints where endpoint.takesJSON && endpoint.namesOne {
                let body = try endpoint.sample().with(["member": "nobody@example.org"])
                try await api.writing.post(endpoint.path(of: opened), body).expect(
                    404, "missing", endpoint.path)
                let none = try endpoint.sample().without("member")
                try await api.writing.post(endpoint.path(of: opened), none)
                    .expect(422, "fields_refused", endpoint.path)
            }
            #expect(try await api.reading.get("/api/v1/cases/\(opened)")["stage"] == "open")
        }
    }
}

extension APIClient {
    /// Asks it with what it would take.
    fileprivate func ask(_ endpoint: Endpoint, _ id: String = "nobody") async throws -> APIAnswer {
        let body = endpoint.method == .get ? [] : try endpoint.sample().encoded()
        return try await send(endpoint.method, endpoint.path(of: id), body)
    }
}

extension APICompany {
    fileprivate func revokedKey() async throws -> String {
        let key = try await MakeKey(for: company.key, name: "lost", scope: .write).run(at: site.workplace)
        let keys = try await site.reader.read { try $0.all(Keys(of: self.company.key)) }
        let id = try #require(keys.first { $0.name == "lost" }).id
        try await RevokeKey(of: company.key, id).run(at: site.workplace)
        return key
    }
}

extension APIAnswer {
    /// A problem document (RFC 9457) of this status and rule.
    func expect(
        _ status: Int, _ rule: String, _ comment: String, at location: SourceLocation = #_sourceLocation
    ) {
        let note = Comment(rawValue: "\(comment): \(self.status) \(text.prefix(300))")
        #expect(self.status == status, note, sourceLocation: location)
        #expect(headers[.contentType] == "application/problem+json", note, sourceLocation: location)
        #expect(self["type"] == "urn:amends:\(rule)", note, sourceLocation: location)
        #expect(self["status"] == "\(status)", note, sourceLocation: location)
        #expect(self["rule"] == rule, note, sourceLocation: location)
        #expect(self["title"]?.isEmpty == false, note, sourceLocation: location)
        #expect(self["instance"] == "urn:amends:request:request-1", note, sourceLocation: location)
    }
}
