import Operations
import Recovery
import Storage
import TestSupport
import Testing

/// What does not fit, cannot wait, or goes beyond one customer, as it is kept.
@Suite struct FittingCasesTests {
    @Test(arguments: Engine.allCases)
    func `a remedy is kept with how it fits, and why`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            for move in [.call, .diagnosis(), .remedy(), .remedy(.apology, costMinor: 0), .deviation]
                as [MoveCase.Move]
            {
                try await company.move(opened, move)
            }

            let rows = try await company.rows("SELECT fit, fit_reason FROM remedies ORDER BY id")

            #expect(try rows.map { try $0.text(0) } == ["first_cause", "beside", "deviation"])
            #expect(try rows.map { try $0.optionalText(1) } == [nil, nil, "It is what she lacks."])
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `help that cannot wait is kept, delivered, diagnosed and remedied as of its delivery`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            try await company.move(opened, .call)
            company.watch.advance(.hours(1))
            let helped = try await company.move(opened, .emergency)
            #expect(helped.clock(.diagnosis)?.due == company.watch.now.adding(.hours(24)))
            try await company.move(opened, .deliver(at: nil))
            let delivered = company.watch.now
            #expect(try await company.only().emergency?.deliveredAt == delivered)
            #expect(try await company.findings() == [])

            company.watch.advance(.hours(3))
            try await company.move(opened, .diagnosis())
            try await company.move(opened, .promise(dueIn: .days(9), from: company.watch.now))
            #expect(try await company.findings() == [])
            try await company.move(opened, .deliver(at: nil))

            #expect(try await company.only().firstRemediedAt == delivered)
            let rows = try await company.rows("SELECT fit, delivered_ms FROM remedies")
            #expect(try rows.map { try $0.instant(1) } == [delivered])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what reached the customer counts as given, though another remedy answers to the cause`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            for move in [
                .call, .emergency, .deliver(at: nil), .diagnosis(.processFriction), .remedy(.directLine),
                .promise(dueIn: .days(9), from: company.watch.now), .deliver(at: nil),
            ] as [MoveCase.Move] {
                company.watch.advance(.seconds(60))
                try await company.move(opened, move)
            }

            let rows = try await company.rows("SELECT kind FROM remedies WHERE delivered_ms IS NOT NULL")

            #expect(Set(try rows.map { try $0.text(0) }) == ["replacement", "direct_line"])
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was delivered in an emergency stays given, though the case ends before its diagnosis`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            let opened = try await company.only()
            for move in [.call, .emergency, .deliver(at: nil)] as [MoveCase.Move] {
                company.watch.advance(.hours(1))
                try await company.move(opened, move)
            }
            let delivered = company.watch.now
            company.watch.advance(.hours(1))
            try await company.move(opened, by: company.lea, .end(.customerLeft, because: "Moved away."))

            let row = try await company.rows("SELECT delivered_ms, taken_back_ms FROM remedies")[0]
            #expect(try row.optionalInstant(0) == delivered)
            #expect(try row.optionalInstant(1) == nil)
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is systemic is linked to a fix and told its limit, anew once the cause is struck out`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1").with { $0.touchpoint = "packing" })
            let opened = try await company.only()
            for move in [
                .call, .diagnosis(.failedDelivery, .systemic), .remedy(), .proposeFix(title: "Pack twice"),
                .tellLimit("Not this year."), .diagnosis(.failedDelivery, .systemic), .remedy(),
            ] as [MoveCase.Move] {
                company.watch.advance(.seconds(60))
                try await company.move(opened, move)
            }

            await #expect(throws: Case.DeliveryRefusal.limitNotTold) {
                try await company.move(opened, .deliver(at: nil))
            }
            try await company.move(opened, .tellLimit("Not this year either."))
            try await company.move(opened, .deliver(at: nil))

            let fixes = try await company.workplace.writer.reader.read {
                try $0.all(FixesOfCase(of: company.key, opened.id))
            }
            #expect(fixes.map(\.title) == ["Pack twice"])
            #expect(fixes.map(\.touchpoint) == ["packing"])
            let told = try await company.rows("SELECT words FROM case_notes ORDER BY event_number")
            #expect(try told.map { try $0.text(0) } == ["Not this year.", "Not this year either."])
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a fix and a promise of a case that goes on in another one go along`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "2"))
            let (older, younger) = (try await company.only(.ada), try await company.only(.bo))
            for move in [
                .call, .diagnosis(.failedDelivery, .systemic), .proposeFix(title: "Pack twice"),
                .promise(dueIn: .days(9), from: company.watch.now),
            ] as [MoveCase.Move] {
                try await company.move(younger, move)
            }
            try await company.move(older, .call)
            try await company.move(older, .diagnosis(.failedDelivery, .systemic))

            _ = try await MergeCustomers(
                of: company.key, company.id(of: .bo), into: company.id(of: .ada), by: company.lea
            ).run(at: company.workplace)

            let made = try await company.workplace.writer.reader.read {
                try $0.commitments(of: older.id, in: company.key)
            }
            #expect(made.fixes.map(\.title) == ["Pack twice"])
            #expect(made.promises.count == 1)
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an emergency stands again when a merge is taken back`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "2"))
            let younger = try await company.only(.bo)
            for move in [.call, .emergency, .deliver(at: nil)] as [MoveCase.Move] {
                try await company.move(younger, move)
            }
            let before = try await company.only(.bo).emergency

            let merge = try await MergeCustomers(
                of: company.key, company.id(of: .bo), into: company.id(of: .ada), by: company.lea
            ).run(at: company.workplace)
            try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)

            let again = try await company.cases().first { $0.id == younger.id }
            #expect(before != nil)
            #expect(again?.emergency == before)
            #expect(try await company.findings() == [])
        }
    }
}
