import Recovery

/// Cases in the order of their T0, so that those of a month are found without looking at all.
struct CaseShelf {
    private let sources: FigureSources
    private let byT0: [CaseFact]
    private let recovered: FigureSources

    init(_ sources: FigureSources) {
        self.sources = sources
        // Facts are wide: what is sorted are their places.
        let cases = sources.cases
        let places = cases.indices.sorted { one, other in
            let (first, second) = (cases[one].t0, cases[other].t0)
            return first == second ? cases[one].id < cases[other].id : first < second
        }
        byT0 = places.map { cases[$0] }
        var recovered = sources
        recovered.cases = byT0.filter { $0.recoveredAt != nil }
        self.recovered = recovered
    }

    /// Those whose T0 lies in the period.
    func opened(in period: Period) -> FigureSources {
        var opened = FigureSources()
        opened.cases = Array(byT0[place(of: period.from)..<place(of: period.to)])
        return opened
    }

    /// As few as the figure needs for the period.
    func sources(for key: Figure.Key, in period: Period) -> FigureSources {
        switch key {
        case .recoveryRate, .timeToFirstTouch, .detractorToPromoter: opened(in: period)
        // An account's first recovery may lie before the period.
        case .rePurchase, .recoveryToFix: recovered
        default: sources
        }
    }

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
