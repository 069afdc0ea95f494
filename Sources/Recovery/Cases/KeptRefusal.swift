/// A refusal as it was kept: its rule, and what its sentence names.
package struct KeptRefusal: Refusal, Hashable {
    package let rule: String
    /// An instant in whole milliseconds, or the id of another case.
    package let about: String?

    package init(rule: String, about: String?) {
        self.rule = rule
        self.about = about
    }

    /// What may refuse a move that many cases make at once.
    package init(_ refusal: any Refusal) {
        rule = refusal.rule
        about =
            switch refusal {
            case Case.HandOverRefusal.alreadyEnded(let at), Case.SnoozeRefusal.alreadyEnded(let at),
                Case.SnoozeRefusal.beyondTheNextClock(let at):
                String(at.milliseconds)
            case Case.TestRefusal.decidedAnother(let id): id.rawValue
            default: nil
            }
    }

    /// As it was before it was kept.
    package var refusal: any Refusal {
        let at = Instant(milliseconds: about.flatMap { Int64($0) } ?? 0)
        let known: [any Refusal] = [
            Case.HandOverRefusal.alreadyEnded(at: at), Case.HandOverRefusal.needsALead,
            Case.HandOverRefusal.noReason, Case.HandOverRefusal.ownsItAlready, Case.HandOverRefusal.cannotOwn,
            Case.HandOverRefusal.budgetUsed, Case.SnoozeRefusal.inThePast,
            Case.SnoozeRefusal.beyondTheNextClock(due: at), Case.TestRefusal.markedAlready,
            Case.TestRefusal.notMarked, Case.TestRefusal.decidedAnother(ID(about ?? "")),
            Case.TestRefusal.decidedByATest, Case.TestRefusal.customerIsTest,
            Case.MergedRefusal.goesOnElsewhere,
        ]
        return known.first { $0.rule == rule } ?? self
    }
}
