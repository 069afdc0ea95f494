import Connections
import Recovery
import Testing

@Suite struct ChatAnswerTests {
    /// As a server of OpenAI's kind wraps it.
    private static func answered(_ content: String, status: Int = 200) -> OutwardAnswer {
        let body: JSON = [
            "id": "1", "object": "chat.completion",
            "choices": [["index": 0, "message": ["role": "assistant", "content": .string(content)]]],
        ]
        return .answered(status: status, body: body.encoded())
    }

    private static func cause(_ content: String) throws(ModelFault) -> CauseAnswer {
        try CauseAnswer(ChatAnswer(answered(content)))
    }

    @Test func `a cause comes with how sure it is and the words for it`() throws {
        let found = try Self.cause(
            #"{"quotes":["never came"],"cause":"failed_delivery","confidence":0.825}"#)
        let unclear = try Self.cause(#"{"cause":"unclear","confidence":1,"quotes":["hm"]}"#)

        #expect(found.cause == .failedDelivery && found.confidence == 825 && found.quotes == ["never came"])
        #expect(unclear.cause == nil && unclear.quotes == [])
    }

    private static let notAsked: [(String, ModelFault)] = [
        (#"{"cause":"weather","confidence":0.5,"quotes":["x"]}"#, ModelFault.unknownCause),
        (#"{"cause":"Failed_Delivery","confidence":0.5,"quotes":["x"]}"#, .unknownCause),
        (#"{"cause":null,"confidence":0.5,"quotes":["x"]}"#, .wrongFields),
        (#"{"cause":"failed_delivery","confidence":1.01,"quotes":["x"]}"#, .confidenceOutOfRange),
        (#"{"cause":"failed_delivery","confidence":-0.1,"quotes":["x"]}"#, .confidenceOutOfRange),
        (#"{"cause":"failed_delivery","confidence":1e999,"quotes":["x"]}"#, .confidenceOutOfRange),
        (#"{"cause":"failed_delivery","confidence":"0.5","quotes":["x"]}"#, .wrongFields),
        (#"{"cause":"failed_delivery","confidence":0.5,"quotes":[]}"#, .noQuotes),
        (#"{"cause":"failed_delivery","confidence":0.5,"quotes":[" "]}"#, .wrongQuotes),
        (#"{"cause":"failed_delivery","confidence":0.5,"quotes":[1]}"#, .wrongFields),
        (#"{"cause":"failed_delivery","confidence":0.5,"quotes":["1","2","3","4","5","6"]}"#, .wrongQuotes),
        (#"{"cause":"failed_delivery","confidence":0.5}"#, .wrongFields),
        (#"{"cause":"failed_delivery","confidence":0.5,"quotes":["x"],"do":"refund"}"#, .wrongFields),
        (#"{"cause":"failed_delivery","cause":"unclear","confidence":0.5,"quotes":["x"]}"#, .answerNotJSON),
        ("```json\n{\"cause\":\"unclear\",\"confidence\":0.5,\"quotes\":[]}\n```", .answerNotJSON),
        ("It is failed_delivery.", .answerNotJSON), ("", .answerNotJSON), ("[]", .wrongFields),
        (#""failed_delivery""#, .wrongFields),
    ]

    @Test(arguments: Self.notAsked)
    func `whatever is not as the question wants it is no answer`(content: String, fault: ModelFault) {
        #expect(throws: fault) { try Self.cause(content) }
    }

    private static let noAnswers: [(OutwardAnswer, ModelFault)] = [
        (OutwardAnswer.failed(.timedOut), ModelFault.timedOut), (.failed(.noConnection), .noConnection),
        (.failed(.tooLong), .tooLong), (.failed(.unknownHost), .unknownHost),
        (.failed(.notTrusted), .notTrusted), (answered("{}", status: 302), .redirected(status: 302)),
        (answered("{}", status: 500), .status(500)), (answered("{}", status: 204), .status(204)),
        (.answered(status: 200, body: Array("<html>".utf8)), .notJSON),
        (.answered(status: 200, body: []), .notJSON),
        (.answered(status: 200, body: [0xFF, 0xFE]), .notJSON),
        (.answered(status: 200, body: Array(#"{"choices":[]}"#.utf8)), .noAnswer),
        (.answered(status: 200, body: Array(#"{"choices":[{"message":{"content":null}}]}"#.utf8)), .noAnswer),
        (.answered(status: 200, body: Array(#"[{"choices":1}]"#.utf8)), .noAnswer),
    ]

    @Test(arguments: Self.noAnswers)
    func `what came through the door and is no answer is told apart`(
        came: OutwardAnswer, fault: ModelFault
    ) {
        #expect(throws: fault) { try ChatAnswer(came) }
    }

    private static let drafts: [(String, ModelFault?)] = [
        (#"{"message":"Dear [customer],\n\nI am sorry."}"#, nil),
        (#"{"message":" "}"#, ModelFault.wrongDraft), (#"{"message":"a\u0000b"}"#, .wrongDraft),
        (#"{"message":"Pay at HTTPS://evil.example"}"#, .wrongDraft),
        (#"{"message":"See www.evil.example"}"#, .wrongDraft),
        (#"{"message":"\#(String(repeating: "x", count: 4_001))"}"#, .wrongDraft),
        (#"{"message":1}"#, .wrongFields), (#"{"message":"a","to":"b"}"#, .wrongFields),
    ]

    @Test(arguments: Self.drafts)
    func `a draft is text without links, and nothing beside it`(content: String, fault: ModelFault?) throws {
        func draft() throws(ModelFault) -> DraftAnswer { try DraftAnswer(ChatAnswer(Self.answered(content))) }

        if let fault {
            #expect(throws: fault) { try draft() }
        } else {
            #expect(try draft().message == "Dear [customer],\n\nI am sorry.")
        }
    }
}
