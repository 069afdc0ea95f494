import Operations
import Recovery
import Storage

extension ApprovalShown {
    init(_ entry: CaseApprovals.Entry, _ reading: CaseReading) {
        let (approval, member) = (entry.approval, reading.desk.member)
        let state: State =
            if let outcome = approval.outcome, let at = entry.decidedAt {
                .decided(outcome, by: entry.deciderName ?? Words.Cases.nobody, at: at)
            } else if approval.hasLapsed {
                .lapsed
            } else {
                .waits(isDecidable: reading.found.mayDecide(approval, member, by: reading.goodwill))
            }
        self.init(
            id: approval.id.rawValue, remedy: entry.name ?? approval.kind.text,
            cost: Words.money(approval.costMinor, reading.desk.organization.currency),
            rationale: approval.rationale, asker: entry.askerName, approver: entry.approverName,
            askedAt: approval.askedAt, state: state)
    }
}

extension ApprovingFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {
        approval = form["approval"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move { .approve(ID(approval)) }
}

extension DecliningFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {
        approval = form["approval"]
        reason = form["reason"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        .decline(ID(approval), because: reason)
    }
}
