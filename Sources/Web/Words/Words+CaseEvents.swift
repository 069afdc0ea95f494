import Recovery

extension Words {
    /// What happened to a case: a sentence that goes on after somebody's name, or stands alone where a rule did it.
    enum CaseEvents {
        static let noted = "wrote a note:"

        /// `subject` is what the member or the remedy that it is about is called.
        static func sentence(_ event: CaseEvent, about subject: String?, clock: WallClock) -> String {
            switch event.kind {
            case .opened: opened(OpeningKind(rawValue: event.became ?? ""))
            case .joined: "A further signal of the customer joined the case."
            case .owned: owned(event, by: subject ?? Cases.nobody)
            case .replaced: "\(subject ?? Cases.nobody) takes it over."
            case .handedOver:
                event.subject == event.actor?.rawValue
                    ? "took it over." : "handed it over to \(subject ?? Cases.nobody)."
            case .silent: "A day after the hard stop \(subject ?? Cases.nobody) has still not been in touch."
            case .escalated: "\(subject ?? Cases.nobody) joins with more authority; the owner stays."
            case .snoozed:
                instant(event.became).map { "put it aside until \(clock.dateTime($0))." }
                    ?? "took it up again."
            case .promised:
                "promised something\(instant(event.became).map { " by \(clock.dateTime($0))" } ?? "")."
            case .promiseKept:
                event.became == "kept" ? "kept a promise." : "fulfilled a promise too late: it stays broken."
            case .promiseMoved:
                "moved a promise\(instant(event.became).map { " to \(clock.dateTime($0))" } ?? ""), told in time."
            case .touched: touched(Touch.Kind(rawValue: event.became ?? ""))
            case .touchTakenBack:
                named(
                    event, "took a mail back: it never arrived.", "A mail came back: it never arrived.")
            case .checkedIn: "made the check-in\(Timing.day(event.became)): no survey, a person."
            case .contacted: "made the first contact that counts; the first-touch clock stopped."
            case .reached: "heard the customer for the first time."
            case .warned: "\(Timing.theClock(event.became)): \(event.was ?? "") % of its time is gone."
            case .breached: "\(Timing.theClock(event.became)) ran out."
            case .breachWithdrawn:
                event.became ?? "first_touch" == "first_touch"
                    ? "entered a touch made in time; the breach is withdrawn."
                    : "entered what was done in time; the breach is withdrawn."
            case .clockChanged where event.subject == "verification":
                "They are asked again\(instant(event.became).map { " \(clock.dateTime($0))" } ?? "") now\(instant(event.was).map { ", not \(clock.dateTime($0))" } ?? "")."
            case .clockChanged:
                "\(Timing.theClock(event.subject)) ends\(instant(event.became).map { " \(clock.dateTime($0))" } ?? "") now\(instant(event.was).map { ", not \(clock.dateTime($0))" } ?? "")."
            case .reckonedAnew: reckonedAnew(event.became)
            case .severityRaised:
                "What was said since makes it graver: \(event.became.flatMap(Severity.init)?.text.lowercased() ?? "")."
            case .waits:
                "waits for the customer\(instant(event.became).map { " until \(clock.dateTime($0))" } ?? "")."
            case .waitEnded:
                named(
                    event, "goes on: the customer is waited for no longer.",
                    "The wait for the customer is over.")
            case .planTold: "told them what happens next, and when."
            case .remedyTold: "told them of the remedy."
            case .diagnosed: "diagnosed \(cause(event.became))."
            case .struckOut:
                named(event, "struck out \(cause(event.was)).", "\(cause(event.was)) was struck out.")
            case .superseded:
                "found another incident: \(cause(event.was)) was right for its time."
            case .remedyChosen:
                "chose: \(subject ?? remedy(event.became)).\(fit(event.was))"
            case .taskAsked: "asked \(subject ?? Cases.nobody) to do something."
            case .taskPassed: "asked \(subject ?? Cases.nobody) to do it instead."
            case .taskDone: "marked the task as done."
            case .taskDeclined: "declined what was asked for."
            case .taskReturned:
                "What \(subject ?? Cases.nobody) was asked for is back with the owner: they cannot do it now (away, gone, or only reading)."
            case .approvalAsked: "asked \(subject ?? Cases.nobody) whether a remedy may be given."
            case .approved: "approved the remedy that was asked for."
            case .declined: "declined the remedy that was asked for."
            case .goodwillRepeated:
                "Money beside a remedy \(event.became.map { "for the \($0). time" } ?? "again") within 12 months."
            case .emergencyRemedy:
                "chose before the diagnosis, since it could not wait: \(subject ?? remedy(event.became))."
            case .emergencyDelivered:
                "marked it delivered before the diagnosis\(instant(event.became).map { ", \(clock.dateTime($0))" } ?? "")."
            case .emergencyStands: "found that what was chosen before answers to the cause."
            case .emergencyTakenBack:
                "found that what was chosen before does not answer to the cause: it is taken back."
            case .fixLinked:
                "\(event.became == "proposed" ? "proposed" : "linked") a fix\(subject.map { ": \($0)" } ?? "")."
            case .limitTold: "told them how far we can go for now."
            case .remedied:
                "marked it delivered\(instant(event.became).map { ", \(clock.dateTime($0))" } ?? "")."
            case .trialGiven:
                "gave them time to try it\(instant(event.became).map { ", until \(clock.dateTime($0))" } ?? "")."
            case .trialEnded:
                event.became == "works"
                    ? "asked how it went: it works." : "asked how it went: it does not work."
            case .stepDone: "did step \(event.became ?? "") of leading the customer back in."
            case .stepSkipped: "left step \(event.became ?? "") of leading the customer back in out."
            case .resolved: "wrote down for the customer what was fixed, and why it happened."
            case .confirmed:
                "heard them say that it is all right now\(instant(event.became).map { ", \(clock.dateTime($0))" } ?? ""). Their next score decides."
            case .scoredEarly: "A \(band(event.became)) score came too early to decide anything."
            case .counted:
                event.was == nil
                    ? "A \(band(event.became)) score is the next score of round 1."
                    : "The \(band(event.was)) score that closed it became a \(band(event.became)) one: it recovered nobody."
            case .verified:
                event.became == "promoter"
                    ? "Verified: the customer is a promoter." : "Verified: the customer came back."
            case .reopened:
                named(
                    event, "reopened the case by hand; round \(event.round) begins.",
                    "Still a detractor: reopened, round \(event.round) begins.")
            case .ended: ended(event)
            case .corrected: "The score that opened it was corrected."
            case .markedAsTest:
                named(event, "marked it as a test.", "The signal that opened it turned out to be a test.")
            case .unmarkedAsTest: "took the mark of a test away; it counts again."
            case .gaveWay: "The customer said something in earnest: the test made way for a case that counts."
            case .merged: "found the customer to be somebody with an older case: it goes on there."
            case .tookOver: "found the customer to have a younger case too, which goes on here."
            case .split: "took that back: the case stands by itself again."
            case .gaveBack: "took back what a younger case had brought."
            case .fileAttached: "attached a file."
            case .fileRemoved: "removed a file."
            case .progressOpened: "made a link to the customer’s progress page."
            case .progressWithdrawn: "withdrew the link to the customer’s progress page."
            }
        }

        private static func remedy(_ code: String?) -> String {
            code.flatMap(RemedyKind.init)?.text ?? "a remedy"
        }

        private static func fit(_ code: String?) -> String {
            code.flatMap(Case.Fit.init).flatMap(Fitting.shown).map { " \($0)." } ?? ""
        }

        private static func reckonedAnew(_ cause: String?) -> String {
            switch cause.flatMap(Case.ReckoningCause.init) {
            case .policy, nil: "The policy of the clocks changed; those of this case were reckoned anew."
            case .calendar: "The calendar changed; the clocks were reckoned anew."
            case .zone: "The rules of the time zone changed; the clocks were reckoned anew."
            case .followUp: "The days after a delivery changed; those of this case were reckoned anew."
            }
        }

        private static func opened(_ kind: OpeningKind?) -> String {
            switch kind {
            case .byHand: "Opened by hand."
            case let kind?: "Opened: \(kind.text.lowercased())."
            case nil: "Opened."
            }
        }

        private static func owned(_ event: CaseEvent, by owner: String) -> String {
            event.became == "parked"
                ? "Nobody fitted: parked with \(owner)." : "\(owner) owns it."
        }

        static func touched(_ kind: Touch.Kind?) -> String {
            switch kind {
            case .callAnswered: "called, and they answered."
            case .voicemailLeft: "called and left a voicemail."
            case .callUnanswered: "called; nobody answered."
            case .mailSent: "sent a mail."
            case .messageSent: "sent a message."
            case .meetingHeld: "met them."
            case .inboundCallAnswered: "took their call."
            case .customerReplied: "recorded that they wrote or called."
            case nil: "recorded a touch."
            }
        }

        private static func ended(_ event: CaseEvent) -> String {
            let end = Stage.End(rawValue: event.became ?? "")?.text.lowercased() ?? "without recovery"
            return named(event, "ended the case: \(end).", "Ended: \(end).")
        }

        private static func named(_ event: CaseEvent, _ person: String, _ rule: String) -> String {
            event.actor == nil ? rule : person
        }

        private static func cause(_ code: String?) -> String {
            code.flatMap(Cause.init)?.text.lowercased() ?? "the cause"
        }

        private static func band(_ code: String?) -> String {
            code.flatMap(Band.init).map(Words.band) ?? "new"
        }

        private static func instant(_ milliseconds: String?) -> Instant? {
            milliseconds.flatMap { Int64($0) }.map(Instant.init(milliseconds:))
        }
    }
}
