extension Signal.SignalRefusal {
    /// As a refused row of a file keeps it: its rule, and what its sentence names where that is one thing.
    package var kept: String {
        switch self {
        case .scoreIsFinal(let since): "\(rule) \(since.milliseconds)"
        case .decidedACase(let id): "\(rule) \(id)"
        case .noSource, .scoreWithoutMeasure, .noScale, .scoreOutsideScale, .anotherCustomer: rule
        }
    }

    /// As it was before it was kept; nil where that tells too little, or it was none of these.
    package init?(kept: String) {
        let parts = kept.split(separator: " ", maxSplits: 1).map(String.init)
        let about = parts.count > 1 ? parts[1] : nil
        switch (parts.first, about) {
        case ("source_and_id", nil): self = .noSource
        case ("score_without_measure", nil): self = .scoreWithoutMeasure
        case ("signal_of_another_customer", nil): self = .anotherCustomer
        case ("score_is_final", let text?):
            guard let since = Int64(text) else { return nil }
            self = .scoreIsFinal(since: Instant(milliseconds: since))
        case ("test_decided_a_case", let id?): self = .decidedACase(ID(id))
        default: return nil
        }
    }
}
