extension Words {
    /// What was just done.
    static func flash(_ flash: Flash) -> String {
        switch flash {
        case .welcome: "The account is made. You are signed in."
        case .signedOut: "You are signed out."
        case .touched: "The touch is recorded."
        case .touchedInVain: "The touch is recorded. It did not reach them, so it stops no clock."
        case .takenBack: "The touch is taken back. It counts no more, and its clock runs on."
        case .diagnosed: "The diagnosis is saved."
        case .remedyChosen: "The remedy is chosen."
        case .delivered: "Marked as delivered. Now their next score decides."
        case .resolved: "The resolution note is saved. Send it from the case: it does not go by itself."
        case .reopened: "The case is open again, in its next round."
        case .ended: "The case has ended."
        case .importBegun: "The rows are being taken."
        case .importUndone: "The import was taken back."
        case .saved: "Saved."
        case .fixesReviewed: "Noted: the fixes were gone through today."
        case .handedOver: "The case has another owner."
        case .planTold: "Noted. The plan is told, and is a promise with its date."
        case .remedyTold: "Noted: they know the remedy."
        case .waits: "It waits for the customer; its clocks stand still."
        case .goesOn: "It goes on, and so do its clocks."
        case .snoozed: "Noted. It comes back by itself."
        case .promised: "The promise is recorded. Its clock runs."
        case .promiseKept: "The promise is settled."
        case .promiseMoved: "The promise has its new date."
        case .noted: "The note is written."
        case .capturedBeside: "It is noted, and stands with their case."
        case .captured: "It is noted. The case is open, and its clock runs."
        case .mappingDeleted: "The mapping is deleted."
        case .marked: "The mark is changed, and the figures with it."
        case .merged: "They are one customer now."
        case .mergeUndone: "They are two customers again."
        case .keyRevoked: "The key is revoked. It stops working within seconds."
        }
    }
}
