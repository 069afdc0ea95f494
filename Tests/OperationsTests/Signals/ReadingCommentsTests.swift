import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ReadingCommentsTests {
    private static let words = "I want my money back or you hear from my lawyer"

    /// Whatever is written is read like this.
    private func withReader(
        _ reading: SignalReading, on engine: Engine, _ body: (Company, Workplace) async throws -> Void
    ) async throws {
        try await withCompany(engine) { company in
            var world = company.workplace.world
            world.comments = CommentModels { _, _ in reading }
            try await body(company, Workplace(writer: company.workplace.writer, world: world))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a comment says is kept with its signal, and anew when something else is said`(
        engine: Engine
    ) async throws {
        let reading = SignalReading(
            language: "en", sentiment: -700, cause: .failedDelivery, confidence: 640,
            marks: [.init(.cause, at: 7..<15), .init(.legalThreat, at: 25..<47)], model: 0)
        try await withReader(reading, on: engine) { company, workplace in
            let form = SignalForm.nps(9, as: "1").with { $0.comment = Self.words }
            let silent = SignalForm.nps(9, of: .bo, as: "2")
            _ = try await ReceiveSignals(of: company.key, [form, silent]).run(at: workplace)
            let key = company.key
            let id = try await company.rows("SELECT id FROM signals WHERE source_id = '1'")[0].text(0)

            let kept = try await workplace.writer.read {
                try $0.all(Readings(of: key, signals: [ID(id)])).map(\.reading)
            }
            #expect(kept == [reading])
            #expect(try await company.count("SELECT COUNT(*) FROM readings") == 1)

            var world = workplace.world
            world.comments = CommentModels { _, _ in SignalReading(sentiment: 300) }
            let other = Workplace(writer: workplace.writer, world: world)
            _ = try await ReceiveSignals(of: company.key, [form.with { $0.comment = "All is well" }])
                .run(at: other)
            let anew = try await workplace.writer.read {
                try $0.all(Readings(of: key, signals: [ID(id)])).map(\.reading)
            }
            #expect(anew == [SignalReading(sentiment: 300)])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a comment that is sent again is not read again, whatever else comes with it`(
        engine: Engine
    ) async throws {
        try await withReader(SignalReading(language: "en", sentiment: -700), on: engine) {
            company, workplace in
            let form = SignalForm.nps(9, as: "1").with { $0.comment = Self.words }
            _ = try await ReceiveSignals(of: company.key, [form]).run(at: workplace)
            var world = workplace.world
            world.comments = CommentModels { _, _ in
                SignalReading(language: "es", sentiment: 300, marks: [.init(.churnIntent, at: 0..<6)])
            }
            let other = Workplace(writer: workplace.writer, world: world)

            let again = try await ReceiveSignals(of: company.key, [form]).run(at: other)
            let tagged = try await ReceiveSignals(of: company.key, [form.with { $0.tags = ["loud"] }])
                .run(at: other)

            #expect(again.map(\.word) == ["unchanged"] && tagged.map(\.word) == ["updated"])
            #expect(try await company.rows("SELECT sentiment FROM readings")[0].int(0) == -700)
            let kept = try await company.rows("SELECT language, churn_intent FROM signals")[0]
            #expect(try kept.text(0) == "en" && kept.int(1) == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was said before the score still makes the case grave`(engine: Engine) async throws {
        let reading = SignalReading(marks: [.init(.legalThreat, at: 0..<6)])
        try await withReader(reading, on: engine) { company, workplace in
            let words = SignalForm.nps(9, as: "1").with {
                $0.score = nil
                $0.comment = "Mi abogado se pondrá en contacto"
            }
            _ = try await ReceiveSignals(of: company.key, [words]).run(at: workplace)
            #expect(try await company.cases() == [])

            _ = try await ReceiveSignals(of: company.key, [.nps(6, as: "1")]).run(at: workplace)

            let opened = try #require(try await company.cases().first)
            #expect(opened.severitySum.lines.map(\.factor).contains(.alarmingWords))
        }
    }

    @Test(arguments: Engine.allCases)
    func `of what is refused nothing is kept`(engine: Engine) async throws {
        try await withReader(SignalReading(sentiment: 300), on: engine) { company, workplace in
            _ = try await ReceiveSignals(of: company.key, [.nps(9, as: "1")]).run(at: workplace)
            let strangers = SignalForm.nps(9, of: .bo, as: "1").with { $0.comment = Self.words }
            let own = SignalForm.nps(9, as: "1").with { $0.tags = ["loud"] }

            let answers = try await ReceiveSignals(of: company.key, [strangers, own]).run(at: workplace)

            #expect(answers.map(\.word) == ["signal_of_another_customer", "updated"])
            #expect(try await company.count("SELECT COUNT(*) FROM readings") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who says that they leave is heard, whatever their score is`(engine: Engine) async throws {
        let reading = SignalReading(marks: [.init(.churnIntent, at: 0..<6)])
        try await withReader(reading, on: engine) { company, workplace in
            let form = SignalForm.nps(9, as: "1").with { $0.comment = Self.words }
            _ = try await ReceiveSignals(of: company.key, [form]).run(at: workplace)

            let opened = try await company.cases()
            #expect(opened.map(\.opening.kind) == [.churnIntent])
            // Sent again, it says nothing new.
            let again = try await ReceiveSignals(of: company.key, [form]).run(at: workplace)
            #expect(again.map(\.word) == ["unchanged"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a threat of a lawyer makes a case grave, though the table names no such word`(
        engine: Engine
    ) async throws {
        let reading = SignalReading(marks: [.init(.legalThreat, at: 0..<6)])
        try await withReader(reading, on: engine) { company, workplace in
            let form = SignalForm.nps(6, as: "1").with { $0.comment = "Mi abogado se pondrá en contacto" }
            _ = try await ReceiveSignals(of: company.key, [form]).run(at: workplace)

            let opened = try #require(try await company.cases().first)
            #expect(opened.severitySum.lines.map(\.factor).contains(.alarmingWords))
        }
    }

    @Test(arguments: Engine.allCases)
    func `nothing is suggested where nobody reads`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1").with { $0.comment = Self.words })

            #expect(try await company.count("SELECT COUNT(*) FROM readings") == 0)
        }
    }
}
