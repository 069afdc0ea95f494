import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ConcurrentSignalsTests {
    @Test(arguments: Engine.allCases)
    func `200 signals of one customer at once make one case`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let answers = try await company.receiveAtOnce((1...200).map { .nps(3, as: "\($0)") })

            #expect(answers.filter(\.opened).count == 1)
            #expect(try await company.cases().count == 1)
            #expect(try await company.count("SELECT COUNT(*) FROM signals WHERE case_id IS NOT NULL") == 200)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `one key sent by many at once is stored once`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let forms = (0..<200).map { SignalForm.nps(3, of: .named($0 % 5), as: "\($0 % 5)") }

            let answers = try await company.receiveAtOnce(forms)

            #expect(answers.filter { $0.word == "taken" }.count == 5)
            #expect(answers.filter { $0.word == "unchanged" }.count == 195)
            #expect(try await company.count("SELECT COUNT(*) FROM signals") == 5)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `servers that send the same sets at once store them once`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let intakes = (1...4).map { _ in SignalIntake(workplace: company.workplace) }
            let forms = (0..<60).map { SignalForm.nps($0 % 11, of: .named($0 % 20), as: "\($0)") }

            let words = try await withThrowingTaskGroup(of: String.self) { group in
                for (number, intake) in intakes.enumerated() {
                    for form in number.isMultiple(of: 2) ? forms : forms.reversed() {
                        group.addTask { try await intake.receive(form, of: company.key).word }
                    }
                }
                return try await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
            }

            #expect(words == ["taken": 60, "unchanged": 180])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `batches that bring the same answers at once are all answered`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let forms = (0..<60).map { SignalForm.nps($0 % 11, of: .named($0 % 20), as: "\($0)") }

            let words = try await withThrowingTaskGroup(of: [SignalAnswer].self) { group in
                for number in 0..<6 {
                    let set = number.isMultiple(of: 2) ? forms : forms.reversed()
                    group.addTask {
                        try await ReceiveSignals(of: company.key, set).run(at: company.workplace)
                    }
                }
                return try await group.reduce(into: [String: Int]()) { words, answers in
                    for answer in answers { words[answer.word, default: 0] += 1 }
                }
            }

            #expect(words == ["taken": 60, "unchanged": 300])
            let violations = try await company.violations()
            #expect(violations == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `customers of one account who complain at once have one owner`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.describe("café-linden")
            let intakes = (1...4).map { _ in SignalIntake(workplace: company.workplace) }

            try await withThrowingTaskGroup { group in
                for number in 0..<120 {
                    let theirs = SignalForm.nps(3, of: .named(number).at("café-linden"), as: "\(number)")
                    let other = SignalForm.nps(3, of: .named(number), as: "\(number)")
                    let form = number.isMultiple(of: 3) ? theirs : other
                    group.addTask { _ = try await intakes[number % 4].receive(form, of: company.key) }
                }
                try await group.waitForAll()
            }

            #expect(
                try await company.count(
                    "SELECT COUNT(DISTINCT owner_id) FROM cases WHERE account_id IS NOT NULL") == 1)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a form that nobody can store fails alone`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let forms = (0..<40).map { number in
                SignalForm.nps(3, of: .named(number), as: "\(number)").with {
                    if number == 17 { $0.comment = "\0" }
                }
            }

            let outcomes = await company.outcomesAtOnce(forms)

            #expect(outcomes == ["taken": 39, "constraint": 1])
            let violations = try await company.violations()
            #expect(violations == [])
        }
    }
}

extension CustomerForm {
    static func named(_ number: Int) -> CustomerForm {
        CustomerForm(id: "customer-\(number)", email: "c\(number)@example.org")
    }
}

extension Company {
    func receiveAtOnce(_ forms: [SignalForm]) async throws -> [SignalAnswer] {
        let intake = SignalIntake(workplace: workplace)
        return try await withThrowingTaskGroup(of: SignalAnswer.self) { group in
            for form in forms { group.addTask { try await intake.receive(form, of: key) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// How often each word was answered, or a fault's code.
    func outcomesAtOnce(_ forms: [SignalForm]) async -> [String: Int] {
        let intake = SignalIntake(workplace: workplace)
        return await withTaskGroup(of: String.self) { group in
            for form in forms {
                group.addTask {
                    do {
                        return try await intake.receive(form, of: key).word
                    } catch {
                        return (error as? StorageFault)?.code.rawValue ?? "\(error)"
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
    }
}
