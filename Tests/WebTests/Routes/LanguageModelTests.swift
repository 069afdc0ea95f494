import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct LanguageModelTests {
    private static func typed(_ changes: [String: String] = [:]) -> [(String, String)] {
        let usual = [
            "on": "yes", "address": "http://127.0.0.1:9/v1", "model": "small", "key": "hush", "budget": "3",
            "patience": "20",
        ]
        return usual.merging(changes) { $1 }.map { ($0, $1) }
    }

    /// A house whose language model answers so.
    private func withModel(
        _ content: String, on engine: Engine = .sqlite, _ body: (House, Browser) async throws -> Void
    ) async throws {
        func change(_ world: inout World) {
            world.outward = Outward { _ in
                let answer: JSON = ["choices": [["message": ["content": .string(content)]]]]
                return .answered(status: 200, body: answer.encoded())
            }
            world.comments = CommentModels { _, _ in SignalReading(language: "en") }
        }
        try await withHouse(engine, in: change) { house in
            try await body(house, house.browser(of: house.company.administrator()))
        }
    }

    private static let diagnosis = MoveCase.Move.diagnose(
        Diagnosis(cause: .failedDelivery, reason: "late_or_broken_delivery", fixability: .fixableNow),
        DiagnosisWords(
            whys: ["It fell.", "It was packed badly.", "Nobody looked."], evidence: "It came broken"))

    private static let cause = #"{"cause":"failed_delivery","confidence":0.9,"quotes":["came broken"]}"#

    @Test(arguments: Engine.allCases)
    func `it is set up, tried and switched off by an administrator, and its key is not shown`(
        engine: Engine
    ) async throws {
        try await withModel(Self.cause, on: engine) { house, admin in
            let path = "/settings/language-model"
            let empty = try await admin.get(path)
            #expect(empty.text.contains("[name]") && !empty.text.contains("Try it"))

            #expect(try await admin.post(path, Self.typed()).status == 303)
            let kept = try await admin.get(path)
            #expect(kept.text.contains("value=\"http://127.0.0.1:9/v1\"") && !kept.text.contains("hush"))
            #expect(kept.text.contains("0 of 3") && kept.text.contains("Nothing since this was set up."))

            let tried = try await admin.post(path + "/try", [:])
            #expect(
                tried.text.contains("Failed delivery") && tried.text.contains("<q><bdi>came broken</bdi></q>")
            )
            #expect(tried.text.contains("1 of 3"))
            #expect(try await admin.post(path, Self.typed(["on": "", "key": ""])).status == 303)
            let key = try await house.company.rows("SELECT is_on, api_key FROM language_models")[0]
            #expect(try key.int(0) == 0 && key.text(1) == "hush")
        }
    }

    @Test func `what cannot be asked is refused beside its field, and what was typed stays`() async throws {
        try await withModel(Self.cause) { _, admin in
            let path = "/settings/language-model"
            try await admin.get(path)

            let refused = try await admin.post(path, Self.typed(["address": "ftp://x"]))

            #expect(refused.status == 422 && refused.text.contains("data-rule=\"model_address\""))
            #expect(refused.text.contains("value=\"ftp://x\"") && !refused.text.contains("hush"))
        }
    }

    @Test func `who is no administrator reads it, and neither changes nor tries it`() async throws {
        try await withModel(Self.cause) { house, admin in
            let path = "/settings/language-model"
            try await admin.get(path)
            try await admin.post(path, Self.typed())
            let lea = try await house.browser(of: house.company.lea)

            let page = try await lea.get(path)
            #expect(page.text.contains("small") && !page.text.contains("<form action=\"\(path)"))
            #expect(try await lea.post(path, Self.typed()).status == 403)
            #expect(try await lea.post(path, ["address": ""]).status == 403)
            #expect(try await lea.post(path + "/try", [:]).status == 403)
        }
    }

    @Test func `a fault is told in words, and when it was`() async throws {
        try await withModel("```json") { _, admin in
            let path = "/settings/language-model"
            try await admin.get(path)
            try await admin.post(path, Self.typed())

            let tried = try await admin.post(path + "/try", [:])

            #expect(tried.text.contains("That did not work."))
            #expect(tried.text.split(separator: "not JSON by itself").count == 3)
            #expect(tried.text.contains("Asks again after"))
            for _ in 1...2 { try await admin.post(path + "/try", [:]) }
            let used = try await admin.post(path + "/try", [:])
            #expect(used.text.contains("The requests of today are used up.") && used.text.contains("3 of 3"))
        }
    }

    @Test func `a case says who suggests its cause, and marks the words`() async throws {
        try await withModel(Self.cause) { house, admin in
            try await admin.get("/settings/language-model")
            try await admin.post("/settings/language-model", Self.typed())
            try await house.company.receive(.nps(2, as: "1").with { $0.comment = "It came broken <b>" })
            let opened = try await house.onlyCase()
            let path = "/cases/\(opened.id)"
            #expect(try await admin.get(path).text.contains("Their words do not tell the cause. Ask."))

            _ = try await AskAboutComments(of: house.company.key).run(at: house.site.workplace)

            for path in [path, "/signals/\(try #require(opened.opening.signal))"] {
                let page = try await admin.get(path)
                #expect(page.text.contains("by your language model, small") && page.text.contains("90% sure"))
                #expect(page.text.contains("<mark>came broken</mark> &lt;b&gt;"), "\(path)")
            }
            try await house.company.move(
                opened, .touch(.callAnswered, madeAt: nil, isTemplate: false, note: nil))
            try await house.company.move(opened, Self.diagnosis)
            #expect(try await !admin.get(path).text.contains("by your language model"))
        }
    }

    @Test func `a draft goes into the text, before what stands there, and is escaped`() async throws {
        let message = #"{"message":"Dear [customer], </textarea><script>alert(1)</script>"}"#
        try await withModel(message) { house, admin in
            try await house.company.receive(.nps(2, as: "1").with { $0.comment = "It came broken" })
            let path = "/cases/\(try await house.onlyCase().id)/message"
            let owner = try await house.browser(of: house.onlyCase().owner)
            #expect(try await !owner.get(path).text.contains("Draft with your language model"))
            #expect(try await owner.post(path, ["do": "draft", "message": ""]).status == 404)
            try await admin.get("/settings/language-model")
            try await admin.post("/settings/language-model", Self.typed())

            #expect(try await owner.get(path).text.contains("Draft with your language model"))
            let drafted = try await owner.post(path, ["do": "draft", "message": "As we said."])

            #expect(drafted.text.contains("Dear Ada, &lt;/textarea&gt;&lt;script&gt;"))
            #expect(drafted.text.contains("As we said.") && drafted.text.contains("Read every word"))
            #expect(!drafted.text.contains("<script>alert"))
        }
    }

    @Test func `where there is no draft it is said why, and what was typed stays`() async throws {
        try await withModel("{}") { house, admin in
            try await house.company.receive(.nps(2, as: "1").with { $0.comment = "It came broken" })
            try await admin.get("/settings/language-model")
            try await admin.post("/settings/language-model", Self.typed())
            let path = "/cases/\(try await house.onlyCase().id)/message"

            let page = try await admin.post(path, ["do": "draft", "message": "As we said."])

            #expect(page.text.contains("There is no draft. Its answer has other fields"))
            #expect(page.text.contains("As we said."))
        }
    }
}
