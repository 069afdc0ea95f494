import Recovery

extension Words {
    enum Notices {
        static let title = "Notices"
        static let new = "New"
        static let earlier = "Read before"
        static let read = "Mark all as read"
        static let emptyTitle = "Nothing new"
        static let emptyText =
            "You are told here of new cases of yours, of clocks that run out, of scores, and of notes that call you."
        static func unread(_ count: CappedCount, _ number: Int) -> String {
            "\(count.text) \(number == 1 ? "new notice" : "new notices")"
        }

        static let today = "What am I late on today?"
        static let nothingLate = "Nothing: no clock has run out, and nothing else is due today."
        static func more(_ count: Int) -> String { "and \(grouped(count)) more" }
        static func due(_ due: DueToday, _ count: Int) -> String {
            switch due {
            case .overdue: "overdue"
            case .promised: count == 1 ? "promise due today" : "with a promise due today"
            case .undated: "without a dated next step"
            case .comesBack: count == 1 ? "comes back today" : "come back today"
            }
        }

        static func day(_ day: LocalDay, today: LocalDay) -> String {
            switch day {
            case today: "Today"
            case today.adding(days: -1): "Yesterday"
            default: date(day)
            }
        }

        static let ownedBy = "Owner:"
        static func cases(_ count: Int) -> String { Words.count(count, "case of yours", "cases of yours") }
        static func several(_ count: Int, _ sort: NoticeBatch.Sort) -> String {
            switch sort {
            case .cases: Words.count(count, "change of owner", "changes of owner")
            case .clocks: Words.count(count, "clock", "clocks")
            case .scores: Words.count(count, "score", "scores")
            case .notes: Words.count(count, "note", "notes")
            case .approvals: Words.count(count, "question or answer", "questions and answers")
            case .tasks: Words.count(count, "task", "tasks")
            }
        }

        /// - Parameter isTheirs: the case is the reader's still.
        static func sentence(
            _ kind: Notice.Kind, _ clock: Clock.Kind?, by actor: String?, isTheirs: Bool
        ) -> String {
            switch kind {
            case .assigned: assigned(by: actor, isTheirs: isTheirs)
            case .parked: "Nobody fitted: the case is parked."
            case .backing: "You joined it with more authority; its owner stays."
            case .half: "\(Timing.theClock(clock?.rawValue)): half of its time is gone."
            case .late: "\(Timing.theClock(clock?.rawValue)): 80 % of its time is gone."
            case .breached:
                clock == .promise ? "A promise was broken." : "\(Timing.theClock(clock?.rawValue)) ran out."
            case .reopened:
                actor.map { "\($0) reopened it: it did not hold." } ?? "Still a detractor: it is open again."
            case .scoredEarly: "A score came too early to decide anything. Have a look at it."
            case .corrected: "The score that opened it was corrected: no detractor. The case has ended."
            case .mentioned: "\(actor ?? "Somebody") calls you in a note."
            case .imported: "They came in with a file."
            case .approvalAsked: "\(actor ?? "Somebody") asks you whether a remedy may be given."
            case .approved: "\(actor ?? "Somebody") approved the remedy that was asked for."
            case .declined: "\(actor ?? "Somebody") declined the remedy that was asked for."
            case .taskAsked: "\(actor ?? "Somebody") asks you to do something in it."
            case .taskDone: "\(actor ?? "Somebody") marked the task as done."
            case .taskDeclined: "\(actor ?? "Somebody") declined the task that was asked for."
            case .taskReturned:
                "A task is back with you: whoever was asked cannot do it now (away, gone, or only reads)."
            }
        }

        private static func assigned(by actor: String?, isTheirs: Bool) -> String {
            guard isTheirs else { return "It came to you, and has another owner by now." }
            return actor.map { "\($0) gave you this case." } ?? "This case is yours now."
        }
    }
}
