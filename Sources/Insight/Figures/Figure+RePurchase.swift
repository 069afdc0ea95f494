import Recovery

extension Figure {
    /// Of the accounts first recovered in the period, those that bought again within twelve calendar months.
    package static func rePurchase(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .recovered, length: .months(12))
        guard sources.hasPurchases else {
            return notMeasured(.rePurchase, .noPurchasesRecorded, window: window, in: frame)
        }
        func buys(_ unit: String, after start: Instant) -> Bool {
            let end = window.end(from: start, in: frame.zone)
            return sources.boughtAt[unit]?.contains { start < $0 && $0 <= end } ?? false
        }
        return Cohort.accounts(of: sources.firstRecoveries, from: \.recoveredAt, window, in: frame).share(
            .rePurchase,
            besides: [
                Cohort.passives(of: sources, window, in: frame).beside(.passives) {
                    buys($0.id, after: $0.start)
                }
            ]
        ) { buys($0.id, after: $0.start) }
    }
}

extension FigureSources {
    /// The case of each account's first recovery of all time.
    fileprivate var firstRecoveries: [CaseFact] {
        let recovered = cases.lazy.filter { $0.counts && $0.recoveredAt != nil }
        return Dictionary(grouping: recovered, by: \.unit).values.compactMap { cases in
            cases.min { ($0.recoveredAt ?? $0.t0, $0.id) < ($1.recoveredAt ?? $1.t0, $1.id) }
        }
    }
}

extension Cohort<PassiveScore> {
    /// Accounts from their first passive score of the period in the slice; a passive has neither team nor cause.
    static func passives(
        of sources: FigureSources, _ window: Figure.Window, in frame: FigureFrame
    ) -> Cohort {
        let inPeriod = sources.passives.lazy.filter {
            frame.period.contains($0.occurredAt) && frame.filter.takes($0)
        }
        let firsts = Dictionary(inPeriod.map { ($0.unit, $0) }) { $0.occurredAt <= $1.occurredAt ? $0 : $1 }
        let members = firsts.values.map { Member(id: $0.unit, start: $0.occurredAt, fact: $0) }
        return Cohort(members.sorted { $0.id < $1.id }, window, in: frame)
    }
}
