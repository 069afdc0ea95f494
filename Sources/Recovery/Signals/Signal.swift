/// One piece of feedback, once it was taken.
package struct Signal: Hashable, Sendable {
    package let id: ID<Signal>
    /// What the way in handed over; its `customer`, `opening` and `stamped` are not kept here.
    package internal(set) var said: SignalForm
    package var customer: ID<Customer>?
    package var joined: ID<Case>?
    package internal(set) var band: Band
    /// Never later than `receivedAt`.
    package internal(set) var occurredAt: Instant
    /// When it was stored durably; a score that comes or is corrected later sets it anew.
    package internal(set) var receivedAt: Instant
    /// When the first score was received, which may be corrected for a day; nil without one.
    package internal(set) var firstScoredAt: Instant?
    package internal(set) var isHistory: Bool
    package let stamp: Stamp

    /// Where figures put the signal, decided on arrival.
    package struct Stamp: Hashable, Sendable {
        /// Of `occurredAt`, in the organization's zone; cut anew when that changes.
        package let localDay: LocalDay
        package let segment: String?

        package init(localDay: LocalDay, segment: String?) {
            self.localDay = localDay
            self.segment = segment
        }
    }

    /// Why a signal is not taken.
    package enum SignalRefusal: Refusal, Hashable {
        case noSource
        case scoreWithoutMeasure
        case noScale(Measure)
        case scoreOutsideScale(Int, Scale)
        case scoreIsFinal(since: Instant)
        case anotherCustomer
        /// Sent again as a test, after it decided a case that counts.
        case decidedACase(ID<Case>)

        package var rule: String {
            switch self {
            case .noSource: "source_and_id"
            case .scoreWithoutMeasure: "score_without_measure"
            case .noScale: "measure_without_scale"
            case .scoreOutsideScale: "score_outside_scale"
            case .scoreIsFinal: "score_is_final"
            case .anotherCustomer: "signal_of_another_customer"
            case .decidedACase: "test_decided_a_case"
            }
        }
    }

    /// A signal as it was kept; storage builds it, and nobody else.
    package init(
        kept id: ID<Signal>, said: SignalForm, customer: ID<Customer>?, joined: ID<Case>?, band: Band,
        occurredAt: Instant, receivedAt: Instant, firstScoredAt: Instant?, isHistory: Bool, stamp: Stamp
    ) {
        self.id = id
        self.said = said
        self.customer = customer
        self.joined = joined
        self.band = band
        self.occurredAt = occurredAt
        self.receivedAt = receivedAt
        self.firstScoredAt = firstScoredAt
        self.isHistory = isHistory
        self.stamp = stamp
    }

    /// Takes what was said, and stamps its band by the cuts of today.
    package init(
        _ id: ID<Signal>, taking form: SignalForm, of customer: ID<Customer>?, segment: String?,
        receivedAt: Instant, in zone: Zone
    ) throws(SignalRefusal) {
        try Self.check(form)
        let receivedAt = min(form.stamped?.receivedAt ?? receivedAt, receivedAt)
        let occurredAt = min(form.occurredAt ?? receivedAt, receivedAt)
        let arrival = Arrival.opens(form.opening, occurredAt: occurredAt, receivedAt: receivedAt)
        let segment = form.stamped == nil ? segment : form.stamped?.segment
        self.init(
            kept: id, said: form, customer: customer, joined: nil, band: try Self.band(of: form),
            occurredAt: occurredAt, receivedAt: receivedAt,
            firstScoredAt: form.score == nil ? nil : receivedAt,
            isHistory: form.stamped?.isHistory ?? arrival.isHistory,
            stamp: Stamp(localDay: zone.day(of: occurredAt), segment: segment))
    }

    package var scale: Scale? { said.scale ?? said.measure?.scale }

    package var score: Score? {
        guard let measure = said.measure, let value = said.score else { return nil }
        return Score(signal: id, measure: measure, value: value, band: band, occurredAt: occurredAt)
    }

    /// Whether a form could be taken at all.
    package static func check(_ form: SignalForm) throws(SignalRefusal) {
        guard !form.source.isBlank, !form.sourceID.isBlank else { throw .noSource }
        _ = try band(of: form)
    }

    static func band(of form: SignalForm) throws(SignalRefusal) -> Band {
        guard let score = form.score else { return .unscored }
        guard let measure = form.measure else { throw .scoreWithoutMeasure }
        guard let scale = form.scale ?? measure.scale else { throw .noScale(measure) }
        guard scale.contains(score) else { throw .scoreOutsideScale(score, scale) }
        return scale.band(of: score)
    }
}
