extension Case {
    package enum ApprovalRefusal: Refusal, Hashable {
        /// It could not be given either if it cost nothing.
        case cannotBeGiven(RemedyRefusal)
        case withinAuthority(limitMinor: Int64)
        case ofOneself
        case cannotApprove
        case approverBelow(limitMinor: Int64)
        case inACircle
        case decidedAlready
        case hasLapsed
        case deciderBelow(limitMinor: Int64)
        case noReason

        package var rule: String {
            switch self {
            case .cannotBeGiven(let refusal): refusal.rule
            case .withinAuthority: "approval_not_needed"
            case .ofOneself: "approval_of_oneself"
            case .cannotApprove: "approver_decides_nothing"
            case .approverBelow: "approver_below_the_amount"
            case .inACircle: "approval_in_a_circle"
            case .decidedAlready: "approval_decided"
            case .hasLapsed: "approval_lapsed"
            case .deciderBelow: "above_authority"
            case .noReason: "why_declined"
            }
        }
    }

    /// Who asks whom, beside what else was asked for in the case.
    package struct Asking: Sendable {
        package let asker: Member
        package let approver: Member
        package let others: [Approval]

        package init(_ asker: Member, of approver: Member, beside others: [Approval]) {
            self.asker = asker
            self.approver = approver
            self.others = others
        }

        /// Whether whoever is asked waits, maybe by way of others, for the answer of who asks.
        fileprivate var isCircle: Bool {
            var waiting: [ID<Member>: ID<Member>] = [:]
            for other in others where other.isPending && other.asker != asker.id {
                waiting[other.asker] = other.approver
            }
            var next = waiting.removeValue(forKey: approver.id)
            while let member = next {
                if member == asker.id { return true }
                next = waiting.removeValue(forKey: member)
            }
            return false
        }
    }

    /// Asks somebody with more authority whether a remedy may be given. Nothing else waits for the answer.
    package mutating func ask(
        _ choice: RemedyChoice, _ asking: Asking, from catalogue: [Remedy], within giving: Giving,
        as name: String, now: Instant
    ) throws(ApprovalRefusal) -> Approval {
        let (asker, approver) = (asking.asker, asking.approver)
        let own = asker.limitMinor(in: self, by: giving.table)
        let chosen = try givable(choice, from: catalogue, byThemselves: own)
        guard approver.id != asker.id else { throw .ofOneself }
        guard chosen.costMinor > own else { throw .withinAuthority(limitMinor: own) }
        guard approver.isActive, approver.role.may(.approveRemedies) else { throw .cannotApprove }
        let limit = approver.limitMinor(in: self, by: giving.table)
        guard chosen.costMinor <= limit else { throw .approverBelow(limitMinor: limit) }
        guard !asking.isCircle else { throw .inACircle }
        note(.approvalAsked, at: now, by: asker.id, about: name, became: approver.id.rawValue)
        return Approval(
            id: ID(name), asker: asker.id, approver: approver.id, kind: chosen.kind, code: chosen.code,
            costMinor: chosen.costMinor, rationale: chosen.rationale, isTold: choice.isTold,
            exception: choice.exception, askedAt: now)
    }

    /// Says yes: the remedy is chosen by the rules that hold by now, for who asked for it.
    package mutating func approve(
        _ approval: Approval, of asker: Member, by approver: Member, from catalogue: [Remedy],
        within giving: Giving, as name: String, now: Instant
    ) throws(ApprovalRefusal) -> ChosenRemedy {
        try checkDecision(of: approval, by: approver)
        try checkLimit(of: approver, for: approval, giving)
        var approved = giving
        approved.approver = approver
        note(.approved, at: now, by: approver.id, about: approval.id.rawValue, was: asker.id.rawValue)
        do throws(RemedyRefusal) {
            return try choose(
                approval.choice, from: catalogue, within: approved, as: name, by: asker, now: now)
        } catch {
            throw .cannotBeGiven(error)
        }
    }

    /// Says no. Whoever was asked by name may always; anybody else who could have said yes.
    package mutating func decline(
        _ approval: Approval, because reason: String, by approver: Member, within giving: Giving, now: Instant
    ) throws(ApprovalRefusal) {
        try checkDecision(of: approval, by: approver)
        if approver.id != approval.approver { try checkLimit(of: approver, for: approval, giving) }
        guard !reason.isBlank else { throw .noReason }
        note(.declined, at: now, by: approver.id, about: approval.id.rawValue, was: approval.asker.rawValue)
    }

    /// Whether somebody could say yes or no to it now.
    package func mayDecide(_ approval: Approval, _ member: Member, by table: GoodwillTable) -> Bool {
        guard approval.isPending, member.id != approval.asker, member.role.may(.approveRemedies) else {
            return false
        }
        return member.id == approval.approver || approval.costMinor <= member.limitMinor(in: self, by: table)
    }

    private func givable(
        _ choice: RemedyChoice, from catalogue: [Remedy], byThemselves limitMinor: Int64
    ) throws(ApprovalRefusal) -> ChosenRemedy {
        do throws(RemedyRefusal) {
            let chosen = try Self.chosen(choice, from: catalogue)
            if let refusal = refusal(of: chosen.kind, by: choice.exception) { throw refusal }
            try checkSmall(chosen, most: limitMinor)
            guard !chosen.rationale.isBlank else { throw .noRationale }
            return chosen
        } catch {
            throw .cannotBeGiven(error)
        }
    }

    private func checkDecision(of approval: Approval, by decider: Member) throws(ApprovalRefusal) {
        guard approval.outcome == nil else { throw .decidedAlready }
        guard !approval.hasLapsed else { throw .hasLapsed }
        guard decider.id != approval.asker else { throw .ofOneself }
    }

    private func checkLimit(
        of decider: Member, for approval: Approval, _ giving: Giving
    ) throws(ApprovalRefusal) {
        let limit = decider.limitMinor(in: self, by: giving.table)
        guard approval.costMinor <= limit else { throw .deciderBelow(limitMinor: limit) }
    }
}
