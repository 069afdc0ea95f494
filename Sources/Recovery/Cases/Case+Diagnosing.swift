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
            }
        }
    }

    /// Puts down why it happened; only then can something be offered. A new diagnosis before delivery replaces the
    /// old one and takes what was chosen for it back; what was chosen in an emergency stands where it answers to it.
    package mutating func diagnose(
        _ diagnosis: Diagnosis, in words: DiagnosisWords, reasons: [Reason], as name: String,
        by member: ID<Member>, now: Instant
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

        strikeOut(now: now, by: member)
        stage = .diagnosed(diagnosis)
        lastDiagnosis = diagnosis
        if round == 1 { firstRoundCause = diagnosis.cause }
        note(.diagnosed, at: now, by: member, about: name, became: diagnosis.cause.rawValue)
        takeUpEmergency(for: diagnosis, by: member, now: now)
    }

    /// Strikes the cause that turned out not to be it.
    mutating func strikeOut(now: Instant, by member: ID<Member>?) {
        guard let old = stage.diagnosis else { return }
        note(.struckOut, at: now, by: member, was: old.cause.rawValue)
    }
}
