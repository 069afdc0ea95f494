import Connections
import Operations
import Recovery
import Storage
import Synchronization
import TestSupport
import Testing

/// A language model that answers as a test says, and remembers what it was asked.
final class MadeUpModel: Sendable {
    private let received = Mutex<[OutwardRequest]>([])
    private let answers: Mutex<[OutwardAnswer]>

    /// The last answer is given again and again.
    init(_ answers: OutwardAnswer...) {
        self.answers = Mutex(answers)
    }

    var requests: [OutwardRequest] { received.withLock { $0 } }
    var texts: [String] { requests.map { String(decoding: $0.body, as: UTF8.self) } }

    func say(_ next: OutwardAnswer) { answers.withLock { $0 = [next] } }

    var outward: Outward {
        Outward { request in
            self.received.withLock { $0.append(request) }
            return self.answers.withLock { answers in
                answers.count > 1 ? answers.removeFirst() : answers.first ?? .failed(.noConnection)
            }
        }
    }

    static func saying(_ content: String) -> OutwardAnswer {
        let body: JSON = ["choices": [["message": ["content": .string(content)]]]]
        return .answered(status: 200, body: body.encoded())
    }

    static func cause(_ cause: String, _ quote: String) -> OutwardAnswer {
        saying(#"{"cause":"\#(cause)","confidence":0.8,"quotes":["\#(quote)"]}"#)
    }
}

extension ModelEndpoint {
    static func small(budget: Int = 100, isOn: Bool = true, model: String = "small") throws -> ModelEndpoint {
        try ModelEndpoint(
            address: "http://127.0.0.1:9/v1", model: model, dailyBudget: budget, patienceSeconds: 20,
            isOn: isOn)
    }
}

@Suite struct AskAboutCommentsTests {
    private static let comment = "Ada here, ada@example.org: order 4711-2208. Bo never called back."

    /// A company whose comments are all unclear, and its workplace beside the model.
    private func withModel(
        _ model: MadeUpModel, on engine: Engine, endpoint: ModelEndpoint? = nil,
        _ body: (Company, Workplace) async throws -> Void
    ) async throws {
        try await withCompany(engine) { company in
            var world = company.workplace.world
            world.comments = CommentModels { _, _ in SignalReading(language: "en", confidence: 200) }
            world.outward = model.outward
            let workplace = Workplace(writer: company.workplace.writer, world: world)
            try await ChangeModelEndpoint(
                of: company.key, by: company.administrator(), endpoint ?? .small(), key: "secret"
            ).run(at: workplace)
            try await body(company, workplace)
        }
    }

    private func hear(
        _ company: Company, _ workplace: Workplace, _ comment: String = Self.comment,
        of customer: CustomerForm = .ada, as id: String = "1"
    ) async throws {
        _ = try await ReceiveSignals(
            of: company.key, [.nps(2, of: customer, as: id).with { $0.comment = comment }]
        ).run(at: workplace)
        company.watch.advance(.seconds(1))
    }

    @discardableResult
    private func ask(_ company: Company, _ workplace: Workplace) async throws -> Int {
        try await AskAboutComments(of: company.key).run(at: workplace)
    }

    private func suggestions(_ company: Company) async throws -> [ModelSuggestion] {
        let key = company.key
        let signals: [ID<Signal>] = try await company.rows("SELECT id FROM signals ORDER BY id").map {
            try $0.id(0)
        }
        return try await company.workplace.writer.read {
            try $0.all(ModelSuggestions(of: key, signals: signals)).map(\.suggestion)
        }
    }

    private func known(_ company: Company) async throws -> ModelEndpoints.Entry {
        let key = company.key
        return try #require(
            try await company.workplace.writer.read { try $0.first(ModelEndpoints(of: key)) })
    }

    @Test(arguments: Engine.allCases)
    func `an unclear comment is asked about once, and what tells who wrote it stays here`(
        engine: Engine
    ) async throws {
        let model = MadeUpModel(MadeUpModel.cause("relational_neglect", "never called back"))
        try await withModel(model, on: engine) { company, workplace in
            try await hear(company, workplace)
            let before = try await company.cases()

            #expect(try await ask(company, workplace) == 1)
            #expect(try await ask(company, workplace) == 0)

            let found = try #require(try await suggestions(company).first)
            #expect(found.cause == .relationalNeglect && found.confidence == 800 && found.model == "small")
            let place = try #require(found.places.first)
            #expect(String(decoding: Array(Self.comment.utf8)[place], as: UTF8.self) == "never called back")
            #expect(model.requests.count == 1)
            #expect(model.requests[0].address == "http://127.0.0.1:9/v1/chat/completions")
            #expect(model.requests[0].key == "secret" && model.requests[0].patience == .seconds(20))
            let sent = model.texts[0]
            #expect(sent.contains("[name] here, [address]: order [number]. Bo never called back."))
            #expect(!sent.contains("Ada") && !sent.contains("ada@") && !sent.contains("4711"))
            // It acts on nothing.
            #expect(try await company.cases() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `off, without a comment, or once a person has found the cause, nobody is asked`(
        engine: Engine
    ) async throws {
        let model = MadeUpModel(MadeUpModel.cause("relational_neglect", "called"))
        try await withModel(model, on: engine, endpoint: .small(isOn: false)) { company, workplace in
            try await hear(company, workplace)
            #expect(try await ask(company, workplace) == 0)

            try await ChangeModelEndpoint(of: company.key, by: company.administrator(), .small())
                .run(at: workplace)
            let opened = try await company.only()
            try await company.move(opened, .call)
            try await company.move(opened, .diagnosis())
            _ = try await ReceiveSignals(of: company.key, [.nps(1, of: .bo, as: "2")]).run(at: workplace)

            #expect(try await ask(company, workplace) == 0)
            #expect(model.requests.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the budget of a day is never overspent, and is there again the next day`(engine: Engine)
        async throws
    {
        let model = MadeUpModel(.failed(.brokenOff))
        try await withModel(model, on: engine, endpoint: .small(budget: 2)) { company, workplace in
            for number in 1...6 {
                let customer = CustomerForm(id: "c\(number)", name: "Customer")
                try await hear(company, workplace, "Comment \(number)", of: customer, as: "\(number)")
            }

            for _ in 1...5 {
                try await ask(company, workplace)
                company.watch.advance(.hours(1))
            }
            #expect(model.requests.count == 2)

            company.watch.advance(.days(1))
            try await ask(company, workplace)
            #expect(model.requests.count == 3)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same words of two people are sent once`(engine: Engine) async throws {
        let model = MadeUpModel(MadeUpModel.cause("failed_delivery", "Late"))
        try await withModel(model, on: engine) { company, workplace in
            try await hear(company, workplace, "Late again")
            #expect(try await ask(company, workplace) == 1)
            try await hear(company, workplace, "Late again", of: .bo, as: "2")
            #expect(try await ask(company, workplace) == 1)

            #expect(model.requests.count == 1)
            #expect(try await suggestions(company).map(\.places) == [[0..<4], [0..<4]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what does not answer is left alone for a while, asked again, and then no more`(
        engine: Engine
    ) async throws {
        let model = MadeUpModel(.failed(.timedOut))
        try await withModel(model, on: engine) { company, workplace in
            try await hear(company, workplace)

            #expect(try await ask(company, workplace) == 0)
            var now = try await known(company)
            #expect(now.fault?.what == .timedOut && now.faults == 1)
            #expect(now.pausedUntil == company.watch.now.adding(.seconds(10)))
            #expect(try await suggestions(company) == [])
            #expect(try await ask(company, workplace) == 0 && model.requests.count == 1)

            for count in [2, 3, 3, 3] {
                company.watch.advance(.hours(2))
                try await ask(company, workplace)
                #expect(model.requests.count == count)
            }
            now = try await known(company)
            #expect(now.faults == 3)

            model.say(MadeUpModel.cause("failed_delivery", "Late"))
            try await hear(company, workplace, "Late", of: .bo, as: "2")
            #expect(try await ask(company, workplace) == 1)
            now = try await known(company)
            #expect(now.faults == 0 && now.pausedUntil == nil && now.fault?.what == .timedOut)
        }
    }

    private static let unfit: [(came: OutwardAnswer, fault: ModelFault)] = [
        (MadeUpModel.saying("no"), ModelFault.answerNotJSON),
        (MadeUpModel.cause("weather", "called"), .unknownCause),
        (MadeUpModel.cause("failed_delivery", "words of its own"), .wrongQuotes),
        (MadeUpModel.cause("failed_delivery", "4711-2208"), .wrongQuotes),
    ]

    @Test(arguments: Engine.allCases, Self.unfit)
    func `an answer that is not as it should be suggests nothing, and is not asked for again`(
        engine: Engine, answer: (came: OutwardAnswer, fault: ModelFault)
    ) async throws {
        let model = MadeUpModel(answer.came)
        try await withModel(model, on: engine) { company, workplace in
            try await hear(company, workplace)
            try await ask(company, workplace)
            company.watch.advance(.hours(2))
            try await ask(company, workplace)

            #expect(model.requests.count == 1)
            #expect(try await suggestions(company) == [])
            #expect(try await known(company).fault?.what == answer.fault)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a comment that was changed the old suggestion is gone, and it is asked about anew`(
        engine: Engine
    ) async throws {
        let model = MadeUpModel(
            MadeUpModel.cause("failed_delivery", "Late"), MadeUpModel.cause("process_friction", "queue"))
        try await withModel(model, on: engine) { company, workplace in
            try await hear(company, workplace, "Late")
            try await ask(company, workplace)
            try await hear(company, workplace, "The queue")

            #expect(try await suggestions(company) == [])
            try await ask(company, workplace)
            #expect(try await suggestions(company).map(\.cause) == [.processFriction])
        }
    }

    @Test(arguments: Engine.allCases)
    func `another model is asked where the one before could not tell`(engine: Engine) async throws {
        let model = MadeUpModel(
            MadeUpModel.saying(#"{"cause":"unclear","confidence":0.2,"quotes":[]}"#),
            MadeUpModel.cause("failed_delivery", "Late"))
        try await withModel(model, on: engine) { company, workplace in
            try await hear(company, workplace, "Late")
            #expect(try await ask(company, workplace) == 1)
            company.watch.advance(.hours(1))
            #expect(try await ask(company, workplace) == 0)

            try await ChangeModelEndpoint(
                of: company.key, by: company.administrator(), .small(model: "large")
            )
            .run(at: workplace)

            #expect(try await ask(company, workplace) == 1)
            #expect(try await suggestions(company).map(\.model) == ["large"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `two servers that look at once ask about a comment once`(engine: Engine) async throws {
        let model = MadeUpModel(MadeUpModel.cause("failed_delivery", "Late"))
        try await withModel(model, on: engine) { company, workplace in
            try await hear(company, workplace, "Late")

            async let first = ask(company, workplace)
            async let second = ask(company, workplace)

            #expect(try await first + second == 1)
            #expect(model.requests.count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `only administrators change it, and a key goes nowhere but where it was given for`(
        engine: Engine
    ) async throws {
        let model = MadeUpModel(.failed(.noConnection))
        try await withModel(model, on: engine) { company, workplace in
            let admin = try await company.administrator()
            await #expect(throws: NotAllowed.self) {
                try await ChangeModelEndpoint(of: company.key, by: company.lea, .small()).run(at: workplace)
            }
            await #expect(throws: ModelEndpoint.EndpointRefusal.notAKey) {
                try await ChangeModelEndpoint(of: company.key, by: admin, .small(), key: "a b").run(
                    at: workplace)
            }

            try await ChangeModelEndpoint(of: company.key, by: admin, .small(model: "large")).run(
                at: workplace)
            #expect(try await known(company).key == "secret")
            let elsewhere = try ModelEndpoint(
                address: "http://127.0.0.1:10", model: "large", dailyBudget: 1, patienceSeconds: 1, isOn: true
            )
            try await ChangeModelEndpoint(of: company.key, by: admin, elsewhere).run(at: workplace)
            #expect(try await known(company).key == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a draft is text for a person, in which the customer is called by their name again`(
        engine: Engine
    ) async throws {
        let model = MadeUpModel(MadeUpModel.saying(#"{"message":"Dear [customer], I am sorry."}"#))
        try await withModel(model, on: engine, endpoint: .small(budget: 1)) { company, workplace in
            let about = DraftMessage.About(
                comment: Self.comment, cause: .relationalNeglect, language: "en", addressee: "Ada",
                names: ["Ada"])

            let first = try await DraftMessage(of: company.key, about).run(at: workplace)
            let second = try await DraftMessage(of: company.key, about).run(at: workplace)

            #expect(first == .drafted("Dear Ada, I am sorry.") && second == .budgetUsed)
            #expect(model.texts.count == 1 && !model.texts[0].contains("Ada"))
        }
    }
}
