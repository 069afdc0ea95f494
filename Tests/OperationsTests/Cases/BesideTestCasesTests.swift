import Operations
import Recovery
import Storage
import TestSupport
import Testing

/// A test case and what is said in earnest beside it: neither keeps the other from its place.
@Suite struct BesideTestCasesTests {
    @Test(arguments: Engine.allCases)
    func `who complains in earnest is not kept behind a test case`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.move(try await company.only(), .markAsTest(true))
            company.watch.advance(.hours(1))

            let answers = try await company.receive(
                .nps(9, as: "2"), .nps(2, as: "3"), .nps(1, as: "4"))

            let cases = try await company.cases()
            #expect(answers.map(\.opened) == [false, true, false])
            #expect(cases.map(\.isTest) == [true, false])
            #expect(cases.map(\.stage.word) == [.notADetractor, .open])
            #expect(answers.map(\.joined) == [nil, cases[1].id, cases[1].id])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])

            try await company.move(cases[0], .markAsTest(false))
            #expect(try await company.cases().map(\.stage.word) == [.notADetractor, .open])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a test that was remedied is not what a detractor reopens`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.move(try await company.only(), .markAsTest(true))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(14))

            let answers = try await company.receive(.nps(3, as: "2"))

            #expect(answers.map(\.opened) == [true])
            #expect(try await company.cases().map(\.isOpen) == [false, true])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was said beside a test case and is corrected, or goes on, opens a case too`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"), .nps(3, of: .bo, as: "2"))
            for id in ["1", "2"] { try await company.mark(id) }
            try await company.receive(.nps(8, as: "3"), .nps(8, of: .bo, as: "4"))

            let answers = try await company.receive(
                .nps(2, as: "3"), .nps(8, of: .bo, as: "4").with { $0.contactMe = true })

            #expect(answers.map(\.opened) == [true, true])
            #expect(try await company.cases(of: .ada).map(\.isOpen) == [false, true])
            #expect(try await company.cases(of: .bo).map(\.isOpen) == [false, true])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was said in earnest after all leaves the test and opens a case`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.move(try await company.only(), .markAsTest(true))
            try await company.receive(.nps(2, as: "2").with { $0.isTest = true })

            try await company.mark("2", asTest: false)

            #expect(try await company.cases().map(\.isTest) == [true, false])
            #expect(try await company.cases().map(\.isOpen) == [false, true])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a score that decides a test stands beside it, and may open a case later`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.move(try await company.only(), .markAsTest(true))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(14))

            let first = try await company.receive(.nps(8, as: "2"))
            let again = try await company.receive(.nps(8, as: "2").with { $0.contactMe = true })

            #expect((first + again).map(\.opened) == [false, true])
            #expect(first.map(\.joined) == [nil])
            #expect(try await company.cases().map(\.stage.word) == [.recovered, .open])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an open test does not keep a corrected score from reopening a case`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(14))
            try await company.receive(.nps(8, as: "2"))
            try await company.receive(.nps(2, as: "3").with { $0.isTest = true })
            company.watch.advance(.hours(1))

            let answers = try await company.receive(.nps(3, as: "2"))

            #expect(answers.map(\.opened) == [false])
            #expect(try await company.cases().map(\.stage.word) == [.acknowledged, .notADetractor])
            #expect(try await company.cases().map(\.round) == [2, 1])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a test signal joins the case that counts and changes nothing that is counted`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            let before = try await company.counted()

            let answers = try await company.receive(.nps(0, as: "2").with { $0.isTest = true })

            let after = try await company.counted()
            #expect(answers.map(\.opened) == [false])
            #expect(answers.map(\.joined) == [opened.id])
            #expect(try await company.only().isTest == false)
            #expect(try await company.only().stage == opened.stage)
            for figure in ["series", "customer_scores", "account_scores", "case_facts", "loads"] {
                #expect(after[figure] == before[figure], "\(figure)")
            }
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `cases that one corrected signal opened are tests together`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            for score in [3, 8, 2] { try await company.receive(.nps(score, as: "1")) }
            let cases = try await company.cases()

            try await company.move(cases[0], .markAsTest(true))
            #expect(try await company.cases().map(\.isTest) == [true, true])
            #expect(try await company.violations() == [])
            try await company.move(cases[1], .markAsTest(false))
            #expect(try await company.cases().map(\.isTest) == [false, false])
            #expect(try await company.violations() == [])
            try await company.receive(.nps(2, as: "1").with { $0.isTest = true })

            #expect(try await company.cases().map(\.isTest) == [true, true])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a signal is marked alone whose case goes on in another one`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .bo, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, as: "2"))
            let merge = MergeCustomers(
                of: company.key, try await company.id(of: .ada), into: try await company.id(of: .bo),
                by: company.lea)
            _ = try await merge.run(at: company.workplace)

            try await company.mark("2")

            #expect(try await company.cases().filter(\.isOpen).map(\.isTest) == [false])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `marks and answers that come at once leave what must hold`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()

            try await withThrowingTaskGroup { group in
                for number in 1...10 {
                    group.addTask { _ = try await company.receive(.nps(number % 7, as: "more-\(number)")) }
                    group.addTask {
                        // Two marks in a row are refused; it is no matter here which.
                        do {
                            try await company.move(opened, by: company.lea, .markAsTest(number % 2 == 0))
                        } catch is Case.TestRefusal {}
                    }
                }
                try await group.waitForAll()
            }

            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }
}
