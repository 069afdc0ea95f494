/// What became of an action of a driver session.
package enum ActionState: Hashable, Sendable {
    case open
    /// Nobody said by its day that it is done.
    case overdue
    case done(at: Instant)
    /// The structural change that it is part of reached customers.
    case shipped(at: Instant)
    case judged(Fix.Verdict, at: Instant)

    /// What the data say of the change weighs more than a word, and a word more than a day.
    package init(_ action: ChosenDriver.Action, fix: Fix?, today: LocalDay) {
        if case .judged(let verdict, _, let at) = fix?.stage {
            self = .judged(verdict, at: at)
        } else if let done = action.done {
            self = .done(at: done.at)
        } else if let shippedAt = fix?.shippedAt {
            self = .shipped(at: shippedAt)
        } else {
            self = action.due < today ? .overdue : .open
        }
    }
}
