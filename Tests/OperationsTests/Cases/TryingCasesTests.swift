import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct TryingCasesTests {
    @Test(arguments: Engine.allCases)
    func `what works is a confirmation, and needs a conversation`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let remedied = try await company.tried()

            await #expect(throws: Case.ConfirmationRefusal.notInTouch) {
                try await company.move(remedied, .endTrial(works: true, words: "It runs."))
            }
            #expect(try await company.only().trial != nil)
            company.watch.advance(.hours(1))
            try await company.move(remedied, .call)
            let worked = try await company.move(remedied, .endTrial(works: true, words: "It runs."))

            #expect(worked.trial == nil)
            #expect(worked.confirmedAt == company.watch.now)
            #expect(try await company.events(of: worked).suffix(2) == [.trialEnded, .confirmed])
            #expect(try await company.check() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what does not work reopens the case, with the reason`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let remedied = try await company.tried()

            await #expect(throws: Case.ReopeningRefusal.noReason) {
                try await company.move(remedied, .endTrial(works: false, words: " "))
            }
            let failed = try await company.move(remedied, .endTrial(works: false, words: "It stopped again."))

            #expect(failed.round == 2)
            #expect(failed.stage == .acknowledged)
            #expect(failed.nextScore == nil)
            #expect(try await company.events(of: failed).suffix(1) == [.reopened])
            let struck = try await company.count("SELECT COUNT(*) FROM diagnoses WHERE struck_ms IS NOT NULL")
            #expect(struck == 1)
            #expect(try await company.check() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a delivery may give the time at once, and its end is noticed`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let remedied = try await company.tried()
            #expect(remedied.trial?.due == company.watch.now.adding(.days(30)))

            company.watch.advance(.days(31))
            _ = try await NoticeClocks().run(at: company.workplace)

            let late = try await company.only()
            #expect(late.trial?.isBreached == true)
            #expect(try await company.check() == [])
        }
    }
}

extension Company {
    /// Delivered with thirty days to try it.
    fileprivate func tried() async throws -> Case {
        try await receive(.nps(2, as: "1"))
        var moved = try await only()
        for move in [.call, .diagnosis(), .remedy()] as [MoveCase.Move] {
            watch.advance(.hours(1))
            moved = try await self.move(moved, move)
        }
        try await self.move(moved, .promise(dueIn: .days(300), from: watch.now))
        watch.advance(.hours(1))
        return try await move(moved, .deliver(at: nil, daysToTry: 30))
    }

    fileprivate func check() async throws -> [String] {
        let differences = try await CheckRebuild(of: key).run(with: workplace.writer.reader)
        return try await violations().map { "\($0)" } + differences.map { "\($0)" }
    }
}
