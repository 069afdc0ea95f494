extension Case {
    package enum DiagnosisRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case notYetAcknowledged
        case alreadyRemedied
        case reasonUnknown(String)
        case reasonOfAnotherCause(reason: String, cause: Cause)
        case secondCauseIsTheFirst
        case tooFewWhys(given: Int)
        case noEvidence
        case noEarlierIncident
        case noIncidentReason

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .notYetAcknowledged: "acknowledge_first"
            case .alreadyRemedied: "remedied_already"
            case .reasonUnknown: "reason_unknown"
            case .reasonOfAnotherCause: "reason_of_another_cause"
            case .secondCauseIsTheFirst: "second_cause_is_the_first"
            case .tooFewWhys: "three_whys"
            case .noEvidence: "customers_own_words"
            case .noEarlierIncident: "another_incident_once_reopened"
            case .noIncidentReason: "why_another_incident"
            }
        }
    }

    /// The cause that stood when the last round ended.
    package struct EarlierCause: Hashable, Sendable {
        package let cause: Cause
        /// It was right for its time: what came after is another incident.
        package let isSuperseded: Bool

        package init(_ cause: Cause, isSuperseded: Bool) {
            self.cause = cause
            self.isSuperseded = isSuperseded
        }
    }

    /// Puts down why it happened; only then can something be offered. A new diagnosis before delivery replaces the
    /// old one and takes what was chosen for it back; what was chosen in an emergency stands where it answers to it. Of a
    /// reopened case it says whether the cause of the last round was wrong, or was right and this is another incident.
    package mutating func diagnose(
        _ diagnosis: Diagnosis, in words: DiagnosisWords, after earlier: EarlierCause? = nil,
        reasons: [Reason], as name: String, by member: ID<Member>, now: Instant
    ) throws(DiagnosisRefusal) {
        switch stage {
        case .open: throw .notYetAcknowledged
        case .remedied: throw .alreadyRemedied
        case .verified(_, let at), .ended(_, let at): throw .alreadyEnded(at: at)
        case .acknowledged, .diagnosed, .remedyChosen: break
        }
        guard let reason = reasons.first(where: { $0.code == diagnosis.reason }) else {
            throw .reasonUnknown(diagnosis.reason)
        }
        guard reason.cause == diagnosis.cause else {
            throw .reasonOfAnotherCause(reason: reason.code, cause: reason.cause)
        }
        guard diagnosis.secondCause != diagnosis.cause else { throw .secondCauseIsTheFirst }
        guard words.whys.count >= (words.fewerWhysBecause == nil ? 3 : 2) else {
            throw .tooFewWhys(given: words.whys.count)
        }
        guard !words.evidence.isBlank else { throw .noEvidence }
        if let because = words.anotherIncidentBecause {
            guard round > 1, earlier != nil else { throw .noEarlierIncident }
            guard !because.isBlank else { throw .noIncidentReason }
        }

        strikeOut(now: now, by: member)
        judge(earlier, isSuperseded: words.anotherIncidentBecause != nil, by: member, now: now)
        stage = .diagnosed(diagnosis)
        lastDiagnosis = diagnosis
        if round == 1 { firstRoundCause = diagnosis.cause }
        note(.diagnosed, at: now, by: member, about: name, became: diagnosis.cause.rawValue)
        takeUpEmergency(for: diagnosis, by: member, now: now)
    }

    /// Struck out when the case was reopened, it is superseded now, or struck out once more.
    private mutating func judge(
        _ earlier: EarlierCause?, isSuperseded: Bool, by member: ID<Member>, now: Instant
    ) {
        guard let earlier, round > 1, earlier.isSuperseded != isSuperseded else { return }
        note(isSuperseded ? .superseded : .struckOut, at: now, by: member, was: earlier.cause.rawValue)
    }

    /// Strikes the cause that turned out not to be it.
    mutating func strikeOut(now: Instant, by member: ID<Member>?) {
        guard let old = stage.diagnosis else { return }
        note(.struckOut, at: now, by: member, was: old.cause.rawValue)
    }
}
