/// Something that happened to a case, in codes and ids; the row that keeps it is never changed.
package struct CaseEvent: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case opened, joined, owned, replaced
        case handedOver = "handed_over"
        /// A day after the hard stop its owner has still not been in touch.
        case silent
        /// Somebody with more authority joined.
        case escalated
        case snoozed, promised
        case promiseKept = "promise_kept"
        case promiseMoved = "promise_moved"
        case touched
        /// A mail came back: it never was in touch with anybody.
        case touchTakenBack = "touch_taken_back"
        case contacted, reached, warned, breached
        /// With the customer, some days after the delivery.
        case checkedIn = "checked_in"
        case breachWithdrawn = "breach_withdrawn"
        /// Due at another instant than before.
        case clockChanged = "clock_changed"
        /// Since policy or calendar changed.
        case reckonedAnew = "reckoned_anew"
        case severityRaised = "severity_raised"
        /// For the customer.
        case waits
        case waitEnded = "wait_ended"
        /// The customer was told what happens next, and when.
        case planTold = "plan_told"
        case remedyTold = "remedy_told"
        case diagnosed
        case struckOut = "struck_out"
        /// The cause of the last round was right for its time: this is another incident.
        case superseded
        case remedyChosen = "remedy_chosen"
        /// Somebody with more authority, whether a remedy may be given.
        case approvalAsked = "approval_asked"
        case approved, declined
        /// Money beside a remedy, to an account that had some within a year.
        case goodwillRepeated = "goodwill_repeated"
        /// Before the diagnosis, since the delivery had evidently failed.
        case emergencyRemedy = "emergency_remedy"
        case emergencyDelivered = "emergency_delivered"
        /// It answers to what was found to be the cause.
        case emergencyStands = "emergency_stands"
        /// It does not, and had not reached the customer.
        case emergencyTakenBack = "emergency_taken_back"
        /// A change that is to remove the cause for others too.
        case fixLinked = "fix_linked"
        /// The customer knows how far we can go for now.
        case limitTold = "limit_told"
        case remedied
        /// By which the customer is led back in.
        case stepDone = "step_done"
        case stepSkipped = "step_skipped"
        /// The customer was told what was fixed, and why it happened.
        case resolved
        /// The customer has some days to try the fix.
        case trialGiven = "trial_given"
        case trialEnded = "trial_ended"
        /// The customer said that it is all right now; the next score decides all the same.
        case confirmed
        case scoredEarly = "scored_early"
        /// The score by which the figures judge round 1.
        case counted
        case verified, reopened, ended, corrected
        case markedAsTest = "marked_as_test"
        case unmarkedAsTest = "unmarked_as_test"
        /// Ended, being a test, for a case that counts.
        case gaveWay = "gave_way"
        /// Goes on in an older case, since the two customers are one.
        case merged
        case tookOver = "took_over"
        /// Stands by itself again, since they are two after all.
        case split
        case gaveBack = "gave_back"
        case fileAttached = "file_attached"
        case fileRemoved = "file_removed"
        /// The customer got a link to the page of steps done and to come.
        case progressOpened = "progress_opened"
        case progressWithdrawn = "progress_withdrawn"
        /// Somebody else, for a piece of the recovery.
        case taskAsked = "task_asked"
        /// On to somebody else.
        case taskPassed = "task_passed"
        case taskDone = "task_done"
        case taskDeclined = "task_declined"
        /// Whoever was asked cannot do it now (away, gone, or only reads): it is the owner's again.
        case taskReturned = "task_returned"
    }

    package let kind: Kind
    package let at: Instant
    /// Nil when a rule did it.
    package let actor: ID<Member>?
    package let round: Int
    /// The signal, touch, remedy, file, task, member or other case it is about.
    package let subject: String?
    package let was: String?
    package let became: String?

    package init(
        kind: Kind, at: Instant, actor: ID<Member>?, round: Int, subject: String?, was: String?,
        became: String?
    ) {
        self.kind = kind
        self.at = at
        self.actor = actor
        self.round = round
        self.subject = subject
        self.was = was
        self.became = became
    }
}
