import Connections
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite struct ListsOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `a list is walked by its cursors, each item once and newest first`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            for number in 1...7 {
                let taken = try await api.take("signals", .answer("\(number)", score: 2, of: "u\(number)"))
                try await api.writing.attach("Log", to: try #require(taken["case"]))
                try await api.take("accounts", JSON.account.with(["id": .string("a\(number)")]))
                let begun = try await api.writing.post("/api/v1/bulk-moves", .bulk)
                #expect(begun.status == 202)
                try await api.abandonDrivers()
                try await api.take("behaviour-events", JSON.purchase.with(["id": .string("\(number)")]))
            }

            for endpoint in api.endpoints where endpoint.isList {
                let all = try await api.ids(endpoint.path)
                for limit in [1, 3, 7, 8] {
                    let walked = try await api.walk(endpoint.path, limit: limit)

                    #expect(walked.flatMap { $0 } == all, "\(endpoint.path) by \(limit)")
                    #expect(walked.dropLast().allSatisfy { $0.count == limit })
                }
                #expect(all.count >= 7, "\(endpoint.path)")
                #expect(all == all.sorted(by: >), "\(endpoint.path)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `what cannot be a limit or a place is no fault of ours`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            try await api.take("signals", .answer("1", score: 2))

            for endpoint in api.endpoints where endpoint.isList {
                for query in ["limit=0", "limit=-1", "limit=x", "limit=99999999999999999999", "cursor="] {
                    let answer = try await api.reading.get("\(endpoint.path)?\(query)")
                    #expect(answer.status == 200, "\(endpoint.path)?\(query)")
                }
                for query in ["cursor=%00", "cursor=a%00b"] {
                    let answer = try await api.reading.get("\(endpoint.path)?\(query)")
                    #expect(answer.status == 400, "\(endpoint.path)?\(query)")
                }
                let strange = try await api.reading.get("\(endpoint.path)?cursor=%FF%27%3B--")
                #expect(strange.status < 500, "\(endpoint.path)")
            }
        }
    }
}

extension Endpoint {
    fileprivate var isList: Bool {
        method == .get && !namesOne && !namesAList
            && !["/figures", "/assessment", "/playbooks", "/goodwill", "/themes"].contains(
                where: path.hasSuffix)
    }
}

extension APICompany {
    @discardableResult
    func take(_ path: String, _ body: JSON) async throws -> APIAnswer {
        let answer = try await writing.post("/api/v1/" + path, body)
        #expect(answer.status == 201, "\(path): \(answer.text)")
        return answer
    }

    /// The ids of each page, until there is no next one.
    fileprivate func walk(_ path: String, limit: Int) async throws -> [[String]] {
        var pages: [[String]] = []
        var cursor: String?
        repeat {
            let page = try await reading.get(
                "\(path)?limit=\(limit)" + (cursor.map { "&cursor=\($0)" } ?? "")
            ).json
            pages.append((page["items"]?.array ?? []).compactMap { $0["id"]?.string })
            cursor = page["next"]?.string
        } while cursor != nil && pages.count < 20
        return pages
    }
}
