/// Finds the one owner of a case. The real thing and the dry run are this one function of values.
package struct Routing: Hashable, Sendable {
    package let plan: RoutingPlan
    package var candidates: [Candidate]
    package let goodwill: GoodwillTable

    package init(
        _ plan: RoutingPlan, among candidates: [Candidate], by goodwill: GoodwillTable = .empty
    ) {
        self.plan = plan
        self.candidates = candidates
        self.goodwill = goodwill
    }

    /// What is known of a case that is to be given to somebody.
    package struct Question: Hashable, Sendable {
        package var facts = RoutingFacts()
        /// Owner of the account's other open case, if it has one.
        package var accountOwner: ID<Member>?
        /// Who runs the account.
        package var accountManager: ID<Member>?
        package var suspectedCause: Cause?
        /// What the usual remedy of the suspected cause costs.
        package var usualRemedyMinor: Int64 = 0
        /// Whoever let it lie.
        package var excluded: ID<Member>?

        package init() {}
    }

    /// Who gets it, and why.
    package struct Answer: Hashable, Sendable {
        package let ownership: Case.Ownership
        /// The rule that decided; nil where none did, or the account's other case did.
        package let rule: Int?
        /// Who joins the lead where they lack the authority.
        package let backer: ID<Member>?
        /// Receivers of the rule who were passed over.
        package let passedOver: [PassedOver]
    }

    package struct PassedOver: Hashable, Sendable {
        package enum Reason: String, Hashable, Sendable {
            case away, full
            case authority
            case ownManager = "own_manager"
            case ownsNoCases = "owns_no_cases"
        }

        package let member: ID<Member>
        package let reason: Reason

        package init(member: ID<Member>, reason: Reason) {
            self.member = member
            self.reason = reason
        }
    }

    /// Nil only when the organization has no active lead and no administrator.
    package func answer(_ question: Question) -> Answer? {
        let mayOwn = candidates.filter { $0.member.isActive && $0.member.id != question.excluded }
        if let owner = mayOwn.first(where: { $0.member.id == question.accountOwner && !$0.isAway }),
            obstacle(owner, question) != .ownManager
        {
            return Answer(
                ownership: Case.Ownership(owner, isParked: false), rule: nil, backer: nil, passedOver: [])
        }
        let rule = plan.rules.firstIndex { $0.fits(question.facts) }
        let receiver = rule.map { plan.rules[$0].receiver } ?? plan.others
        let choice = rule.map { plan.rules[$0].choice } ?? plan.choiceOfOthers
        var passedOver: [PassedOver] = []
        var fitting: [Candidate] = []
        for candidate in mayOwn where isReceiver(candidate, receiver, question) {
            if let obstacle = obstacle(candidate, question) {
                passedOver.append(PassedOver(member: candidate.member.id, reason: obstacle))
            } else {
                fitting.append(candidate)
            }
        }
        if let best = Self.best(of: fitting, by: choice) {
            return Answer(
                ownership: Case.Ownership(best, isParked: false), rule: rule, backer: nil,
                passedOver: passedOver)
        }
        return parked(question, rule, mayOwn, passedOver)
    }

    /// Answers, and remembers who has one case more.
    package mutating func give(_ question: Question, now: Instant) -> Answer? {
        guard let answer = answer(question) else { return nil }
        if let index = candidates.firstIndex(where: { $0.member.id == answer.ownership.owner }) {
            candidates[index].take(at: now)
        }
        return answer
    }

    private func isReceiver(
        _ candidate: Candidate, _ receiver: RoutingRule.Receiver, _ question: Question
    ) -> Bool {
        switch receiver {
        case .member(let id): candidate.member.id == id
        case .team(let id): candidate.teams.contains(id) && candidate.member.worksCases
        case .accountManager: candidate.member.id == question.accountManager
        case .anybody: candidate.member.role.ownsCases
        }
    }

    /// What keeps a receiver from getting it; nil for nothing.
    private func obstacle(_ candidate: Candidate, _ question: Question) -> PassedOver.Reason? {
        if !candidate.member.worksCases { return .ownsNoCases }
        if plan.notTheManager, candidate.member.id == question.accountManager,
            question.suspectedCause != .relationalNeglect
        {
            return .ownManager
        }
        if plan.onlyAvailable {
            if candidate.isAway { return .away }
            if candidate.openCases >= plan.capacity { return .full }
        }
        if plan.onlyWithAuthority, limit(of: candidate, question.facts) < question.usualRemedyMinor {
            return .authority
        }
        return nil
    }

    /// Better the account's own manager, or somebody on leave, than nobody.
    private func parked(
        _ question: Question, _ rule: Int?, _ mayOwn: [Candidate], _ passedOver: [PassedOver]
    ) -> Answer? {
        let there = mayOwn.filter { !$0.isAway && $0.member.id != question.accountManager }
        guard let lead = Self.lead(of: there) ?? Self.lead(of: mayOwn) else { return nil }
        let lacks = limit(of: lead, question.facts) < question.usualRemedyMinor
        return Answer(
            ownership: Case.Ownership(lead, isParked: true), rule: rule,
            backer: lacks
                ? backer(beside: lead.member.id, for: question.usualRemedyMinor, in: question.facts) : nil,
            passedOver: passedOver)
    }

    /// Who joins a case with more authority than its owner: a lead, else who may give the most.
    package func backer(
        beside owner: ID<Member>, for amountMinor: Int64 = 0, in facts: RoutingFacts = RoutingFacts()
    ) -> ID<Member>? {
        let others = candidates.filter { $0.member.worksCases && $0.member.id != owner && !$0.isAway }
        let leads = others.filter {
            $0.member.role == .programmeLead && limit(of: $0, facts) >= amountMinor
        }
        if let lead = Self.best(of: leads, by: .leastLoaded) { return lead.member.id }
        return others.filter { $0.member.role != .owner || limit(of: $0, facts) >= amountMinor }
            .max {
                (limit(of: $0, facts), $1.member.id) < (limit(of: $1, facts), $0.member.id)
            }?.member.id
    }

    /// What they may give in a case like this.
    private func limit(of candidate: Candidate, _ facts: RoutingFacts) -> Int64 {
        guard let severity = facts[.severity].flatMap(Severity.init) else {
            return candidate.member.limitMinor
        }
        return candidate.member.limitMinor(
            severity, facts[.valueTier].flatMap(ValueTier.init), by: goodwill)
    }

    private static func lead(of candidates: [Candidate]) -> Candidate? {
        let joined = candidates.filter(\.hasJoined)
        for those in [joined, candidates] {
            for role in [Role.programmeLead, .administrator] {
                if let lead = best(of: those.filter { $0.member.role == role }, by: .leastLoaded) {
                    return lead
                }
            }
        }
        return nil
    }

    /// Who has not joined yet comes after those who have, and who works later after who works sooner.
    private static func best(of candidates: [Candidate], by choice: RoutingRule.Choice) -> Candidate? {
        let joined = candidates.filter(\.hasJoined)
        let those = joined.isEmpty ? candidates : joined
        guard let soonest = those.map(\.opensAt).min() else { return nil }
        let there = those.filter { $0.opensAt == soonest }
        switch choice {
        case .leastLoaded: return there.min { ($0.openCases, $0.member.id) < ($1.openCases, $1.member.id) }
        case .roundRobin:
            return there.min {
                ($0.lastGivenAt ?? .distantPast, $0.member.id) < (
                    $1.lastGivenAt ?? .distantPast, $1.member.id
                )
            }
        }
    }
}

extension Case.Ownership {
    fileprivate init(_ candidate: Candidate, isParked: Bool) {
        self.init(owner: candidate.member.id, isParked: isParked, team: candidate.teams.first)
    }
}

extension Instant {
    fileprivate static let distantPast = Instant(milliseconds: .min)
}
