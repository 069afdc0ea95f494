/// One recovery of one customer.
///
/// Every path (page, API, command, import, job) changes a case through the moves in the extensions of this type,
/// and through nothing else. Each move notes what happened in `news`, which is saved with the case.
package struct Case: Hashable, Sendable {
    package let id: ID<Case>
    package let customer: ID<Customer>
    package let account: ID<Account>?
    package let opening: Opening
    /// Where the five figures start to count: received-at of the opening signal.
    package let t0: Instant
    package let openedAt: Instant
    package let isBackfilled: Bool
    /// Out of every figure.
    package internal(set) var isTest: Bool
    package let slices: Slices

    package internal(set) var owner: ID<Member>
    /// Nobody fitted: the lead owns it until somebody does.
    package internal(set) var isParked: Bool
    /// Who joined it with more authority; the owner stays.
    package internal(set) var backer: ID<Member>?
    /// The owner's at the first touch, before that their team at T0; figures slice by it.
    package internal(set) var team: ID<Team>?
    package internal(set) var stage: Stage
    /// One pass through the moves; a failed verification starts the next.
    package internal(set) var round: Int
    package internal(set) var severitySum: SeveritySum
    package internal(set) var firstTouch: Clock
    /// All others, in the order in which they began; those of earlier rounds stand still.
    package internal(set) var clocks: [Clock]
    /// What has to be reckoned before it is saved.
    package internal(set) var reckonings: [Reckoning] = []
    /// Whom it needs before it is saved.
    package internal(set) var wants: [Want] = []
    package internal(set) var contactedAt: Instant?
    /// What that took since T0 of the open time of its owner's calendar; nil too where it was not kept.
    package internal(set) var contactedAfterOpen: Duration?
    package internal(set) var reachedAt: Instant?
    /// The delivery of round 1; figures count from it.
    package internal(set) var firstRemediedAt: Instant?
    /// The last found in any round.
    package internal(set) var lastDiagnosis: Diagnosis?
    /// The last cause found in round 1; figures slice by it.
    package internal(set) var firstRoundCause: Cause?
    /// The first score that could decide round 1.
    package internal(set) var nextScore: DecidingScore?
    package internal(set) var recovery: Recovery?
    /// When the customer is asked again; nil until the remedy is delivered, and once that is decided.
    package internal(set) var asksAgainAt: Instant?
    /// When the customer first said in round 1 that it is all right now. It verifies nothing.
    package internal(set) var confirmedAt: Instant?
    /// How often the case changed hands after the customer had met its owner.
    package internal(set) var handOffs: Int
    /// Out of the inbox until then.
    package internal(set) var snoozedUntil: Instant?
    /// The earliest promise that waits to be kept.
    package internal(set) var promiseDue: Instant?
    /// Of this round; nil where nothing was done before the diagnosis, or where that took it back.
    package internal(set) var emergency: Emergency?
    package internal(set) var version: Int
    package internal(set) var news: [CaseEvent]

    /// What made it a case.
    package struct Opening: Hashable, Sendable {
        package let kind: OpeningKind
        package let signal: ID<Signal>?
        package let measure: Measure?
        package let score: Int?

        package init(kind: OpeningKind, signal: ID<Signal>?, measure: Measure?, score: Int?) {
            self.kind = kind
            self.signal = signal
            self.measure = measure
            self.score = score
        }
    }

    /// Where figures put the case, as it was at T0.
    package struct Slices: Hashable, Sendable {
        package let journeyStage: String?
        package let touchpoint: String?
        package let segment: String?
        package let location: String?
        package let valueTier: ValueTier?

        package init(
            journeyStage: String? = nil, touchpoint: String? = nil, segment: String? = nil,
            location: String? = nil, valueTier: ValueTier? = nil
        ) {
            self.journeyStage = journeyStage
            self.touchpoint = touchpoint
            self.segment = segment
            self.location = location
            self.valueTier = valueTier
        }
    }

    /// The customer came back, in this round.
    package struct Recovery: Hashable, Sendable {
        package let at: Instant
        package let round: Int

        package init(at: Instant, round: Int) {
            self.at = at
            self.round = round
        }
    }

    package var isOpen: Bool { stage.endedAt == nil }

    /// A case of the five figures; the others are worked alike and shown beside.
    package var isDetractorCase: Bool { opening.kind == .detractor }

    mutating func note(
        _ kind: CaseEvent.Kind, at: Instant, by actor: ID<Member>? = nil,
        about subject: String? = nil, was: String? = nil, became: String? = nil
    ) {
        news.append(
            CaseEvent(
                kind: kind, at: at, actor: actor, round: round, subject: subject, was: was, became: became))
    }

    /// Hands over what happened since the case was loaded, once.
    package mutating func takeNews() -> [CaseEvent] {
        defer { news = [] }
        return news
    }
}

/// The fact that opened a case, the strongest first.
package enum OpeningKind: String, CaseIterable, Hashable, Sendable, Codable {
    case detractor, fall
    case churnIntent = "churn_intent"
    case contactMe = "contact_me"
    case accountFall = "account_fall"
    case silence
    case byHand = "by_hand"
}
