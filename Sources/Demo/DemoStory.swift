import Connections
import Operations
import Recovery

/// What becomes of one case: who it is about, what truly lies behind it, and how its owner works it.
struct DemoStory: Sendable {
    let id: ID<Case>
    let person: Int
    let owner: ID<Member>
    /// What truly lies behind it; the owner may see another.
    let cause: Cause
    let measure: Measure
    let words: String
    let touchpoint: String
    let t0: Instant
    var round = 1
    var isTouchedInTime = false
    var isUnderstood = false
    var isDeliveredSoon = false
    /// Told in this round.
    var hasPlan = false
    var isSystemic = false
    /// A scripted one goes as it went; the score it comes to.
    var script: DemoArchetype?

    /// How likely the customer has come back by the next score, of 100.
    var chanceToRecover: Double {
        let understood = isUnderstood ? 24.0 : -26
        return 33 + understood + (isTouchedInTime ? 12 : -6) + (isDeliveredSoon ? 8 : -8)
            - (round > 1 ? 10 : 0)
    }
}

/// One thing that somebody does at some time.
enum DemoAct: Sendable {
    case answer(DemoAnswer)
    case behave(person: Int, BehaviourPlan)
    /// Of the story with this number.
    case move(Int, MoveCase.Move, by: ID<Member>)
    case keepPromise(Int)
    case movePromise(Int, days: Int)
    case note(Int, String)
    /// Nobody answered the verification, or the case was left lying.
    case giveUp(Int)

    struct BehaviourPlan: Sendable {
        let kind: BehaviourForm.Kind
        var amountMinor: Int64?
        var quantity: Int64?
    }
}

/// An answer as it is going to be given.
struct DemoAnswer: Sendable {
    let person: Int
    let measure: Measure
    /// Nil where nobody was asked: they rang by themselves.
    let score: Int?
    let touchpoint: String
    let stage: String
    let cause: Cause?
    let words: String?
    /// Of the story that asked again.
    var verifies: Int?
    var script: DemoArchetype?
    var churnIntent = false
    /// Corrected to this score an hour later: a slip of the finger.
    var correctedTo: Int?
}
