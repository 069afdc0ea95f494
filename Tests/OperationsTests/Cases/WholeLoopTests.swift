import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct WholeLoopTests {
    @Test(arguments: Engine.allCases)
    func `a customer is heard, understood, put right, asked again and recovered`(engine: Engine) async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let remedied = try await company.remedy(try await company.only())
            #expect(remedied.isOpen)
            company.watch.advance(.days(14))

            let answers = try await company.receive(.nps(8, as: "2"))

            let recovered = try await company.only()
            #expect(recovered.stage.word == .recovered)
            #expect(recovered.recovery?.round == 1)
            #expect(answers.map(\.opened) == [false])
            #expect(
                try await company.events(of: recovered) == [
                    .opened, .owned, .touched, .reached, .contacted, .diagnosed, .remedyChosen, .promised,
                    .remedied,
                    // The note that nobody wrote, and the check-ins that nobody made.
                    .breached, .breached, .warned, .verified,
                ])
            #expect(try await company.load(of: company.lea) == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a cause before another incident is superseded, until somebody finds that it was the same`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            let id = try await company.remedy(try await company.only()).id
            company.watch.advance(.days(20))
            try await company.receive(.nps(4, as: "2"))
            let reopened = try await company.only()
            func diagnose(because reason: String?) async throws -> [Bool] {
                let reason = DiagnosisWords(
                    whys: DiagnosisWords.threeWhys.whys, evidence: "It is the invoice.",
                    anotherIncidentBecause: reason)
                guard case .diagnose(let diagnosis, _) = MoveCase.Move.diagnosis(.processFriction) else {
                    return []
                }
                company.watch.advance(.hours(1))
                try await company.move(reopened, .diagnose(diagnosis, reason))
                let query = CaseDiagnoses(of: company.key, id)
                return try await company.workplace.writer.reader.read { try $0.all(query) }
                    .map { $0.supersededAt != nil }
            }
            func causes() async throws -> [[Int]] {
                let query = EarlierCauses(of: company.key, from: .monday, to: company.watch.now)
                return try await company.workplace.writer.reader.read { try $0.all(query) }
                    .map { [$0.isSuperseded ? 1 : 0, $0.count] }
            }

            await #expect(throws: Case.DiagnosisRefusal.noIncidentReason) {
                _ = try await diagnose(because: "")
            }
            #expect(try await diagnose(because: "The invoice was wrong.") == [false, true])
            #expect(try await causes() == [[1, 1]])
            #expect(try await diagnose(because: nil) == [false, false, false])
            #expect(try await causes() == [[0, 1]])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a 4 reopens with the cause struck out, and the second round makes a promoter`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(20))

            try await company.receive(.nps(4, as: "2"))
            let reopened = try await company.only()
            let struck = try await company.count("SELECT COUNT(*) FROM diagnoses WHERE struck_ms IS NOT NULL")
            try await company.remedy(reopened, cause: .processFriction)
            company.watch.advance(.days(20))
            try await company.receive(.nps(10, as: "3"))

            let promoter = try await company.only()
            #expect(reopened.round == 2)
            #expect(reopened.stage == .acknowledged)
            #expect(struck == 1)
            #expect(promoter.stage.word == .promoter)
            #expect(promoter.nextScore?.band == .detractor)
            #expect(promoter.recovery?.round == 2)
            #expect(promoter.lastDiagnosis?.cause == .processFriction)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an early score joins and decides nothing`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(13))

            try await company.receive(.nps(10, as: "2"))

            let remedied = try await company.only()
            #expect(remedied.stage.word == .remedied)
            #expect(try await company.events(of: remedied).suffix(2) == [.scoredEarly, .joined])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `after its end the next detractor opens a new case`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.move(
                try await company.only(), by: company.lea, .end(.customerLeft, because: "Gone."))
            company.watch.advance(.days(1))

            let answers = try await company.receive(.nps(3, as: "2"))

            #expect(answers.map(\.opened) == [true])
            #expect(try await company.cases().map(\.isOpen) == [false, true])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a bad score from before the one that recovered reopens the case or stays beside a newer one`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(20))
            try await company.receive(.nps(9, as: "2"))
            company.watch.advance(.days(1))
            try await company.receive(.nps(1, as: "3"))

            try await company.receive(.nps(2, as: "4", at: company.watch.now.subtracting(.days(4))))

            let cases = try await company.cases()
            #expect(cases.map(\.isOpen) == [false, true])
            #expect(cases.first?.nextScore?.band == .detractor)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `breaches are stamped once, at the due instant`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"), .nps(3, of: .bo, as: "2"))
            company.watch.advance(.days(2))

            let first = try await NoticeClocks(limit: 1).run(at: company.workplace)
            let second = try await NoticeClocks().run(at: company.workplace)
            let third = try await NoticeClocks().run(at: company.workplace)

            // All that is due of a case is noticed with its first clock: plan, hard stop and the warnings of the rest.
            #expect([first, second, third] == [1, 3, 0])
            #expect(
                try await company.rows(
                    "SELECT became, at_ms FROM events WHERE kind = 'breached' ORDER BY at_ms, case_id"
                ).map { [try $0.text(0), "\(try $0.instant(1).since(.monday))"] }
                    == [
                        ["first_touch", "14400.0 seconds"], ["first_touch", "14400.0 seconds"],
                        ["plan", "86400.0 seconds"], ["plan", "86400.0 seconds"],
                    ])
            #expect(try await company.violations() == [])
        }
    }
}
