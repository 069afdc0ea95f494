import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct TakingTouchesBackTests {
    @Test(arguments: Engine.allCases)
    func `a mail that came back leaves the case, its clock and the figures as if it had not been sent`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            let mail = try await company.write(to: opened)
            company.watch.advance(.hours(1))

            try await company.move(opened, .takeBack(touch: mail))

            let back = try await company.only()
            #expect(back.stage == .open)
            #expect(back.firstTouch == opened.firstTouch)
            #expect(
                try await company.count("SELECT COUNT(*) FROM case_facts WHERE contacted_ms IS NULL") == 1)
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was done on top of it stays, and the next contact is the first`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            let mail = try await company.write(to: opened)
            try await company.move(opened, .diagnosis())

            company.watch.advance(.hours(6))
            try await company.move(opened, .takeBack(touch: mail))
            try await company.move(opened, .call)

            let met = try await company.only()
            #expect(met.stage.word == .diagnosed)
            #expect(met.contactedAt == company.watch.now)
            #expect(met.firstTouch.isBreached)
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a check-in and what was said in it are kept, and the figures know of it`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let remedied = try await company.remedy(try await company.only())
            company.watch.advance(.days(3))
            try await company.move(remedied, .call)

            try await company.move(remedied, .confirm(words: "It runs again."))

            let confirmed = try await company.only()
            #expect(confirmed.confirmedAt == company.watch.now)
            #expect(confirmed.clocks.filter { $0.kind == .checkIn }.map(\.isRunning) == [false, true])
            let words = try await company.rows(
                "SELECT words FROM case_notes WHERE organization_id = \(company.key)")
            #expect(try words.map { try $0.text(0) } == ["It runs again."])
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test func `a touch of another case is none of this one`() async throws {
        try await withCompany(.sqlite) { company in
            try await company.receive(.nps(3, as: "1"), .nps(2, of: .bo, as: "2"))
            let mail = try await company.write(to: try await company.only(.bo))

            await #expect(throws: Missing("touch")) {
                try await company.move(try await company.only(), .takeBack(touch: mail))
            }
        }
    }
}

extension Company {
    fileprivate func write(to found: Case) async throws -> String {
        try await move(found, .touch(.mailSent))
        return try await rows("SELECT id FROM touches WHERE kind = 'mail_sent'")[0].text(0)
    }
}
