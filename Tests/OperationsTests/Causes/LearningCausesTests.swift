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

            // It is not gone by in another organization, nor by a server that does not look.
            let stranger = try await workplace.world.comments.reader(for: Organization.Key(99))
            #expect(stranger?.reading(of: Self.strange).cause == nil)
            let another = Self.reading(company)
            #expect(try await Self.suggested(at: another, company) != .relationalNeglect)
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
    func `a newer model reads anew, and an older one nothing after it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            func server(_ model: Int) throws -> Workplace {
                var world = company.workplace.world
                world.comments = CommentModels { _, known in
                    SignalReading(confidence: model, model: known.learned?.number ?? 0)
                }
                if model > 0 { world.comments.use(try Self.learned(model), for: company.key) }
                return Workplace(writer: company.workplace.writer, world: world)
            }
            let forms = (0..<3).map { number in
                SignalForm.nps(9, of: nil, as: "\(number)").with { $0.comment = "Comment \(number)" }
            }
            _ = try await ReceiveSignals(of: company.key, forms).run(at: try server(0))

            #expect(try await ReadComments(of: company.key).run(at: try server(2)) == 3)
            #expect(try await ReadComments(of: company.key).run(at: try server(1)) == 0)
            #expect(try await ReadComments(of: company.key).run(at: try server(0)) == 0)

            let models = try await company.rows("SELECT model FROM readings").map { try $0.int(0) }
            #expect(models == [2, 2, 2])
        }
    }

    private static func learned(_ number: Int) throws -> CommentModels.Learned {
        let few = Array(try LabelledComment.own().prefix(40))
        return CommentModels.Learned(number: number, causes: CauseModel(learning: few))
    }

    @Test(arguments: Engine.allCases)
    func `a comment that changes while it is read is not read for what it was`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let form = SignalForm.nps(9, as: "1").with { $0.comment = "Before" }
            try await company.receive(form)
            var world = company.workplace.world
            world.comments = CommentModels { comment, _ in SignalReading(confidence: comment.count) }
            let server = Workplace(writer: company.workplace.writer, world: world)
            // The rows are asked for again where they are kept: what another server has changed since is not among them.
            let said = try await company.workplace.writer.read {
                try $0.all(CommentsToRead(of: company.key, after: "", limit: 10))
            }
            _ = try await ReceiveSignals(of: company.key, [form.with { $0.comment = "Afterwards" }]).run(
                at: server)

            let now = try await company.workplace.writer.write { connection in
                try connection.all(
                    CommentsToRead(of: company.key, named: said.map(\.signal), connection.dialect))
            }

            #expect(said.map(\.comment) == ["Before"] && now.map(\.comment) == ["Afterwards"])
            #expect(try await company.rows("SELECT confidence FROM readings")[0].int(0) == "Afterwards".count)
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
        world.comments = CommentModels { comment, known in
            SignalReading(
                cause: known.learned?.causes.reading(of: Wording(comment)).cause, confidence: 900,
                model: known.learned?.number ?? 0)
        }
        return Workplace(writer: company.workplace.writer, world: world)
    }

    private static func suggested(at workplace: Workplace, _ company: Company) async throws -> Cause? {
        try await workplace.world.comments.reader(for: company.key)?.reading(of: strange).cause
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
