package import Recovery

extension Stage.Word {
    package var text: String {
        switch self {
        case .open: "Open"
        case .acknowledged: "Acknowledged"
        case .diagnosed: "Diagnosed"
        case .remedyChosen: "Remedy chosen"
        case .remedied: "Waiting for verification"
        case .recovered: "Recovered"
        case .promoter: "Promoter"
        case .honestNo: "Ended: honest no"
        case .noResponse: "Ended: no response"
        case .customerLeft: "Ended: customer left"
        case .notADetractor: "Ended: not a detractor"
        }
    }

    /// The move that is to be made now; nil when none is left.
    package var move: MoveWord? {
        switch self {
        case .open: .acknowledge
        case .acknowledged: .diagnose
        case .diagnosed, .remedyChosen: .remedy
        case .remedied: .verify
        case .promoter: .reengage
        case .recovered, .honestNo, .noResponse, .customerLeft, .notADetractor: nil
        }
    }

    /// How many of the five moves are behind us; an end without recovery shows none.
    package var movesMade: Int {
        switch self {
        case .open: 0
        case .acknowledged: 1
        case .diagnosed, .remedyChosen: 2
        case .remedied: 3
        case .recovered, .promoter: 4
        case .honestNo, .noResponse, .customerLeft, .notADetractor: 0
        }
    }
}

extension Stage.End {
    package var text: String {
        switch self {
        case .honestNo: "Honest no"
        case .noResponse: "No response"
        case .customerLeft: "Customer left"
        case .notADetractor: "Not a detractor"
        }
    }

    package var meaning: String {
        switch self {
        case .honestNo: "It cannot be put right, and they were told so. Counts as not recovered."
        case .noResponse: "They were tried and never answered. Counts as not recovered."
        case .customerLeft: "They are no longer a customer. Counts as not recovered."
        case .notADetractor: "A mis-click or the wrong person. Leaves every figure; the count is shown."
        }
    }
}
