import Recovery
import TestSupport
import Testing

@Suite struct RoutingTests {
    private typealias Cast = OwnershipTests

    private static func rule(
        _ field: RoutingField, _ test: RoutingCondition.Test, _ values: String...,
        to receiver: RoutingRule.Receiver, by choice: RoutingRule.Choice = .leastLoaded
    ) throws -> RoutingRule {
        try RoutingRule([RoutingCondition(field, test, values)], to: receiver, by: choice)
    }

    private static func candidate(_ name: String, in team: String, carrying openCases: Int = 0) -> Candidate {
        var candidate = Cast.candidate(name, carrying: openCases)
        candidate.teams = [ID(team)]
        return candidate
    }

    private static let lea = Cast.candidate("lea", .programmeLead)

    @Test func `the first rule that fits decides`() throws {
        let plan = RoutingPlan([
            try Self.rule(.channel, .isOneOf, "social", "review", to: .team(ID("public"))),
            try Self.rule(.reach, .isOver, "5000", to: .member(ID("ada"))),
        ])
        let routing = Routing(
            plan,
            among: [
                Self.candidate("ada", in: "desk"), Self.candidate("bo", in: "public"), Self.lea,
            ])
        func answer(_ channel: String, _ reach: Int64?) -> (String?, Int?) {
            var question = Routing.Question()
            question.facts[.channel] = channel
            question.facts.set(.reach, reach)
            let answer = routing.answer(question)
            return (answer?.ownership.owner.rawValue, answer?.rule)
        }

        #expect(answer("Review", 9_000) == ("bo", 0))
        #expect(answer("email", 5_001) == ("ada", 1))
        #expect(answer("email", 5_000) == ("ada", nil))
        #expect(answer("email", nil) == ("ada", nil))
    }

    @Test func `receivers are passed over for what they are not, and nobody left is parked with the lead`()
        throws
    {
        let team = ["away", "full", "poor", "manager"].map { Self.candidate($0, in: "desk") }
        var candidates = team + [Self.lea]
        candidates[0].isAway = true
        candidates[1].openCases = 30
        candidates[2] = Cast.candidate("poor", authorityMinor: 10)
        candidates[2].teams = [ID("desk")]
        let plan = RoutingPlan(others: .team(ID("desk")), capacity: 30)
        var question = Routing.Question()
        question.usualRemedyMinor = 50_00
        question.accountManager = ID("manager")

        let answer = try #require(Routing(plan, among: candidates).answer(question))

        #expect(answer.ownership == Cast.parked(with: "lea"))
        #expect(answer.backer == nil)
        #expect(
            answer.passedOver == [
                .init(member: ID("away"), reason: .away), .init(member: ID("full"), reason: .full),
                .init(member: ID("poor"), reason: .authority),
                .init(member: ID("manager"), reason: .ownManager),
            ])
        let lax = RoutingPlan(
            others: .team(ID("desk")), onlyAvailable: false, onlyWithAuthority: false, notTheManager: false)
        #expect(Routing(lax, among: candidates).answer(question)?.ownership.owner == ID("away"))
    }

    @Test func `a lead who may not give it gets a backer who may`() throws {
        let rich = Cast.candidate("rich", .programmeLead, carrying: 3, authorityMinor: 900_00)
        let candidates = [Self.lea, rich]
        var question = Routing.Question()
        question.usualRemedyMinor = 800_00

        // Rich is there, but full.
        var routing = Routing(RoutingPlan(capacity: 3), among: candidates)
        let given = routing.give(question, now: .monday)
        let answer = try #require(given)

        #expect(answer.ownership == Cast.parked(with: "lea"))
        #expect(answer.backer == ID("rich"))
        #expect(routing.candidates[0].openCases == 1)
    }

    @Test func `who runs the account makes good where neglect is suspected`() throws {
        let plan = RoutingPlan([
            try Self.rule(.suspectedCause, .isOneOf, "relational_neglect", to: .accountManager)
        ])
        var question = Routing.Question()
        question.facts[.suspectedCause] = "relational_neglect"
        question.suspectedCause = .relationalNeglect
        question.accountManager = ID("bo")
        let routing = Routing(plan, among: [Cast.candidate("ada"), Cast.candidate("bo"), Self.lea])

        #expect(routing.answer(question)?.ownership == Cast.owned(by: "bo"))
        question.suspectedCause = .failedDelivery
        #expect(routing.answer(question)?.ownership == Cast.parked(with: "lea"))
    }

    @Test func `round robin gives to who waited longest, and who works sooner comes first`() {
        var candidates = ["ada", "bo", "cy"].map { Cast.candidate($0) }
        for index in candidates.indices { candidates[index].opensAt = .monday }
        var routing = Routing(RoutingPlan(choiceOfOthers: .roundRobin), among: candidates)
        let owners = (0..<7).map { number in
            routing.give(Routing.Question(), now: .monday.adding(.seconds(number)))?.ownership.owner.rawValue
        }
        #expect(owners == ["ada", "bo", "cy", "ada", "bo", "cy", "ada"])

        candidates[0].opensAt = .monday.adding(.hours(1))
        candidates[1].openCases = 9
        candidates[2].opensAt = .monday.adding(.hours(2))
        #expect(
            Routing(RoutingPlan(), among: candidates).answer(Routing.Question())?.ownership
                == Cast.owned(by: "bo"))
    }

    @Test func `conditions ask what is known, without regard to case`() throws {
        var facts = RoutingFacts()
        facts[.language] = "HU"
        facts.set(.tag, ["vip", "beta"])
        facts[.comment] = "I will call my Lawyer, today."
        facts.set(.score, 2)
        func holds(_ field: RoutingField, _ test: RoutingCondition.Test, _ values: String...) throws -> Bool {
            try RoutingCondition(field, test, values).holds(facts)
        }

        #expect(try holds(.language, .isOneOf, "hu", "cs"))
        #expect(try !holds(.language, .isNoneOf, "hu"))
        #expect(try holds(.tag, .isOneOf, "VIP"))
        #expect(try holds(.tag, .isNoneOf, "gold"))
        #expect(try holds(.comment, .contains, "lawyer", "court"))
        #expect(try !holds(.comment, .contains, "law"))
        #expect(try holds(.score, .isUnder, "3") && holds(.score, .isOneOf, "1", "2"))
        #expect(try !holds(.channel, .isNoneOf, "email"))
        #expect(try !holds(.reach, .isUnder, "5"))
    }

    @Test func `what does not go together is refused`() throws {
        typealias Refused = RoutingCondition.ConditionRefusal
        #expect(throws: Refused.testOfAnotherField(.reach, .contains)) {
            try RoutingCondition(.reach, .contains, ["5"])
        }
        #expect(throws: Refused.testOfAnotherField(.channel, .isOver)) {
            try RoutingCondition(.channel, .isOver, ["5"])
        }
        #expect(throws: Refused.noValue(.channel)) { try RoutingCondition(.channel, .isOneOf, [" "]) }
        #expect(throws: Refused.notANumber(.reach)) { try RoutingCondition(.reach, .isOver, ["many"]) }
        #expect(throws: Refused.notANumber(.reach)) { try RoutingCondition(.reach, .isOver, ["1", "2"]) }
        #expect(throws: RoutingRule.RuleRefusal.noCondition) { try RoutingRule([], to: .anybody) }
        let mail = try RoutingCondition(.channel, .isOneOf, ["mail"])
        #expect(throws: RoutingRule.RuleRefusal.tooManyConditions) {
            try RoutingRule(Array(repeating: mail, count: RoutingRule.mostConditions + 1), to: .anybody)
        }
    }

    @Test func `a rule that an earlier one hides is never reached`() throws {
        let over = try Self.rule(.reach, .isOver, "5000", to: .anybody)
        let further = try Self.rule(.reach, .isOver, "20000", to: .member(ID("ada")))
        let both = try RoutingRule(
            [
                try RoutingCondition(.reach, .isOver, ["6000"]),
                try RoutingCondition(.channel, .isOneOf, ["review"]),
            ], to: .anybody)

        #expect(over.hides(further) && over.hides(both))
        #expect(!further.hides(over) && !both.hides(over))
    }

    @Test(arguments: 1...1_000)
    func `asking is giving: a dry run says who gets it`(seed: Int) throws {
        var dice = Dice(seed: seed)
        func some(_ names: [String]) -> String { names[dice.below(names.count)] }
        let rules = try (0..<dice.below(8)).map { _ in
            try RoutingRule(
                [RoutingCondition(.channel, .isOneOf, [some(["email", "web", "phone"])])],
                to: dice.below(2) == 0
                    ? .team(ID(some(["t1", "t2"]))) : .member(ID(some(["m1", "m2", "m3"]))),
                by: dice.below(2) == 0 ? .leastLoaded : .roundRobin)
        }
        let candidates = (1...6).map { number in
            var one = Self.candidate("m\(number)", in: some(["t1", "t2"]), carrying: dice.below(4))
            one.isAway = dice.below(5) == 0
            one.opensAt = .monday.adding(.hours(dice.below(3)))
            return one
        }
        var routing = Routing(RoutingPlan(rules, capacity: 3), among: candidates + [Self.lea])
        var question = Routing.Question()
        question.facts[.channel] = some(["email", "web", "phone", "chat"])
        question.usualRemedyMinor = Int64(dice.below(2)) * 150_00

        let dry = routing.answer(question)

        let given = routing.give(question, now: .monday)
        #expect(dry == given)
        #expect(dry != nil)
    }
}
