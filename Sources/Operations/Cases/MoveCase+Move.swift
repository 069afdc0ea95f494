package import Recovery

extension MoveCase {
    package enum Move: Sendable {
        case touch(
            Touch.Kind, madeAt: Instant? = nil, isTemplate: Bool = false, minutes: Int? = nil,
            note: String? = nil)
        /// A mail came back, at that time or just now.
        case takeBack(touch: String, bouncedAt: Instant? = nil)
        case diagnose(Diagnosis, DiagnosisWords)
        case choose(Case.RemedyChoice)
        /// Whether a remedy may be given that is beyond what the member may give.
        case askApproval(Case.RemedyChoice, of: ID<Member>)
        case approve(ID<Approval>)
        case decline(ID<Approval>, because: String)
        /// The customer may have some days to try it.
        case deliver(at: Instant?, daysToTry: Int? = nil)
        case resolve(ResolutionNote)
        /// The customer said in the last conversation that it is all right now.
        case confirm(words: String?)
        case reopen(because: String)
        case end(Stage.End, because: String)
        case handOver(to: ID<Member>, because: String)
        case snooze(until: Instant?)
        case promise(words: String, due: Instant)
        /// What happens next, and when: a promise that stops the clock of the plan.
        case tellPlan(words: String, due: Instant)
        case tellRemedy
        case wait(until: Instant, because: String)
        case stopWaiting
        case keepPromise(ID<Promise>)
        case movePromise(ID<Promise>, due: Instant, isTold: Bool)
        /// A change that removes the cause carries the case along.
        case linkFix(ID<Fix>)
        /// The same, of one that nobody had thought of.
        case proposeFix(title: String)
        case tellLimit(String)
        /// Out of every figure with its signals, or (false) counted again.
        case markAsTest(Bool)
        case attach(Evidence, FileBytes)
        case detach(ID<Evidence>)
        /// Somebody else does a piece of the recovery.
        case askHelp(of: ID<Member>, words: String, due: Instant)
        case passTask(ID<HelpTask>, to: ID<Member>, due: Instant)
        case finishTask(ID<HelpTask>, finding: String)
        case declineTask(ID<HelpTask>, because: String)
        /// A step after the delivery was done; or, with a reason, is left out.
        case markStep(Int, skippingBecause: String?)
        case letTry(days: Int)
        /// The customer tried the fix: it works, as they said; or it does not, and the case is reopened.
        case endTrial(works: Bool, words: String)
        case openProgress(hash: String)
        case withdrawProgress

        /// Whether it brings something that search could find.
        var hasWords: Bool {
            switch self {
            case .endTrial, .touch, .diagnose, .choose, .approve, .resolve, .confirm, .reopen, .end,
                .handOver, .promise, .tellPlan, .wait, .tellLimit, .attach, .detach, .askHelp, .finishTask,
                .declineTask:
                true
            case .deliver, .snooze, .keepPromise, .movePromise, .markAsTest, .tellRemedy, .stopWaiting,
                .askApproval, .decline, .linkFix, .proposeFix, .openProgress, .withdrawProgress, .takeBack,
                .passTask, .markStep, .letTry:
                false
            }
        }

        package var permission: Permission {
            switch self {
            case .markAsTest: .markAsTest
            case .approve, .decline: .approveRemedies
            case .attach, .detach, .finishTask, .declineTask: .capture
            default: .workCases
            }
        }
    }
}
