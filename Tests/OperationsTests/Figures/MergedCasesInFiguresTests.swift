import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct MergedCasesInFiguresTests {
    @Test(arguments: Engine.allCases)
    func `what was done in a younger case counts in the older one, until the merge is undone`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "2"))
            let (older, younger) = (try await company.only(.ada), try await company.only(.bo))
            try await company.move(younger, .call)
            try await company.promiseAndKeep(in: younger)
            try await company.move(younger, .diagnosis())
            try await company.move(younger, .remedy(.refund, costMinor: 30_00))
            try await company.move(younger, .deliver(at: nil))
            let fix = try await company.shipFix(answering: younger)
            let apart = try await company.figures()

            let merge = try await MergeCustomers(
                of: company.key, company.id(of: .bo), into: company.id(of: .ada), by: company.lea
            ).run(at: company.workplace)
            let joined = try await company.figures()
            try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)
            let again = try await company.figures()

            #expect(joined[.promisesKept]?.numerator.count == 1)
            #expect(joined[.goodwillSpend]?.base == [older.id.rawValue])
            #expect(
                joined[.timeToFirstTouch]
                    == Figure.Members(base: [older.id.rawValue], numerator: [older.id.rawValue]))
            #expect(try await company.links(of: fix) == [younger.id.rawValue])
            #expect(joined[.handOffs]?.base == [older.id.rawValue])
            #expect(apart[.timeToFirstTouch]?.numerator == [younger.id.rawValue])
            #expect(again == apart)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case met in a younger one is left out of the open time that is shown of the others`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let cy = CustomerForm(id: "cy")
            try await company.receive(.nps(2, of: .ada, as: "1"), .nps(2, of: cy, as: "2"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "3"))
            for customer in [CustomerForm.bo, cy] {
                let met = try await company.only(customer)
                try await company.move(met, .call)
            }
            _ = try await MergeCustomers(
                of: company.key, company.id(of: .bo), into: company.id(of: .ada), by: company.lea
            ).run(at: company.workplace)

            let figures = try await company.readFigures()

            let firstTouch = try #require(figures.first { $0.key == .timeToFirstTouch })
            #expect(firstTouch.denominator == 2)
            guard case .duration(let wait)? = firstTouch.beside(.openTime) else {
                Issue.record("no open time is shown")
                return
            }
            #expect(wait.count == 1)
            #expect(wait.median == .value(3_600_000))
        }
    }

    @Test func `the link to a fix goes along, over two merges too`() async throws {
        try await withCompany(.sqlite) { company in
            let cy = CustomerForm(id: "cy")
            for (number, customer) in [cy, .ada, .bo].enumerated() {
                try await company.receive(.nps(2, of: customer, as: "\(number)"))
                company.watch.advance(.hours(1))
            }
            let youngest = try await company.only(.bo)
            let fix = try await company.shipFix(answering: youngest)
            for (merged, survivor) in [(CustomerForm.bo, CustomerForm.ada), (.ada, cy)] {
                _ = try await MergeCustomers(
                    of: company.key, company.id(of: merged), into: company.id(of: survivor), by: company.lea
                ).run(at: company.workplace)
            }
            let oldest = try #require(try await company.cases().first { $0.isOpen })
            let remedied = try await company.remedy(oldest)
            company.watch.advance(.days(20))
            try await company.receive(.nps(9, of: cy, as: "9"))

            let figures = try await company.figures()

            #expect(
                figures[.recoveryToFix]
                    == Figure.Members(base: [remedied.id.rawValue], numerator: [remedied.id.rawValue]))
            #expect(try await company.links(of: fix) == [youngest.id.rawValue])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a remedy of a cause that was struck out is not delivered with the next one`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            let opened = try await company.only()
            for move in [
                .call, .diagnosis(), .remedy(.refund, costMinor: 10_00), .diagnosis(),
                .remedy(.refund, costMinor: 20_00), .promise(dueIn: .days(90), from: company.watch.now),
                .deliver(at: nil),
            ] as [MoveCase.Move] {
                company.watch.advance(.hours(1))
                try await company.move(opened, move)
            }

            let delivered = try await company.rows(
                "SELECT cost_minor FROM remedies WHERE delivered_ms IS NOT NULL")

            #expect(try delivered.map { try $0.integer(0) } == [20_00])
            #expect(try await company.findings() == [])
        }
    }
}

extension Company {
    func figures() async throws -> [Figure.Key: Figure.Members] {
        Dictionary(uniqueKeysWithValues: try await readFigures().map { ($0.key, $0.members) })
    }

    /// Of the sixty days from the fixed Monday on, long after.
    fileprivate func readFigures() async throws -> [Figure] {
        let organization = try await workplace.writer.reader.read { try $0.first(Organizations(key)) }
        let period = Period(from: .monday.subtracting(.days(1)), to: .monday.adding(.days(60)))
        let watch = Watch(.monday.adding(.days(500)))
        guard let organization else { throw Missing("organization") }
        let answer = try await ReadFigures(of: organization, in: period, keys: Figure.Key.allCases).run(
            with: workplace.writer.reader, .still(watch))
        return answer.figures
    }

    fileprivate func promiseAndKeep(in its: Case) async throws {
        try await move(its, .promise(words: "A call", due: watch.now.adding(.days(2))))
        let query = CasePromises(of: key, its.id)
        let promise = try await workplace.writer.reader.read { try $0.first(query) }
        guard let promise else { throw Missing("promise") }
        try await move(its, .keepPromise(promise.promise.id))
    }

    func shipFix(answering its: Case) async throws -> ID<Fix> {
        watch.advance(.hours(1))
        let id = try await RecordFix(
            of: key, by: lea, title: "A list for the packer", cause: .failedDelivery, touchpoint: " "
        ).run(at: workplace)
        try await MoveFix(of: key, id, by: lea, .answer([its.id])).run(at: workplace)
        try await MoveFix(of: key, id, by: lea, .ship(at: nil)).run(at: workplace)
        return id
    }

    /// Cases that the fix answers, as stored.
    fileprivate func links(of fix: ID<Fix>) async throws -> [String] {
        try await rows("SELECT case_id FROM fix_cases WHERE fix_id = \(fix)").map { try $0.text(0) }
    }
}
