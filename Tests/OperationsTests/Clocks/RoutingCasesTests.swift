import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct RoutingCasesTests {
    @Test(arguments: Engine.allCases)
    func `cases go by the rules, and nobody who owns none is named by one`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let social = try RoutingCondition(.channel, .isOneOf, ["social"])
            let plan = RoutingPlan([try RoutingRule([social], to: .member(company.otto))])
            try await company.route(plan)

            try await company.receive(
                .nps(2, as: "1").with { $0.channel = "social" },
                .nps(2, of: .bo, as: "2").with { $0.channel = "social" })

            #expect(try await company.cases().map(\.owner) == [company.otto, company.otto])
            #expect(try await company.workplace.writer.read { try $0.routingPlan(of: company.key) } == plan)
            await #expect(throws: RoutingRule.RuleRefusal.nobodyReceives) {
                try await company.route(RoutingPlan([try RoutingRule([social], to: .team(ID("nobody")))]))
            }
            await #expect(throws: NotAllowed.self) {
                try await ChangeRouting(of: company.key, by: company.olga, plan).run(at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a dry run asks what the real thing asked`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let conditions = try [
                RoutingCondition(.reach, .isOver, ["5000"]),
                RoutingCondition(.comment, .contains, ["lawyer"]),
                RoutingCondition(.tag, .isOneOf, ["vip"]), RoutingCondition(.severity, .isNoneOf, ["low"]),
                RoutingCondition(.suspectedCause, .isOneOf, ["failed_delivery"]),
                RoutingCondition(.score, .isUnder, ["3"]), RoutingCondition(.churnIntent, .isOneOf, ["yes"]),
            ]
            let rules = try conditions.map { try RoutingRule([$0], to: .member(company.otto)) }
            for number in rules.indices {
                try await company.route(RoutingPlan([rules[number]], others: .member(company.olga)))
                try await company.receive(
                    .nps(number % 2 == 0 ? 2 : 5, of: CustomerForm(id: "c\(number)"), as: "\(number)").with {
                        $0.comment = number % 3 == 0 ? "My lawyer writes." : nil
                        $0.reach = number * 2_000
                        $0.tags = number % 2 == 0 ? ["vip", "x"] : []
                        $0.churnIntent = number > 4
                        $0.reportedReason = number > 3 ? "product_bug" : nil
                    })
                let opened = try #require(try await company.cases().last)
                let isOttos = opened.owner == company.otto

                let tried = try await DryRun(
                    of: company.key, RoutingPlan([rules[number]], others: .member(company.olga))
                ).run(
                    at: company.workplace)

                #expect(tried.cases == number + 1 && tried.changed == 0)
                let latest = try await company.latestQuestion()
                #expect(rules[number].fits(latest.facts) == isOttos, "\(conditions[number])")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a parked case finds an owner once somebody has room`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.route(RoutingPlan(others: .member(company.olga), capacity: 1))
            try await company.receive(.nps(2, as: "1"), .nps(2, of: .bo, as: "2"))
            let first = try await company.only(.ada)
            #expect(first.owner == company.olga)
            #expect(try await company.only(.bo).isParked)
            #expect(try await RouteParked().run(at: company.workplace) == 0)

            try await company.move(first, by: company.lea, .end(.notADetractor, because: "A joke."))
            let found = try await RouteParked().run(at: company.workplace)

            let second = try await company.only(.bo)
            #expect(found == 1)
            #expect(second.owner == company.olga && !second.isParked && second.handOffs == 0)
            #expect(try await company.load(of: company.olga) == 1)
            #expect(try await company.load(of: company.lea) == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `parked cases of one account go to one owner`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            func of(_ id: String, _ account: String) -> CustomerForm {
                CustomerForm(id: id, account: account)
            }
            try await company.route(RoutingPlan(others: .member(company.otto), capacity: 1))
            try await company.receive(
                .nps(2, of: of("a1", "A"), as: "1"), .nps(2, of: of("b1", "B"), as: "2"),
                .nps(2, of: of("b2", "B"), as: "3"), .nps(2, of: of("c1", "C"), as: "4"))
            let first = try await company.only(of("a1", "A"))
            #expect(first.owner == company.otto && !first.isParked)
            #expect(try await company.cases().count(where: \.isParked) == 3)

            try await company.route(RoutingPlan(choiceOfOthers: .roundRobin))
            _ = try await RouteParked().run(at: company.workplace)

            let ofB = try await [company.only(of("b1", "B")), company.only(of("b2", "B"))]
            #expect(ofB.allSatisfy { !$0.isParked })
            #expect(Set(ofB.map(\.owner)).count == 1)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `round robin goes on where the signals before left it`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.route(RoutingPlan(choiceOfOthers: .roundRobin))
            for number in 1...6 {
                company.watch.advance(.seconds(60))
                try await company.receive(.nps(2, of: CustomerForm(id: "c\(number)"), as: "\(number)"))
            }

            let owners = try await company.cases().sorted { $0.openedAt < $1.openedAt }.map(\.owner)

            #expect(Set(owners.prefix(3)).count == 3)
            #expect(owners.prefix(3) == owners.suffix(3))
        }
    }

    @Test(arguments: Engine.allCases)
    func `silence brings a backer, and then another owner`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, as: "1"))
            let opened = try await company.only()

            company.watch.advance(.hours(49))
            while try await NoticeClocks().run(at: company.workplace) > 0 {}
            let escalated = try await company.only()
            company.watch.advance(.hours(25))
            while try await NoticeClocks().run(at: company.workplace) > 0 {}
            let replaced = try await company.only()

            #expect(escalated.backer != nil && escalated.backer != opened.owner)
            #expect(escalated.owner == opened.owner)
            #expect(replaced.owner != opened.owner && replaced.handOffs == 0)
            #expect(try await company.load(of: replaced.owner) == 1)
            #expect(try await company.load(of: opened.owner) == 0)
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `severity is a sum that is kept, set by the organization, and raised by what joins`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(.nps(5, as: "1"))
            let low = try await company.only()
            try await company.receive(
                .nps(0, as: "2").with {
                    $0.churnIntent = true
                    $0.comment = "You hear from my lawyer."
                })
            let critical = try await company.only()

            #expect(low.severitySum == SeveritySum(lines: [.init(.depth, 1)], severity: .low))
            #expect(critical.severity == .critical && critical.firstTouch.due == .monday.adding(.hours(2)))
            let table = try SeverityTable(
                points: [.depth: 3], segments: ["Key": 2], cuts: [.normal: 1, .high: 2, .critical: 3],
                words: ["fire"])
            try await ChangeSeverity(of: company.key, by: company.lea, table).run(at: company.workplace)
            #expect(
                try await company.workplace.writer.read { try $0.severityTable(of: company.key) } == table)
            try await company.receive(.nps(5, of: .bo, as: "3"))
            #expect(try await company.only(.bo).severity == .critical)
        }
    }
}

extension Company {
    fileprivate func route(_ plan: RoutingPlan) async throws {
        try await ChangeRouting(of: key, by: lea, plan).run(at: workplace)
    }

    fileprivate func latestQuestion() async throws -> Routing.Question {
        let key = key
        let all = try await workplace.writer.read {
            try $0.all(
                CasesToRoute(
                    of: key, since: Instant(milliseconds: 0), on: Zone.utc.day(of: .monday), Reason.shipped,
                    limit: 100))
        }
        guard let last = all.last else { throw Missing("case") }
        return last.question
    }
}
