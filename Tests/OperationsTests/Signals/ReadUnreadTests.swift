import Operations
import Recovery
import Storage
import TestSupport
import Testing

/// Comments that are read after their signals were taken.
@Suite struct ReadUnreadTests {
    private static let words = "We have signed with somebody else"

    /// Whatever is written is read like this.
    private func withReader(
        _ reading: SignalReading, on engine: Engine,
        _ body: (Company, Workplace, SignalIntake) async throws -> Void
    ) async throws {
        try await withCompany(engine) { company in
            let workplace = Self.workplace(of: company) { _, _ in reading }
            try await body(company, workplace, SignalIntake(workplace: workplace))
        }
    }

    private static func workplace(of company: Company, _ read: @escaping CommentModels.Read) -> Workplace {
        var world = company.workplace.world
        world.comments = CommentModels(read)
        return Workplace(writer: company.workplace.writer, world: world)
    }

    private static func form(_ score: Int?, as id: String) -> SignalForm {
        .nps(9, as: id).with {
            $0.score = score
            $0.comment = words
        }
    }

    @Test(arguments: Engine.allCases)
    func `who is content and leaves all the same has a case as soon as somebody has read it`(
        engine: Engine
    ) async throws {
        let leaving = SignalReading(language: "en", marks: [.init(.churnIntent, at: 0..<14)])
        try await withReader(leaving, on: engine) { company, workplace, intake in
            let answer = try await intake.receive(Self.form(9, as: "1"), of: company.key)
            #expect(answer.word == "taken" && !answer.opened)
            #expect(try await company.cases() == [])

            #expect(try await ReadUnread(of: company.key).run(at: workplace) == 1)

            #expect(try await company.cases().map(\.opening.kind) == [.churnIntent])
            let kept = try await company.rows("SELECT language, churn_intent, case_id FROM signals")[0]
            #expect(try kept.text(0) == "en" && kept.int(1) == 1 && kept.optionalText(2) != nil)
            #expect(try await company.count("SELECT COUNT(*) FROM readings") == 1)
            #expect(try await ReadUnread(of: company.key).run(at: workplace) == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a detractor's comment is read before it is taken`(engine: Engine) async throws {
        let threat = SignalReading(marks: [.init(.legalThreat, at: 0..<14)])
        try await withReader(threat, on: engine) { company, workplace, intake in
            _ = try await intake.receive(Self.form(3, as: "1"), of: company.key)

            let opened = try #require(try await company.cases().first)
            #expect(opened.severitySum.lines.map(\.factor).contains(.alarmingWords))
            #expect(try await ReadUnread(of: company.key).run(at: workplace) == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who joins a case or opens one by a fall is read at once`(engine: Engine) async throws {
        let threat = SignalReading(marks: [.init(.legalThreat, at: 0..<14)])
        try await withReader(threat, on: engine) { company, workplace, intake in
            let high = SignalForm.nps(10, as: "1").with {
                $0.occurredAt = company.watch.now.subtracting(.days(2))
            }
            _ = try await intake.receive(high, of: company.key)
            _ = try await intake.receive(Self.form(7, as: "2"), of: company.key)
            let fallen = try #require(try await company.cases().first)
            #expect(fallen.opening.kind == .fall)
            #expect(fallen.severitySum.lines.map(\.factor).contains(.alarmingWords))

            _ = try await intake.receive(.nps(3, of: .bo, as: "3"), of: company.key)
            _ = try await intake.receive(Self.form(nil, as: "4").with { $0.customer = .bo }, of: company.key)

            #expect(try await company.count("SELECT COUNT(*) FROM readings") == 2)
            #expect(try await company.count("SELECT COUNT(*) FROM unread_comments") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what could not be read when the case opened still makes it graver`(engine: Engine) async throws {
        let threat = SignalReading(marks: [.init(.legalThreat, at: 0..<14)])
        try await withReader(threat, on: engine) { company, workplace, _ in
            try await company.receive(Self.form(6, as: "1"))
            let before = try await company.only(.ada)

            #expect(try await ReadUnread(of: company.key).run(at: workplace) == 1)

            let after = try await company.only(.ada)
            #expect(!before.severitySum.lines.map(\.factor).contains(.alarmingWords))
            #expect(after.severity > before.severity)
            #expect(after.severitySum.lines.map(\.factor).contains(.alarmingWords))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is history, or was to open nothing, opens nothing when it is read`(engine: Engine) async throws
    {
        let leaving = SignalReading(marks: [.init(.churnIntent, at: 0..<14)])
        try await withReader(leaving, on: engine) { company, workplace, intake in
            let old = Self.form(2, as: "1").with {
                $0.occurredAt = company.watch.now.subtracting(.days(31))
            }
            let silent = Self.form(9, as: "2").with {
                $0.customer = .bo
                $0.opening = .never
            }
            let moved = Self.form(9, as: "3").with {
                $0.customer = CustomerForm(id: "cy", email: "cy@example.org")
                $0.stamped = .init(receivedAt: company.watch.now, segment: nil, isHistory: false)
            }
            for form in [old, silent, moved] { _ = try await intake.receive(form, of: company.key) }

            #expect(try await ReadUnread(of: company.key).run(at: workplace) == 3)

            #expect(try await company.cases() == [])
            #expect(try await company.count("SELECT COUNT(*) FROM readings") == 3)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is said anew meanwhile is read instead`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let workplace = Self.workplace(of: company) { comment, _ in
                SignalReading(confidence: comment.count)
            }
            let intake = SignalIntake(workplace: workplace)
            _ = try await ReceiveSignals(of: company.key, [Self.form(9, as: "1")]).run(at: workplace)
            #expect(try await company.count("SELECT COUNT(*) FROM unread_comments") == 0)

            let other = Self.form(9, as: "1").with { $0.comment = "Fine" }
            _ = try await intake.receive(other, of: company.key)
            // What it said before says nothing of it any more.
            #expect(try await company.count("SELECT COUNT(*) FROM readings") == 0)
            _ = try await ReceiveSignals(of: company.key, [other.with { $0.comment = "All is well" }])
                .run(at: workplace)

            #expect(try await ReadUnread(of: company.key).run(at: workplace) == 0)
            #expect(
                try await company.rows("SELECT confidence FROM readings")[0].int(0) == "All is well".count)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what waits among the unread is not taken for old`(engine: Engine) async throws {
        let leaving = SignalReading(marks: [.init(.churnIntent, at: 0..<14)])
        try await withReader(leaving, on: engine) { company, workplace, intake in
            _ = try await intake.receive(Self.form(9, as: "1"), of: company.key)

            _ = try await ReadComments(of: company.key).run(at: workplace)
            #expect(try await company.count("SELECT COUNT(*) FROM readings") == 0)

            _ = try await ReadUnread(of: company.key).run(at: workplace)
            #expect(try await company.cases().count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `two servers that read the same open one case`(engine: Engine) async throws {
        let leaving = SignalReading(marks: [.init(.churnIntent, at: 0..<14)])
        try await withReader(leaving, on: engine) { company, workplace, intake in
            for number in 0..<20 {
                let form = Self.form(9, as: "\(number)").with {
                    $0.customer = CustomerForm(id: "c\(number % 10)", email: "c\(number % 10)@example.org")
                }
                _ = try await intake.receive(form, of: company.key)
            }
            let key = company.key

            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask { _ = try await ReadUnread(of: key).run(at: workplace) }
                }
                try await group.waitForAll()
            }

            #expect(try await company.cases().count == 10)
            #expect(try await company.count("SELECT COUNT(*) FROM signals WHERE case_id IS NOT NULL") == 20)
            #expect(try await company.count("SELECT COUNT(*) FROM readings") == 20)
            #expect(try await company.count("SELECT COUNT(*) FROM unread_comments") == 0)
        }
    }
}
