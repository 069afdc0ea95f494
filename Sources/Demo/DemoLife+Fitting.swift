import Operations
import Recovery

extension DemoLife {
    /// What has evidently failed is replaced while they still look for the reason.
    mutating func planEmergency(of number: Int, by member: ID<Member>, from start: Instant) {
        let choice = Case.RemedyChoice(
            .catalogued(code: RemedyKind.engineersTime.rawValue), costMinor: 40_00,
            rationale: "Somebody drives there this afternoon and gets them going again.",
            by: .emergency(because: "They stand without any line until somebody comes."))
        plan(.move(number, .choose(choice), by: member), at: start.adding(.seconds(240)))
    }

    /// Now and then the second cause is answered too, or something is given that fits neither.
    mutating func planException(of number: Int, for cause: Cause, by member: ID<Member>, at: Instant) {
        let kind: RemedyKind
        if stories[number].script == .publicVoice {
            kind = .personalCall
        } else if stories[number].script == nil, number % 37 == 5 {
            kind = cause == .mismatchedExpectations ? .directLine : .training
        } else {
            return
        }
        let choice = Case.RemedyChoice(
            .catalogued(code: kind.rawValue), costMinor: 0,
            rationale: "It costs us an hour, and they asked for it by themselves when we talked.",
            by: .misfit(
                because: "They would have stayed away from us for another reason than the one they gave."))
        plan(.move(number, .choose(choice), by: member), at: at)
    }

    /// What is systemic goes to those who can change it, and the customer hears how far we can go until then.
    mutating func planLongWork(of number: Int, on cause: Cause, by member: ID<Member>, from start: Instant) {
        let fix: MoveCase.Move =
            if !number.isMultiple(of: 11), let known = longWork[cause] {
                .linkFix(known)
            } else {
                .proposeFix(title: "Look again at what we say of \(stories[number].touchpoint)")
            }
        plan(.move(number, fix, by: member), at: start.adding(.seconds(60)))
        let limit = "It stays as it is until spring; until then you ring me, and I do it for you."
        plan(.move(number, .tellLimit(limit), by: member), at: start.adding(.seconds(120)))
    }
}
