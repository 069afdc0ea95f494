package import Recovery

/// What figures need to know of one case, taken from its row of facts; words and names are not in it.
///
/// There are many, they are wide, and they go from one part of a figure to the next: a fact is handed on by reference, and
/// copied when it is changed.
@dynamicMemberLookup
package struct CaseFact: Hashable, Sendable {
    private var kept: Kept

    package struct Fields: Hashable, Sendable {
        package var id: String
        /// Received-at of the opening signal.
        package var t0: Instant
        /// The account, or the customer where there is none.
        package var unit: String
        package var customer: String
        package var account: String?
        /// Whether the opening signal lay in the detractor band; others stand in no base of the five.
        package var isDetractorCase = true
        package var isBackfilled = false
        package var isTest = false
        /// When the customer was anonymised or erased.
        package var withdrawnAt: Instant?
        /// Raw, as stored: see `CaseFact.End`. Nil while open.
        package var end: String?
        package var endedAt: Instant?
        package var contactedAt: Instant?
        /// Whether the first counting touch went out to the customer, or did both; an inbound call did not.
        package var isContactedByOutgoingTouch = true
        /// Whether the first counting touch was one of a younger case that goes on in this one.
        package var isContactOfMergedCase = false
        /// When the customer first said something to a person.
        package var reachedAt: Instant?
        /// What the first touch took of the open time of the calendar its clock ran on; nil where that is not known.
        package var contactedAfterOpenMilliseconds: Int64?
        /// The one in force at the first touch.
        package var firstTouchDeadline: Instant?
        /// Top value tier at T0; nil where the organization has set no tiers.
        package var isHighValue: Bool?
        package var firstRemediedAt: Instant?
        /// Changes of owner after the first counting touch.
        package var handOffs = 0
        /// Nil where nothing was chosen before its diagnosis.
        package var emergency: Emergency?
        /// Of round 1; nil also where that round was reopened by hand before one came.
        package var nextScore: NextScore?
        /// When the customer first said in round 1 that it is all right now.
        package var confirmedAt: Instant?
        /// Occurred-at of the score that recovered it, in whatever round; also where the case had ended before.
        package var recoveredAt: Instant?
        package var recoveredRound: Int?
        /// Raw, as stored: what opened it.
        package var openingKind: String?
        package var openingMeasure: Measure?
        package var openingScore: Int?
        /// Raw, as stored: how far the case is now. `stage` is that of the customer's journey.
        package var stageWord: String?
        package var segment: String?
        package var stage: String?
        package var touchpoint: String?
        package var team: String?
        package var location: String?
        package var valueTier: String?
        package var cause: String?
        /// Who has it, or had it last.
        package var owner: String?
        /// Delivered in round 1, before the next score where there is one.
        package var remedies: Set<RemedyKind> = []
        /// How long after T0 a next score counts.
        package var nextScoreDays = FollowUp.usual.answerDays

        package init(id: String, t0: Instant, unit: String) {
            self.id = id
            self.t0 = t0
            self.unit = unit
            customer = unit
        }
    }

    private final class Kept: Sendable {
        let fields: Fields

        init(_ fields: Fields) {
            self.fields = fields
        }
    }

    package init(_ fields: Fields) {
        kept = Kept(fields)
    }

    package init(id: String, t0: Instant, unit: String) {
        self.init(Fields(id: id, t0: t0, unit: unit))
    }

    package subscript<Value>(dynamicMember path: KeyPath<Fields, Value>) -> Value {
        kept.fields[keyPath: path]
    }

    package subscript<Value>(dynamicMember path: WritableKeyPath<Fields, Value>) -> Value {
        get { kept.fields[keyPath: path] }
        set { change { $0[keyPath: path] = newValue } }
    }

    /// Several fields at once, for one copy.
    package mutating func change(_ change: (inout Fields) -> Void) {
        var fields = kept.fields
        change(&fields)
        kept = Kept(fields)
    }

    package static func == (one: CaseFact, other: CaseFact) -> Bool { one.kept.fields == other.kept.fields }

    package func hash(into hasher: inout Hasher) { hasher.combine(kept.fields) }

    /// The signal that decided the verification.
    package struct NextScore: Hashable, Sendable {
        package let signal: String
        /// By the cuts stored with the signal.
        package let band: Band
        package let occurredAt: Instant

        package init(signal: String, band: Band, occurredAt: Instant) {
            self.signal = signal
            self.band = band
            self.occurredAt = occurredAt
        }
    }

    /// Something was chosen before the diagnosis, and whether that is late by its own limit.
    package enum Emergency: Hashable, Sendable {
        case diagnosisNotLate, diagnosisLate
    }

    /// The ends that figures tell apart, as they are stored.
    package enum End: String, CaseIterable, Hashable, Sendable {
        case notADetractor = "not_a_detractor"
        case customerLeft = "customer_left"
        case noResponse = "no_response"
        case honestNo = "honest_no"
    }
}

extension CaseFact {
    /// A next score out of the detractor band is the recovery, whatever became of the case since: it may have ended, or gone
    /// into the next round before an earlier score was known.
    package mutating func takeNextScoreAsRecovery() {
        guard let nextScore = self.nextScore, Set<Band>.recovered.contains(nextScore.band) else { return }
        change {
            $0.recoveredAt = nextScore.occurredAt
            $0.recoveredRound = 1
        }
    }

    /// Before mis-clicks and wrong persons are taken out.
    var isOfDetractor: Bool { self.isDetractorCase && !self.isTest }

    /// Whether it may stand in a base of detractor cases at all.
    var counts: Bool { self.isDetractorCase && isWorked }

    /// Whatever opened it, detractor's signal or not.
    var isWorked: Bool { !self.isTest && !ended(.notADetractor) }

    func isContacted(within length: Duration) -> Bool {
        self.contactedAt.map { $0 < self.t0.adding(length) } ?? false
    }

    func ended(_ kind: End) -> Bool { self.end == kind.rawValue }
}
