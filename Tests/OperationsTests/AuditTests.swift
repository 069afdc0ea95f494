import Demo
import Operations
import Recovery
import Storage
import TestSupport
import Testing

/// An audit that finds nothing must be one that would have found it.
@Suite struct AuditTests {
    @Test(arguments: Engine.allCases)
    func `each audit finds the damage that it is there for`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await Self.work(company)
            #expect(try await company.violations() == [])

            for damage in Damage.all {
                let found = try await Self.violations(of: company, after: damage)
                #expect(found.contains { $0.hasPrefix("\(damage.audit): ") }, "\(damage.audit)")
            }

            #expect(try await company.violations() == [])
        }
    }

    @Test func `every audit has a damage, and a name of its own`() {
        let names = Audit(of: Organization.Key(1)).names

        #expect(Damage.all.map(\.audit).sorted() == names.sorted())
        #expect(Set(names).count == names.count)
        #expect(Audit.recounted.isSubset(of: names))
    }

    /// Rows changed behind the back of the operations.
    fileprivate struct Damage: Sendable {
        let audit: String
        let statements: [SQL]

        init(_ audit: String, _ statements: SQL...) {
            self.audit = audit
            self.statements = statements
        }

        static let all = inRows + inMoves + inClocks + inSums
    }

    /// What damage has been seen to do, before it is taken back.
    private struct TakenBack: Error {
        let found: [String]
    }

    private static func violations(of company: Company, after damage: Damage) async throws -> [String] {
        let audit = Audit(of: company.key)
        do {
            try await company.workplace.writer.write { (connection) -> Void in
                for statement in damage.statements { try connection.run(statement) }
                throw TakenBack(found: try audit.violations(connection))
            }
        } catch let seen as TakenBack {
            return seen.found
        }
        return []
    }

    /// Ada came back, Bo waits for what was chosen, and nobody was in touch with Cy.
    private static func work(_ company: Company) async throws {
        try await company.receive(.nps(3, of: .ada.at("café-linden"), as: "1"))
        try await company.remedy(try await company.only())
        company.watch.advance(.days(14))
        try await company.receive(.nps(8, as: "2"))
        try await company.receive(.nps(1, of: .bo, as: "3"))
        let owner = try await company.only(.bo).owner
        let helper = owner == company.olga ? company.otto : company.olga
        let due = company.watch.now.adding(.days(5))
        for move in [
            .call, .askHelp(of: helper, words: "What does the log say?", due: due), .diagnosis(), .remedy(),
        ] as [MoveCase.Move] {
            company.watch.advance(.hours(1))
            try await company.move(try await company.only(.bo), move)
        }
        try await company.receive(.nps(2, of: CustomerForm(id: "cy"), as: "4"))
        company.watch.advance(.days(3))
        _ = try await NoticeClocks().run(at: company.workplace)
        _ = try await FoldScores().run(at: company.workplace)
    }
}

extension AuditTests.Damage {
    fileprivate static let inRows: [Self] = [
        Self(
            "a signal stands in a case of its own customer, and under the account that the customer belongs to",
            "UPDATE signals SET account_id = 'elsewhere'"),
        Self(
            "who turned out to be somebody else has nothing left, and that one is somebody of their own",
            """
            UPDATE customers SET merged_into_id = (SELECT MAX(id) FROM customers)
            WHERE id = (SELECT MIN(id) FROM customers)
            """),
        Self(
            "a case that goes on in another one has ended and holds no signal",
            "UPDATE cases SET merged_into_id = 'elsewhere'"),
        Self(
            "a task waits in an open case alone, and with somebody who works here",
            "UPDATE members SET is_active = 0"),
        Self(
            "nobody is told of a task more often than they were asked",
            "DELETE FROM events WHERE kind = 'task_asked'"),
        Self("what counts stands in no case that is a test", "UPDATE cases SET is_test = 1"),
        Self(
            "an assessment answers every statement and has a level for every capability",
            """
            INSERT INTO assessments (organization_id, id, made_ms) SELECT id, 'empty', 0 FROM organizations
            """),
        Self(
            "a driver session that ended has one driver to three, each with an action",
            """
            INSERT INTO driver_sessions (organization_id, id, starter_id, begun_ms, drawn, fresh, currency, ending,
                ender_id, ended_ms)
            SELECT organization_id, 'empty', MIN(id), 0, 1, 0, 'EUR', 'ended', MIN(id), 1 FROM members
            GROUP BY organization_id
            """),
        Self(
            "nobody had a case open before it was there",
            """
            INSERT INTO case_views (organization_id, case_id, member_id, first_ms)
            SELECT organization_id, id, owner_id, opened_ms - 1 FROM cases
            """),
        Self(
            "the bytes of an attached file are there as a whole, and no others",
            """
            INSERT INTO file_contents (organization_id, hash, bytes)
            SELECT id, '0000000000000000000000000000000000000000000000000000000000000000', 1 FROM organizations
            """),
        Self(
            "one open case per customer", "DROP INDEX cases_one_open",
            "UPDATE cases SET customer_id = (SELECT MIN(id) FROM customers)"),
        Self("remedied implies contacted and diagnosed", "UPDATE cases SET contacted_ms = NULL"),
        Self(
            "a reopened case has no diagnosis that is not struck out",
            "UPDATE cases SET stage = 'acknowledged' WHERE stage = 'remedy_chosen'"),
        Self(
            "what is superseded is struck out, and a later round says of which incident it is",
            "UPDATE diagnoses SET struck_ms = made_ms, superseded_ms = made_ms"),
        Self("a diagnosed case is worked by a playbook", "DELETE FROM case_playbooks"),
        Self(
            "a first round that recovered was decided by its next score",
            "UPDATE cases SET next_band = 'detractor'"),
        Self(
            "a case closed by a score is recovered, unless what decides its round is a detractor's by now",
            "UPDATE cases SET recovered_ms = NULL"),
        Self("the latest score is a newest one", "UPDATE customer_scores SET score = score - 1"),
        Self("a case is a test as its opening signal is", "UPDATE cases SET is_test = 1"),
        Self("no test decides a case that counts", "UPDATE signals SET is_test = 1"),
        Self("no test moves an account's score", "UPDATE signals SET is_test = 1"),
        Self(
            "nobody is told of one thing more often than it happened",
            "DELETE FROM events WHERE kind IN ('warned', 'breached')"),
    ]

    fileprivate static let inMoves: [Self] = [
        Self(
            "a remedy is chosen after a diagnosis of its round, and in an emergency before any",
            "DELETE FROM events WHERE kind = 'diagnosed'"),
        Self(
            "neglect is answered with money as a small sign beside another remedy alone",
            "UPDATE remedies SET kind = 'refund'",
            "UPDATE events SET became = 'relational_neglect' WHERE kind = 'diagnosed'"),
        Self(
            "what costs more than whoever chose it may give was approved by somebody else",
            "UPDATE remedies SET cost_minor = limit_minor + 1"),
        Self(
            "a case ends without a score by whoever may consent, or by a rule since it is no detractor's",
            "UPDATE events SET kind = 'ended', became = 'no_response', actor_id = NULL WHERE kind = 'diagnosed'"
        ),
        Self(
            "no score closes or reopens a case sooner than 14 days after the delivery of its round",
            "UPDATE signals SET occurred_ms = 0"),
        Self(
            "a case closed by a score is out of the band, as that score is",
            "UPDATE cases SET decided_band = 'detractor'"),
    ]

    fileprivate static let inClocks: [Self] = [
        Self(
            "a clock of a contacted or ended case stands still, of an untouched one it runs",
            "UPDATE clocks SET stopped_ms = NULL WHERE clock = 'first_touch'"),
        Self(
            "an open case has the clocks of its round, and each round's began one after the other",
            "DELETE FROM clocks WHERE clock = 'plan'"),
        Self(
            "a breach is told of at the instant when the clock was due",
            "UPDATE events SET at_ms = at_ms + 1 WHERE kind = 'breached'"),
        Self(
            "a breach is told of as often as a clock is breached, and as often as that was withdrawn",
            "DELETE FROM events WHERE kind = 'breached'"),
        Self(
            "what cannot be paused is breached where it was stopped after it was due, and nowhere else",
            """
            UPDATE clocks SET stopped_ms = due_ms + 1, notice_ms = NULL
            WHERE clock = 'first_touch' AND breached_ms IS NULL
            """),
        Self(
            "whoever owned an open case when a clock of it ran out was told, and it is not forgotten soon",
            "DELETE FROM notices WHERE kind = 'breached'"),
        Self(
            "a breach is a touch after the due instant, or none",
            "UPDATE cases SET contacted_ms = contacted_ms + 86400000000"),
    ]

    fileprivate static let inSums: [Self] = [
        Self(
            "deltas and rollups are the counted signals", "UPDATE score_rollups SET answers = answers + 1"),
        Self("loads are the open cases", "UPDATE member_loads SET open_cases = open_cases + 1"),
        Self("the newest score of each customer is remembered", "DELETE FROM customer_scores"),
        Self("facts are the cases", "DELETE FROM case_facts"),
        Self(
            "the next score is the first one given from 14 days after the delivery on",
            "UPDATE cases SET next_ms = next_ms + 1"),
    ]
}
