/// How far a case is, with what that stage needs to know.
package enum Stage: Hashable, Sendable {
    case open
    case acknowledged
    case diagnosed(Diagnosis)
    case remedyChosen(Diagnosis, [RemedyKind])
    /// Delivered to the customer, not closed: the next score decides.
    case remedied(Diagnosis, [RemedyKind], at: Instant)
    case verified(DecidingScore, at: Instant)
    case ended(End, at: Instant)

    /// Why a case ended without a verification.
    package enum End: String, CaseIterable, Hashable, Sendable, Codable {
        case honestNo = "honest_no"
        case noResponse = "no_response"
        case customerLeft = "customer_left"
        case notADetractor = "not_a_detractor"
    }

    /// One word for lists, filters and the database.
    package enum Word: String, CaseIterable, Hashable, Sendable, Codable {
        case open, acknowledged, diagnosed
        case remedyChosen = "remedy_chosen"
        case remedied, recovered, promoter
        case honestNo = "honest_no"
        case noResponse = "no_response"
        case customerLeft = "customer_left"
        case notADetractor = "not_a_detractor"
    }

    package var word: Word {
        switch self {
        case .open: .open
        case .acknowledged: .acknowledged
        case .diagnosed: .diagnosed
        case .remedyChosen: .remedyChosen
        case .remedied: .remedied
        case .verified(let score, _): score.band == .promoter ? .promoter : .recovered
        case .ended(.honestNo, _): .honestNo
        case .ended(.noResponse, _): .noResponse
        case .ended(.customerLeft, _): .customerLeft
        case .ended(.notADetractor, _): .notADetractor
        }
    }

    package var endedAt: Instant? {
        switch self {
        case .verified(_, let at), .ended(_, let at): at
        case .open, .acknowledged, .diagnosed, .remedyChosen, .remedied: nil
        }
    }

    package var diagnosis: Diagnosis? {
        switch self {
        case .diagnosed(let diagnosis), .remedyChosen(let diagnosis, _), .remedied(let diagnosis, _, _):
            diagnosis
        case .open, .acknowledged, .verified, .ended: nil
        }
    }
}
