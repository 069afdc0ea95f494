import Recovery

/// Cases in the order of their T0, so that those of a month are found without looking at all.
struct CaseShelf {
    private let sources: FigureSources
    private let byT0: [CaseFact]
    private let recovered: FigureSources

    init(_ sources: FigureSources) {
        self.sources = sources
        let cases = sources.cases
        let areInOrder = zip(cases, cases.dropFirst()).allSatisfy { $0.t0 <= $1.t0 }
        byT0 = areInOrder ? cases : cases.sorted { $0.t0 < $1.t0 }
        var recovered = sources
        recovered.cases = byT0.filter { $0.recoveredAt != nil }
        self.recovered = recovered
    }

    /// Those whose T0 lies in the period.
    func opened(in period: Period) -> FigureSources {
        var opened = sources
        opened.cases = Array(byT0[place(of: period.from)..<place(of: period.to)])
        return opened
    }

    /// As few as the figure needs for the period.
    func sources(for key: Figure.Key, in period: Period) -> FigureSources {
        switch key {
        case .recoveryRate, .timeToFirstTouch, .detractorToPromoter: opened(in: period)
        case _ where Self.looksAtRecoveries(key): recovered
        default: sources
        }
    }

    /// An account's first recovery may lie before the period.
    static func looksAtRecoveries(_ key: Figure.Key) -> Bool { key == .rePurchase || key == .recoveryToFix }

    /// Of the first case at or after the instant.
    private func place(of instant: Instant) -> Int {
        var (low, high) = (0, byT0.count)
        while low < high {
            let middle = (low + high) / 2
            if byT0[middle].t0 < instant { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
