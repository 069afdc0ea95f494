/// What was just done, told once on the page after it; the raw value travels in a cookie, the words do not.
enum Flash: String, CaseIterable, Sendable {
    case welcome
    case signedOut = "signed_out"
    case touched, diagnosed
    case touchedInVain = "touched_in_vain"
    case takenBack = "taken_back"
    case remedyChosen = "remedy_chosen"
    case approvalAsked = "approval_asked"
    case approved, declined
    case goodwillProposed = "goodwill_proposed"
    case delivered, resolved, confirmed, reopened, ended
    case stepMarked = "step_marked"
    case trialGiven = "trial_given"
    case trialEnded = "trial_ended"
    case importBegun = "import_begun"
    case importUndone = "import_undone"
    case saved
    case fixesReviewed = "fixes_reviewed"
    case handedOver = "handed_over"
    case snoozed, promised, planTold, remedyTold, fixLinked, limitTold, waits, goesOn
    case promiseKept = "promise_kept"
    case promiseMoved = "promise_moved"
    case noted, captured, marked
    case fileAttached = "file_attached"
    case fileRemoved = "file_removed"
    case progressWithdrawn = "progress_withdrawn"
    case taskAsked = "task_asked"
    case taskDone = "task_done"
    case taskDeclined = "task_declined"
    case capturedBeside = "captured_beside"
    case mappingDeleted = "mapping_deleted"
    case keyRevoked = "key_revoked"
    case merged
    case mergeUndone = "merge_undone"

    /// Long enough for the redirect; a tab opened later does not show it.
    static let lifetime = Duration.seconds(60)
}
