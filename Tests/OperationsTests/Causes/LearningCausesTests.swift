import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct LearningCausesTests {
    /// Words that nobody uses: who suggests by them has learned them here.
    private static let strange = "The flurbo glimmered all wumpwise in the hall"

    @Test(arguments: Engine.allCases)
    func `causes that people found are learned, gone by, and learned again by a server that begins`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let workplace = Self.reading(company)
            for number in 0..<CauseLearning.leastConfirmed - 1 { try await company.find(number) }
            #expect(try await LearnCauses(of: company.key).run(at: workplace) == false)
            try await company.find(CauseLearning.leastConfirmed)
            #expect(try await Self.suggested(at: workplace, company) != .relationalNeglect)

            #expect(try await LearnCauses(of: company.key).run(at: workplace))

            let model = try #require(
                try await workplace.writer.read { try $0.first(CauseModels(of: company.key)) })
            #expect(model.number == 1 && model.confirmed == CauseLearning.leastConfirmed && model.isUsed)
            #expect(model.heldBack > 0 && model.hits >= model.hitsBefore)
            #expect(try await Self.suggested(at: workplace, company) == .relationalNeglect)
            // Nothing was found since.
            #expect(try await LearnCauses(of: company.key).run(at: workplace) == false)

            let another = Self.reading(company)
            #expect(try await FollowCauses(of: company.key).run(at: another))
            #expect(try await FollowCauses(of: company.key).run(at: another) == false)
            #expect(try await Self.suggested(at: another, company) == .relationalNeglect)
        }
    }

    @Test(arguments: Engine.allCases)
    func `comments from before are read once, by turns, and raise no flag`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let forms = (0..<ReadComments.turn + 3).map { number in
                SignalForm.nps(9, of: nil, as: "\(number)").with { $0.comment = "Comment \(number)" }
            }
            _ = try await ReceiveSignals(of: company.key, forms).run(at: company.workplace)
            try await company.receive(.nps(9, of: nil, as: "silent"))
            var world = company.workplace.world
            world.comments = CommentModels { _, _ in SignalReading(marks: [.init(.churnIntent, at: 0..<7)]) }
            let workplace = Workplace(writer: company.workplace.writer, world: world)

            var counts: [Int] = []
            for _ in 0..<3 { counts.append(try await ReadComments(of: company.key).run(at: workplace)) }

            #expect(counts == [ReadComments.turn, 3, 0])
            #expect(try await company.count("SELECT COUNT(*) FROM readings") == forms.count)
            #expect(try await company.count("SELECT COUNT(*) FROM signals WHERE churn_intent = 1") == 0)
            #expect(try await company.cases() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was suggested before the cause was found stays`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            func reading(_ confidence: Int) -> Workplace {
                var world = company.workplace.world
                world.comments = CommentModels { _, _ in SignalReading(confidence: confidence) }
                return Workplace(writer: company.workplace.writer, world: world)
            }
            let forms = [("1", CustomerForm.ada), ("2", .bo)].map { id, customer in
                SignalForm.nps(3, of: customer, as: id).with { $0.comment = "Late" }
            }
            _ = try await ReceiveSignals(of: company.key, forms).run(at: reading(1))
            let found = try await company.only(.ada)
            try await company.move(found, .call)
            try await company.move(found, .diagnosis())

            #expect(try await ReadComments(of: company.key).run(at: reading(2)) == 1)

            let kept = try await company.rows(
                "SELECT r.confidence FROM readings r JOIN signals s ON s.id = r.signal_id ORDER BY s.source_id"
            )
            #expect(try kept.map { try $0.int(0) } == [1, 2])
        }
    }

    @Test(arguments: Engine.allCases)
    func `where nobody reads nothing is marked as read`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(9, as: "1").with { $0.comment = "Fine" })

            #expect(try await ReadComments(of: company.key).run(at: company.workplace) == 0)
            #expect(try await company.count("SELECT COUNT(*) FROM reading_progress") == 0)
        }
    }

    /// Suggests by what was learned here alone.
    private static func reading(_ company: Company) -> Workplace {
        var world = company.workplace.world
        world.comments = CommentModels { comment, learned in
            SignalReading(
                cause: learned?.causes.reading(of: Wording(comment)).cause, confidence: 900,
                model: learned?.number ?? 0)
        }
        return Workplace(writer: company.workplace.writer, world: world)
    }

    private static func suggested(at workplace: Workplace, _ company: Company) async throws -> Cause? {
        workplace.world.comments.reading(of: strange, for: company.key)?.cause
    }
}

extension Company {
    /// A customer says strange words, and their owner finds neglect.
    fileprivate func find(_ number: Int) async throws {
        let customer = CustomerForm(id: "c\(number)", email: "c\(number)@example.org")
        try await receive(
            .nps(3, of: customer, as: "s\(number)").with {
                $0.comment = "The flurbo glimmered all wumpwise in hall \(number)"
            })
        let found = try await only(customer)
        try await move(found, .call)
        try await move(found, .diagnosis(.relationalNeglect))
    }
}
