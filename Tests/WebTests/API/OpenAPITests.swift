import Connections
import HTTPTypes
import Hummingbird
import TestSupport
import Testing
import Web

@Suite struct OpenAPITests {
    @Test func `the document lists every endpoint and nothing else`() async throws {
        try await withAPI(.sqlite) { api in
            let answer = try await api.stranger.get("/api/openapi.json")

            let document = try answer.json
            let listed = (document["paths"]?.object ?? []).flatMap { path in
                (path.value.object ?? []).map { "\($0.name.uppercased()) \(path.name)" }
            }
            let routes = api.site.router().routes.filter { $0.method != .head }.map {
                "\($0.method) \($0.path)"
            }
            .filter { $0.contains(" /api/v1/") && !$0.hasSuffix("/echo") }
            #expect(answer.status == 200)
            #expect(document["openapi"] == "3.1.0")
            #expect(Set(listed) == Set(routes))
            #expect(listed.count == routes.count)
        }
    }

    @Test func `every field that a sample sends is described, and every needed one is sent`() async throws {
        try await withAPI(.sqlite) { api in
            for endpoint in api.endpoints where endpoint.method == .post {
                let sent = Set((try endpoint.sample().object ?? []).map(\.name))

                #expect(sent.subtracting(endpoint.fields.map(\.name)) == [], "\(endpoint.path)")
                #expect(
                    Set(endpoint.fields.filter(\.isNeeded).map(\.name)).subtracting(sent) == [],
                    "\(endpoint.path)")
            }
        }
    }
}
