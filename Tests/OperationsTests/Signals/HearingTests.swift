import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct HearingTests {
    @Test(arguments: Engine.allCases)
    func `a detractor opens one case with an owner, a clock, events and facts`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let answers = try await company.receive(.nps(3, as: "1"))

            let opened = try await company.only()
            #expect(answers.map(\.opened) == [true])
            #expect(opened.isDetractorCase)
            #expect(opened.owner == company.lea)
            #expect(opened.t0 == .monday)
            #expect(opened.firstTouch == Clock(start: .monday, due: .monday.adding(.hours(4))))
            #expect(try await company.events(of: opened) == [.opened, .owned])
            #expect(try await company.load(of: company.lea) == 1)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a promoter opens none`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let answers = try await company.receive(.nps(9, as: "1"))

            #expect(answers.map(\.opened) == [false])
            #expect(try await company.cases().isEmpty)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a further signal joins the open case and moves no clock`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let before = try await company.only()
            company.watch.advance(.hours(1))

            let answers = try await company.receive(.nps(1, as: "2"))

            let opened = try await company.only()
            #expect(answers.map(\.opened) == [false])
            #expect(opened.firstTouch == before.firstTouch)
            #expect(try await company.events(of: opened) == [.opened, .owned, .joined])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same key again changes nothing`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let before = try await company.everything()
            company.watch.advance(.days(40))

            let answers = try await company.receive(.nps(3, as: "1"), .nps(3, as: "1"))

            #expect(answers.map(\.word) == ["unchanged", "unchanged"])
            #expect(try await company.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who was known by the address alone takes the id over`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let address = CustomerForm(email: "Ada@example.com")
            let both = CustomerForm(id: "C-1", email: "ada@example.com")
            try await company.receive(.nps(3, of: address, as: "1"))

            try await company.receive(
                .nps(4, of: both, as: "2"), .nps(5, of: CustomerForm(id: "C-1"), as: "3"),
                .nps(5, of: address, as: "4"))

            #expect(try await company.rows("SELECT key FROM customers").map { try $0.text(0) } == ["C-1"])
            #expect(try await company.cases().count == 1)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a correction is banded by the source's own scale`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let hundred = Scale(lowest: 0, highest: 100, detractorUpTo: 60, promoterFrom: 90)
            try await company.receive(.nps(95, as: "1").with { $0.scale = hundred })

            let answers = try await company.receive(.nps(55, as: "1"))

            #expect(answers.map(\.word) == ["updated"])
            #expect(
                try await company.rows("SELECT score, band FROM signals").map(\.values)
                    == [[.integer(55), .text("detractor")]])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a comment that comes after the score updates and opens no second case`(engine: Engine) async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            company.watch.advance(.days(3))

            let answers = try await company.receive(
                .nps(3, as: "1").with { ($0.comment, $0.churnIntent) = ("I am leaving.", true) })

            #expect(answers.map(\.word) == ["updated"])
            #expect(try await company.events(of: try await company.only()) == [.opened, .owned])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a score that comes after the comment opens the case then`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(nil, as: "1").with { $0.comment = "Hm." })
            company.watch.advance(.hours(3))

            let answers = try await company.receive(.nps(2, as: "1"))

            let opened = try await company.only()
            #expect(answers.map(\.opened) == [true])
            #expect(opened.t0 == .monday.adding(.hours(3)))
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `two forms of one customer in one set see each other`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let byAddress = CustomerForm(email: "ADA@example.org")

            let answers = try await company.receive(
                .nps(3, as: "1"), .nps(2, of: byAddress, as: "2"), .nps(9, of: .bo, as: "3"),
                .nps(5, of: .bo, as: "4"), .nps(5, of: .bo, as: "4"))

            #expect(answers.map(\.opened) == [true, false, false, true, false])
            #expect(answers.map(\.word) == ["taken", "taken", "taken", "taken", "unchanged"])
            #expect(try await company.count("SELECT COUNT(*) FROM customers") == 2)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an address that a set brings is known to the rest of it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(9, of: CustomerForm(id: "ada"), as: "1"))

            try await company.receive(
                .nps(3, as: "2"), .nps(2, of: CustomerForm(email: "ada@example.org"), as: "3"))

            #expect(try await company.count("SELECT COUNT(*) FROM customers") == 1)
            #expect(try await company.cases().count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a score corrected within a day ends the case as no detractor`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(1, as: "1"))
            company.watch.advance(.hours(24))

            let answers = try await company.receive(.nps(10, as: "1"))

            let corrected = try await company.only()
            #expect(answers.map(\.word) == ["updated"])
            #expect(corrected.stage == .ended(.notADetractor, at: company.watch.now))
            #expect(try await company.load(of: company.lea) == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a day later the score is final`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(1, as: "1"))
            let before = try await company.everything()
            company.watch.advance(.hours(24) + .milliseconds(1))

            let answers = try await company.receive(.nps(10, as: "1"))

            #expect(answers.map(\.word) == ["score_is_final"])
            #expect(try await company.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is refused makes nobody known and keeps the rest of the set`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let answers = try await company.receive(
                .nps(11, as: "1"), .nps(3, of: .bo, as: "2"), .nps(3, of: .ada, as: "2"))

            #expect(answers.map(\.word) == ["score_outside_scale", "taken", "signal_of_another_customer"])
            #expect(try await company.count("SELECT COUNT(*) FROM customers") == 1)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an anonymous answer counts and opens no case`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(0, of: nil, as: "1"))

            #expect(try await company.cases().isEmpty)
            let counted = try await company.count(
                """
                SELECT CAST(SUM(answers) AS BIGINT) FROM (SELECT answers FROM score_deltas
                    UNION ALL SELECT answers FROM score_rollups) AS counted
                """)
            #expect(counted == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an anonymous answer that is sent again by name is its customer's, and opens the case then`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: nil, as: "1"))

            let named = try #require(try await company.receive(.nps(2, as: "1")).first)
            let again = try #require(try await company.receive(.nps(2, as: "1")).first)

            #expect([named.word, again.word] == ["updated", "unchanged"])
            #expect(named.opened)
            #expect(try await company.cases().count == 1)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an anonymous answer that is sent again by name and with another score is its customer's latest`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(8, of: .ada.at("house"), as: "0"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(9, of: nil, as: "1"))

            let named = try #require(
                try await company.receive(.nps(2, of: .ada.at("house"), as: "1")).first)

            #expect(named.opened)
            #expect(try await company.count("SELECT score FROM customer_scores") == 2)
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `test answers and answers of a test account are in no delta`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.describe("house", isTest: true)
            try await company.describe("house")

            try await company.receive(
                .nps(3, of: .ada.at("house"), as: "1"), .nps(3, of: .bo, as: "2").with { $0.isTest = true })

            #expect(try await company.cases().map(\.isTest) == [true, true])
            #expect(try await company.count("SELECT COUNT(*) FROM score_deltas") == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `one account's open cases go to one owner`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, of: .ada.at("café-linden"), as: "1"))
            try await company.receive(.nps(3, of: CustomerForm(id: "cy"), as: "2"))

            try await company.receive(
                .nps(3, of: .bo.at("café-linden"), as: "3"),
                .nps(3, of: CustomerForm(id: "dee", account: "café-linden"), as: "4"))

            let owners = try await company.cases().filter { $0.account != nil }.map(\.owner)
            #expect(owners == [company.lea, company.lea, company.lea])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `deltas and rollups follow updates and corrections`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"), .nps(8, of: .bo, as: "2"))
            _ = try await FoldScores().run(at: company.workplace)

            try await company.receive(.nps(9, as: "1"))
            try await company.receive(.nps(8, of: .bo, as: "2").with { $0.touchpoint = "till" })
            #expect(try await company.violations() == [])
            _ = try await FoldScores().run(at: company.workplace)

            #expect(try await company.violations() == [])
            #expect(try await company.count("SELECT COUNT(*) FROM score_deltas") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is older than 30 days opens no case`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let old = Instant.monday.subtracting(.days(31))

            try await company.receive(
                .nps(3, as: "1", at: old),
                .nps(3, of: .bo, as: "2", at: old).with { $0.opening = .since(old) })

            let backfilled = try await company.only(.bo)
            #expect(try await company.cases(of: .ada).isEmpty)
            #expect(backfilled.isBackfilled)
            #expect(backfilled.firstTouch.start == .monday)
            #expect(try await company.violations() == [])
        }
    }
}
