package import Recovery

/// What statements need to know beyond what figures are computed from.
package struct AssessmentFacts: Hashable, Sendable {
    /// Contacts with customers, with who made them.
    package var contacts: [Contact] = []
    package var diagnoses: [Diagnosed] = []
    package var remedies: [Chosen] = []
    /// When members first had the page of a case open.
    package var views: [View] = []
    /// Cases that were opened again.
    package var reopenings: [Reopening] = []
    package var fixes: [Change] = []
    package var events: [Event] = []

    package init() {}

    package struct Contact: Hashable, Sendable {
        package let caseID: String
        package let member: String
        package let touch: TouchFact

        package init(caseID: String, member: String, touch: TouchFact) {
            self.caseID = caseID
            self.member = member
            self.touch = touch
        }
    }

    package struct Diagnosed: Hashable, Sendable {
        package let caseID: String
        package let round: Int
        package let cause: Cause
        package let secondCause: Cause?
        package let reason: String
        package let madeAt: Instant

        package init(
            caseID: String, round: Int = 1, _ cause: Cause, secondCause: Cause? = nil, reason: String,
            madeAt: Instant
        ) {
            self.caseID = caseID
            self.round = round
            self.cause = cause
            self.secondCause = secondCause
            self.reason = reason
            self.madeAt = madeAt
        }
    }

    package struct Chosen: Hashable, Sendable {
        package let caseID: String
        package let round: Int
        package let member: String
        package let kind: RemedyKind
        package let costMinor: Int64
        /// What that member may give by themselves.
        package let limitMinor: Int64
        /// Of the rationale; nil where it was erased.
        package let words: Int?
        package let chosenAt: Instant

        package init(
            caseID: String, round: Int = 1, member: String, _ kind: RemedyKind, costMinor: Int64 = 0,
            limitMinor: Int64 = 0, words: Int?, chosenAt: Instant
        ) {
            self.caseID = caseID
            self.round = round
            self.member = member
            self.kind = kind
            self.costMinor = costMinor
            self.limitMinor = limitMinor
            self.words = words
            self.chosenAt = chosenAt
        }
    }

    package struct View: Hashable, Sendable {
        package let caseID: String
        package let member: String
        package let firstAt: Instant

        package init(caseID: String, member: String, firstAt: Instant) {
            self.caseID = caseID
            self.member = member
            self.firstAt = firstAt
        }
    }

    package struct Reopening: Hashable, Sendable {
        package let caseID: String
        package let at: Instant
        /// By the next score rather than by hand.
        package let isByScore: Bool

        package init(caseID: String, at: Instant, isByScore: Bool = true) {
            self.caseID = caseID
            self.at = at
            self.isByScore = isByScore
        }
    }

    /// A structural change that is to remove a cause.
    package struct Change: Hashable, Sendable {
        package let cause: Cause
        /// Nil: in many places.
        package let touchpoint: String?
        package let recordedAt: Instant
        package let shippedAt: Instant?
        package let isFoundIneffective: Bool

        package init(
            _ cause: Cause, touchpoint: String?, recordedAt: Instant, shippedAt: Instant? = nil,
            isFoundIneffective: Bool = false
        ) {
            self.cause = cause
            self.touchpoint = touchpoint
            self.recordedAt = recordedAt
            self.shippedAt = shippedAt
            self.isFoundIneffective = isFoundIneffective
        }
    }

    /// What those who run the programme did.
    package struct Event: Hashable, Sendable {
        package let kind: Kind
        package let day: LocalDay
        /// The first day of the month that was reported; else the day itself.
        package let subjectDay: LocalDay

        /// As stored.
        package enum Kind: String, CaseIterable, Hashable, Sendable {
            case scorecardRead = "scorecard_read"
            case fixesReviewed = "fixes_reviewed"
            case monthReported = "month_reported"
        }

        package init(_ kind: Kind, on day: LocalDay, about subjectDay: LocalDay? = nil) {
            self.kind = kind
            self.day = day
            self.subjectDay = subjectDay ?? day
        }
    }
}
