import Recovery

extension Words {
    /// What others do in a case; owning stays where it is.
    enum Tasks {
        static let title = "Tasks for you"
        static let emptyTitle = "Nobody waits for you"
        static let emptyText =
            "What the owner of a case asks you to do stands here, the first due first, until it is done or declined."
        static let ofTheCase = "Tasks for others"
        static let none = "Nobody else was asked for anything. Whoever helps does not own the case."
        static let ask = "Ask somebody for help"
        static let askHelp =
            "They read the case, write notes and attach files. The case stays with its owner, and so do its clocks."
        static let what = "What is to be done"
        static let who = "Who does it"
        static let nobodyElse = "There is nobody else yet who could help."
        static let due = "due"
        static let late = "Late"
        static let waits = "Waits"
        static let found = "What was found"
        static let finish = "Mark it done"
        static let decline = "Decline"
        static let whyNot = "Why not"
        static let declineIt = "Decline it"
        static let pass = "Ask somebody else"
        static let passIt = "Ask them"
        static let erased = "A task whose words were erased"

        static func forYou(_ count: CappedCount) -> String {
            count.number == 0
                ? "No task for you" : "\(count.text) \(count.number == 1 ? "task" : "tasks") for you"
        }

        static func asks(_ asker: String, _ helper: String) -> String { "\(asker) asks \(helper)." }
        static func askedBy(_ asker: String) -> String { "\(asker) asks you." }
        static func isBack(_ asker: String) -> String {
            "Back with the owner: whoever \(asker) asked cannot do it now (away, gone, or only reads)."
        }
        static func settled(_ outcome: HelpTask.Outcome, by name: String?) -> String {
            switch outcome {
            case .done: "Done by \(name ?? Cases.nobody)"
            case .declined: "Declined by \(name ?? Cases.nobody)"
            case .closed: "Not done: the case ended before"
            }
        }

        static func refusal(_ refusal: Case.TaskRefusal, _ clock: WallClock) -> String {
            switch refusal {
            case .alreadyEnded(let at): ended(at, clock)
            case .needsTheOwner: "Only the owner of the case or a lead asks others for help in it."
            case .noWords: "Say in a sentence what is to be done."
            case .dueInThePast: "A task lies ahead. Give a time to come."
            case .ofTheOwner: "The owner does the case already. Ask somebody else, or just do it."
            case .hasLeft: "They work here no more. Ask somebody else."
            case .isAway: "They are away today, so it would come straight back. Ask somebody else."
            case .readsOnly: "Their role only reads. Ask somebody who writes notes in cases."
            case .hasItAlready: "They have this task already. Ask somebody else, or leave it with them."
            case .settledAlready: "This task is settled already. Ask anew for what is still to be done."
            case .somebodyElses: "This task is somebody else’s: they settle it, or the owner does."
            case .nothingFound: "Say in a sentence what was found: it is what the owner waits for."
            case .noReason: "Say why, so that the owner can ask somebody else or in another way."
            }
        }

        static func field(of refusal: Case.TaskRefusal) -> String? {
            switch refusal {
            case .alreadyEnded, .needsTheOwner, .settledAlready, .somebodyElses: nil
            case .noWords: "words"
            case .dueInThePast: "due"
            case .ofTheOwner, .hasLeft, .isAway, .readsOnly, .hasItAlready: "to"
            case .nothingFound: "found"
            case .noReason: "reason"
            }
        }
    }
}
