import Connections
import Recovery
import Testing

@Suite struct ReceivedSignalTests {
    @Test func `a whole body becomes its form`() throws {
        let form = try SignalForm(
            received: try JSON(
                parsing: """
                    {"source":"qualtrics","id":12345678901234567890,
                    "customer":{"id":42,"email":"ada@example.org","name":"Ada","phone":"+49 30 1","account":"linden"},
                    "measure":"csat","scale":{"lowest":0,"highest":100,"detractor_up_to":40,"promoter_from":"80"},
                    "score":"37","comment":"late","channel":"email","entry_point":"survey","touchpoint":"delivery",
                    "stage":"first order","tags":["late"," ","berlin"],"reported_reason":"late","language":"en",
                    "occurred_at":"2026-11-23T10:15:00Z","reach":12,"permalink":"https://example.org/1",
                    "churn_intent":true,"contact_me":true,"test":true,"history":false}
                    """))

        var expected = SignalForm(source: "qualtrics", sourceID: "12345678901234567890")
        var ada = CustomerForm(id: "42", email: "ada@example.org", name: "Ada", account: "linden")
        ada.phone = "+49 30 1"
        expected.customer = ada
        expected.measure = .csat
        expected.scale = Scale(lowest: 0, highest: 100, detractorUpTo: 40, promoterFrom: 80)
        expected.score = 37
        expected.comment = "late"
        expected.channel = "email"
        expected.entryPoint = "survey"
        expected.touchpoint = "delivery"
        expected.stage = "first order"
        expected.tags = ["late", "berlin"]
        expected.reportedReason = "late"
        expected.language = "en"
        expected.occurredAt = Instant(milliseconds: 1_795_428_900_000)
        expected.reach = 12
        expected.permalink = "https://example.org/1"
        expected.churnIntent = true
        expected.contactMe = true
        expected.isTest = true
        #expect(form == expected)
    }

    @Test(
        arguments: [
            ("score", 11, "/score", "score_outside_scale"),
            ("score", -1, "/score", "score_outside_scale"),
            ("score", 9.5, "/score", "score_not_whole"),
            ("score", .number("1e1"), "/score", "score_not_whole"),
            ("score", .number("99999999999999999999"), "/score", "score_outside_scale"),
            ("score", "nine", "/score", "score_not_a_number"),
            ("score", "nan", "/score", "score_not_a_number"),
            ("score", true, "/score", "score_not_a_number"),
            ("measure", "nsp", "/measure", "not_one_of"),
            ("measure", .null, "/score", "score_without_measure"),
            ("measure", "ticket", "/score", "score_without_scale"),
            ("scale", "0-10", "/scale", "not_an_object"),
            (
                "scale", ["lowest": 0, "highest": 10, "detractor_up_to": 9, "promoter_from": 9], "/scale",
                "cuts_out_of_order"
            ),
            ("scale", ["lowest": 0, "highest": 10, "detractor_up_to": 6], "/scale/promoter_from", "missing"),
            ("source", "", "/source", "missing"),
            ("source", 5, "/source", "not_text"),
            ("id", .null, "/id", "missing"),
            ("id", "   ", "/id", "missing"),
            ("id", [], "/id", "not_text_or_number"),
            ("id", .string(String(repeating: "x", count: 201)), "/id", "too_long"),
            ("comment", .string(String(repeating: "é", count: 20_001)), "/comment", "too_long"),
            ("comment", "a\0b", "/comment", "holds_nul"),
            ("channel", .string(String(repeating: "x", count: 501)), "/channel", "too_long"),
            ("tags", "late", "/tags", "not_a_list"),
            ("tags", ["late", 5], "/tags/1", "not_text"),
            ("tags", .array(Array(repeating: "x", count: 51)), "/tags", "too_many"),
            ("customer", "ada", "/customer", "not_an_object"),
            ("customer", ["e-mail": "ada@example.org"], "/customer/e-mail", "unknown_field"),
            ("churn_intent", "yes", "/churn_intent", "not_true_or_false"),
            ("occurred_at", 1_795_428_900, "/occurred_at", "not_a_moment"),
            ("occurred_at", "2026-02-31T10:00:00Z", "/occurred_at", "not_a_moment"),
            ("reach", -1, "/reach", "out_of_range"),
            ("reach", "many", "/reach", "not_a_number"),
            ("permalink", "javascript:alert(1)", "/permalink", "not_a_web_address"),
            ("coment", "late", "/coment", "unknown_field"),
            ("a/b~c", 1, "/a~1b~0c", "unknown_field"),
        ] as [(String, JSON, String, String)])
    func `a field that cannot be taken is refused by name`(
        name: String, value: JSON, pointer: String, code: String
    ) throws {
        let refusal = #expect(throws: FormRefusal.self) { try SignalForm(received: body(with: name, value)) }

        #expect(refusal?.fields.map(\.pointer) == [pointer])
        #expect(refusal?.fields.map(\.rule.code) == [code])
    }

    @Test(
        arguments: [
            (9, 9), ("9", 9), (" 9 ", 9), (9.0, 9), (.number("9.00"), 9), ("07", 7), ("", nil), (.null, nil),
            (0, 0),
            (.number("-0"), 0),
        ] as [(JSON, Int?)])
    func `a score may be a number or its text`(value: JSON, score: Int?) throws {
        #expect(try SignalForm(received: body(with: "score", value)).score == score)
    }

    @Test func `all that is wrong with a body is said at once`() {
        let body: JSON = [
            "source": "s", "measure": "nps", "score": 11, "occurred_at": "yesterday", "commment": "late",
            "customer": ["id": true],
        ]

        let refusal = #expect(throws: FormRefusal.self) { try SignalForm(received: body) }

        #expect(
            refusal?.fields.map(\.sentence) == [
                "\"id\" is missing.",
                "\"customer/id\" must be text or a number.",
                "\"score\" must lie between 0 and 10.",
                "\"occurred_at\" must be written as RFC 3339 has it, such as 2026-11-23T10:15:00Z.",
                "\"commment\" is not a field we know.",
            ])
    }

    @Test func `blank texts count as absent, also a customer of nothing else`() throws {
        var body = body(with: "comment", " \n\t")
        body = adding(["customer": ["name": "", "email": .null], "channel": ""], to: body)

        let form = try SignalForm(received: body)

        #expect(form.comment == nil)
        #expect(form.channel == nil)
        #expect(form.customer == nil)
    }

    @Test(
        arguments: [
            (.object([]), .whenRecent),
            (["history": true], .never),
            (["open_cases_since": "1970-01-01T00:00:01Z"], .since(Instant(milliseconds: 1_000))),
            (
                ["history": true, "open_cases_since": "1970-01-01T00:00:01Z"],
                .since(Instant(milliseconds: 1_000))
            ),
        ] as [(JSON, SignalForm.Opening)])
    func `history opens no case unless asked`(members: JSON, opening: SignalForm.Opening) throws {
        #expect(try SignalForm(received: adding(members, to: body(with: "score", 3))).opening == opening)
    }

    @Test(arguments: [.null, [], "text", 5] as [JSON])
    func `a body that is no object is refused as a whole`(body: JSON) {
        let refusal = #expect(throws: FormRefusal.self) { try SignalForm(received: body) }

        #expect(refusal?.fields.first == FieldRefusal(pointer: "", rule: .notAnObject))
    }

    /// A body that is taken, but for this field.
    private func body(with name: String, _ value: JSON) -> JSON {
        var members: [JSON.Member] = [
            .init("source", "s"), .init("id", "1"), .init("measure", "nps"), .init("score", 3),
        ]
        if let index = members.firstIndex(where: { $0.name == name }) {
            members[index].value = value
        } else {
            members.append(.init(name, value))
        }
        return .object(members)
    }

    private func adding(_ more: JSON, to body: JSON) -> JSON {
        .object((body.object ?? []) + (more.object ?? []))
    }
}
