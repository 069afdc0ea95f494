import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct BulkTests {
    private struct Crash: Error {}

    @Test(arguments: Engine.allCases)
    func `each case is moved once by its own rules, also where the server died in between`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let cases = try await company.openMany(70)
            try await company.move(cases[3], by: company.lea, .end(.noResponse, because: "Silence."))
            let theirs = cases.filter { $0.owner == company.otto }.map(\.id)
            let id = try await company.begin(
                .handOver(to: company.otto, because: "Is there today"), cases.map(\.id) + [ID("nowhere")])

            await #expect(throws: Crash.self) {
                try await RunBulk(of: company.key, id).run(at: company.workplace) { throw Crash() }
            }
            let between = try await company.counts(id)
            try await RunBulk(of: company.key, id).run(at: company.workplace)
            try await RunBulk(of: company.key, id).run(at: company.workplace)

            #expect(between[.waiting] == 51)
            let refused = theirs.filter { $0 != cases[3].id }.count + 1
            #expect(try await company.counts(id) == [.moved: 70 - refused, .refused: refused, .missing: 1])
            #expect(try await company.outcome(of: cases[3].id, id)?.refusal?.refusal.rule == "case_has_ended")
            let handed = try await company.rows("SELECT case_id FROM events WHERE kind = 'handed_over'")
            #expect(handed.count == 70 - refused)
            #expect(try await company.load(of: company.otto) == 69)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a member may not begin, or not finish, is refused`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let cases = try await company.openMany(30).map(\.id)
            let sponsor = try await AddMember(
                to: company.key, name: "Sam", email: "sam@example.org", role: .sponsor, authorityMinor: 0
            ).run(at: company.workplace)
            await #expect(throws: BeginBulk.BulkRefusal.noCases) {
                _ = try await company.begin(.markAsTest(true), [])
            }
            await #expect(throws: BeginBulk.BulkRefusal.tooMany) {
                _ = try await company.begin(.markAsTest(true), (0...10_000).map { ID("c\($0)") })
            }
            await #expect(throws: NotAllowed.self) {
                _ = try await company.begin(.markAsTest(true), cases, by: sponsor)
            }
            await #expect(throws: Missing("member")) {
                _ = try await company.begin(.handOver(to: ID("nobody"), because: "Is there"), cases)
            }
            let until = company.watch.now.adding(.hours(1))
            let id = try await company.begin(.snooze(until: until), cases, by: company.olga)

            await #expect(throws: Crash.self) {
                try await RunBulk(of: company.key, id).run(at: company.workplace) { throw Crash() }
            }
            _ = try await DeactivateMember(
                company.olga, of: company.key, by: company.administrator(), handingCasesTo: nil
            ).run(at: company.workplace)
            try await RunBulk(of: company.key, id).run(at: company.workplace)

            #expect(try await company.counts(id) == [.moved: 20, .refused: 10])
            let last = try await company.outcome(of: cases.sorted()[29], id)
            #expect(last?.refusal?.rule == "role_does_not_allow_it")
        }
    }

    @Test func `a list is moved as it stood when it was begun`() async throws {
        try await withCompany(.sqlite) { company in
            let cases = try await company.openMany(5)
            let filter = CaseFilter(.all, for: company.lea, now: company.watch.now)
            let id = try await BeginBulk(
                of: company.key, by: company.lea, .markAsTest(true), of: .listed(filter)
            ).run(at: company.workplace)
            try await company.receive(.nps(2, as: "late"))

            try await RunBulk(of: company.key, id).run(at: company.workplace)

            #expect(try await company.counts(id) == [.moved: 5])
            #expect(try await company.cases().filter(\.isTest).map(\.id) == cases.map(\.id).sorted())
        }
    }
}

extension Company {
    fileprivate func openMany(_ number: Int) async throws -> [Case] {
        let forms = (1...number).map { SignalForm.nps(2, of: .named($0), as: "\($0)") }
        _ = try await ReceiveSignals(of: key, forms).run(at: workplace)
        return try await cases()
    }

    fileprivate func begin(
        _ move: BulkMove, _ cases: [ID<Case>], by member: ID<Member>? = nil
    ) async throws -> ID<Bulk> {
        try await BeginBulk(of: key, by: member ?? lea, move, of: .named(cases)).run(at: workplace)
    }

    fileprivate func counts(_ id: ID<Bulk>) async throws -> [BulkCases.Outcome: Int] {
        let query = BulkCounts(of: key, id)
        return Dictionary(
            uniqueKeysWithValues: try await workplace.writer.read { try $0.all(query) }.map {
                ($0.outcome, $0.cases)
            })
    }

    fileprivate func outcome(of its: ID<Case>, _ id: ID<Bulk>) async throws -> BulkCases.Entry? {
        let query = BulkCases(of: key, id, limit: 500)
        return try await workplace.writer.read { try $0.all(query) }.first { $0.id == its }
    }
}
