import Connections
import HTTPTypes
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct FilesOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `a file goes in as its bytes and comes out as them`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let id = try #require(try await api.take("signals", .answer("1", score: 2))["case"])

            #expect(
                try await api.writing.attach("A\u{0}B", to: id, named: "a%20b.bin", words: "It").status == 200
            )
            let listed = try await api.reading.get("/api/v1/cases/\(id)").json["files"]?[0]
            let file = try #require(listed?["id"]?.string)
            let bytes = try await api.reading.get("/api/v1/files/\(file)")

            #expect(listed?["name"] == "a b.bin")
            #expect(listed?["words"] == "It")
            #expect(listed?["bytes"] == 3)
            #expect(bytes.text == "A\u{0}B")
            #expect(bytes.headers[.contentType] == "application/octet-stream")
            #expect(try await api.ids("/api/v1/files") == [file])
            #expect(
                try await api.writing.post("/api/v1/files/\(file)/remove", JSON.who).status == 200)
            try await api.reading.get("/api/v1/files/\(file)").expect(404, "missing", "removed")
        }
    }

    @Test func `what is no file is refused by its rule`() async throws {
        try await withAPI(.sqlite) { api in
            let id = try #require(try await api.take("signals", .answer("1", score: 2))["case"])
            let path = "/api/v1/cases/\(id)/files"
            func send(_ query: String, _ count: Int) async throws -> APIAnswer {
                try await api.writing.send(.post, "\(path)?\(query)", Array(repeating: 7, count: count))
            }

            try await send("member=lea@example.org&name=a", 0).expect(422, "file_empty", "empty")
            try await send("member=lea@example.org&name=..%2Fa", 1).expect(422, "file_name", "a path")
            try await send("member=lea@example.org&name=a%0Ab", 1).expect(422, "file_name", "two lines")
            try await send("member=lea@example.org&name=a", Evidence.mostBytes + 1)
                .expect(422, "file_of_25_mb", "large")
            try await send("member=lea@example.org", 1).expect(422, "fields_refused", "no name")
            try await send("name=a", 1).expect(422, "fields_refused", "no member")
            try await send("member=lea@example.org&name=a&colour=red", 1).expect(
                422, "fields_refused", "more")
            try await send("member=nobody@example.org&name=a", 1).expect(404, "missing", "nobody")
            #expect(try await api.company.count("SELECT COUNT(*) FROM file_chunks") == 0)
        }
    }
}

@Suite struct ProgressLinksOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `a link is made and withdrawn`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let id = try #require(try await api.take("signals", .answer("1", score: 2))["case"])
            let path = "/api/v1/cases/\(id)/progress-link"

            let url = try #require(try await api.writing.post(path, JSON.who)["url"])
            let page = String(url.dropFirst("http://amends.test".count))
            #expect(try await api.stranger.get(page).status == 200)
            #expect(try await api.writing.post(path + "/withdraw", JSON.who).status == 200)
            #expect(try await api.stranger.get(page).status == 404)
            try await api.writing.post(path + "/withdraw", JSON.who).expect(
                422, "no_progress_link", "withdraw")
        }
    }
}
