import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct MoveCasesTests {
    @Test(arguments: Engine.allCases)
    func `each case is moved by its own rules, and a refused one stays as it was`(engine: Engine) async throws
    {
        try await withCompany(engine) { company in
            let opened = try await company.openCases(4)
            try await company.move(opened[0], by: company.lea, .end(.noResponse, because: "Silence."))
            let handOver = MoveCase.Move.handOver(to: company.otto, because: "Is there today")
            let owned = opened.filter { $0.owner == company.otto && $0.id != opened[0].id }.map(\.id)

            let outcomes = try await MoveCases(
                of: company.key, opened.map(\.id) + [ID("nowhere")], by: company.lea, handOver
            ).run(at: company.workplace)

            #expect(outcomes.count == 5)
            #expect(outcomes[opened[0].id]?.word == "case_has_ended")
            #expect(outcomes[ID("nowhere")]?.word == "missing")
            for found in opened.dropFirst() {
                let expected = owned.contains(found.id) ? "owns_it_already" : "moved"
                #expect(outcomes[found.id]?.word == expected)
            }
            #expect(
                try await company.cases().filter(\.isOpen).map(\.owner)
                    == Array(repeating: company.otto, count: 3))
            #expect(try await company.load(of: company.otto) == 3)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `more than one turn of cases is put aside, each until its own clock allows`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let opened = try await company.openCases(60)
            let until = company.watch.now.adding(.hours(2))

            let outcomes = try await MoveCases(
                of: company.key, opened.map(\.id), by: company.lea, .snooze(until: until)
            ).run(at: company.workplace)
            let late = try await MoveCases(
                of: company.key, opened.map(\.id), by: company.lea, .snooze(until: until.adding(.days(1)))
            ).run(at: company.workplace)

            #expect(outcomes.values.allSatisfy { $0.word == "moved" })
            #expect(late.values.allSatisfy { $0.word == "snooze_past_the_next_clock" })
            #expect(try await company.cases().allSatisfy { $0.snoozedUntil == until })
        }
    }

    @Test(arguments: Engine.allCases)
    func `many are marked as test at once`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let opened = try await company.openCases(3)

            let outcomes = try await MoveCases(
                of: company.key, opened.map(\.id), by: company.lea, .markAsTest(true)
            ).run(at: company.workplace)

            #expect(outcomes.values.allSatisfy { $0.word == "moved" })
            #expect(try await company.cases().allSatisfy(\.isTest))
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `cases of another organization are missing, and stay untouched`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let other = try await Company.found("Harbour Ltd", at: company.workplace, company.watch)
            let theirs = try await other.openCases(2)
            let before = try await other.everything()

            for move in [
                MoveCase.Move.snooze(until: nil), .markAsTest(true),
                .handOver(to: company.otto, because: "x"),
            ] {
                let outcomes = try await MoveCases(of: company.key, theirs.map(\.id), by: company.lea, move)
                    .run(at: company.workplace)
                #expect(outcomes.values.allSatisfy { $0.word == "missing" })
            }

            #expect(try await other.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who may not make the move makes it of none`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let sam = try await AddMember(
                to: company.key, name: "Sam", email: "sam@example.org", role: .sponsor, authorityMinor: 0
            ).run(at: company.workplace)
            let opened = try await company.openCases(2)

            for move in [MoveCase.Move.snooze(until: nil), .markAsTest(true)] {
                await #expect(throws: NotAllowed(.sponsor)) {
                    try await MoveCases(of: company.key, opened.map(\.id), by: sam, move)
                        .run(at: company.workplace)
                }
            }
        }
    }

    @Test func `two who hand over the same cases at once do not wait crosswise`() async throws {
        try await withCompany(.postgresql) { company in
            let ids = try await company.openCases(30).map(\.id)

            try await withThrowingTaskGroup { group in
                for member in [company.olga, company.otto, company.lea] {
                    group.addTask {
                        _ = try await MoveCases(
                            of: company.key, ids.shuffled(), by: company.lea,
                            .handOver(to: member, because: "So it is")
                        ).run(at: company.workplace)
                    }
                }
                try await group.waitForAll()
            }

            #expect(try await company.violations() == [])
        }
    }
}

extension Company {
    /// A detractor's case each, of as many customers.
    fileprivate func openCases(_ count: Int) async throws -> [Case] {
        let forms = (0..<count).map { SignalForm.nps(3, of: CustomerForm(id: "c\($0)"), as: "\($0)") }
        _ = try await ReceiveSignals(of: key, forms).run(at: workplace)
        return try await cases()
    }
}

extension MoveCases.Outcome {
    fileprivate var word: String {
        switch self {
        case .moved: "moved"
        case .refused(let refusal): refusal.rule
        case .missing: "missing"
        }
    }
}
