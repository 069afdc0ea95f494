import Foundation
import Operations
import Recovery
import Storage
import TestSupport
import Testing

/// How long rules and rounds take among many open cases: measured by `./test --all`, of the program as it is released.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["AMENDS_TEST_ALL"] != nil))
struct ManyOpenCasesTests {
    @Test(arguments: Engine.allCases)
    func `a round with nothing due is short among 100,000 open cases`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.open(100_000)
            company.watch.advance(.seconds(1_800))
            _ = try await NoticeClocks().run(at: company.workplace)

            var rounds: [Double] = []
            for _ in 0..<101 {
                rounds.append(
                    try await company.milliseconds {
                        let noticed = try await NoticeClocks().run(at: company.workplace)
                        #expect(noticed == 0)
                    })
            }

            let middle = rounds.sorted()[50]
            print("\(engine.rawValue): a round among 100,000 open cases with nothing due: \(middle) ms")
            #expect(middle < 10)
        }
    }

    @Test(arguments: Engine.allCases)
    func
        `10,000 clocks that run out at once are noticed within a minute, and 50 rules are tried on their cases within a second`(
            engine: Engine
        ) async throws
    {
        try await withCompany(engine) { company in
            try await company.open(10_000)

            let plan = try RoutingPlan.fifty(among: [company.olga, company.otto])
            let run = DryRun(of: company.key, plan)
            var cases = 0
            let trying = try await company.milliseconds {
                cases = try await run.run(at: company.workplace).cases
            }
            // Past the first touch of all of them, and before the plan.
            company.watch.advance(.hours(5))
            let noticing = try await company.milliseconds {
                while try await NoticeClocks().run(at: company.workplace) == 100 {}
            }

            print("\(engine.rawValue): 50 rules tried on \(cases) cases: \(trying) ms")
            print("\(engine.rawValue): 10,000 clocks noticed: \(noticing) ms")
            #expect(cases == 10_000)
            #expect(trying < 1_000)
            let breached = try await company.count(
                "SELECT COUNT(*) FROM events WHERE kind = 'breached' AND became = 'first_touch'")
            #expect(breached == 10_000)
            #expect(noticing < 60_000)
        }
    }
}

extension Company {
    fileprivate func open(_ number: Int) async throws {
        for first in stride(from: 1, through: number, by: 500) {
            let forms = (first..<first + 500).map { SignalForm.nps(2, of: .named($0), as: "\($0)") }
            _ = try await ReceiveSignals(of: key, forms).run(at: workplace)
        }
    }

    fileprivate func milliseconds(_ work: () async throws -> Void) async throws -> Double {
        let began = ContinuousClock.now
        try await work()
        return Double((ContinuousClock.now - began).components.attoseconds) / 1e15
            + Double((ContinuousClock.now - began).components.seconds) * 1_000
    }
}

extension RoutingPlan {
    /// Most of which no case meets, so that all are asked.
    fileprivate static func fifty(among members: [ID<Member>]) throws -> RoutingPlan {
        var plan = RoutingPlan()
        plan.rules = try (0..<50).map { number in
            try RoutingRule(
                [
                    RoutingCondition(.measure, .isOneOf, ["nps", "csat"]),
                    RoutingCondition(.score, .isUnder, ["3"]),
                    RoutingCondition(.segment, .isOneOf, ["segment \(number)"]),
                ], to: .member(members[number % members.count]))
        }
        return plan
    }
}
