import Recovery

extension Figure {
    /// Of the accounts first recovered in the period, those that bought again within twelve calendar months.
    package static func rePurchase(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .recovered, length: .months(12))
        guard sources.hasPurchases else {
            return notMeasured(.rePurchase, .noPurchasesRecorded, window: window, in: frame)
        }
        let recoveries = firsts(
            sources.cases.lazy.filter(\.counts).compactMap { fact in
                fact.recoveredAt.map { (fact.unit, $0) }
            }
        ).filter { frame.period.contains($0.value) }
        let passives = firsts(
            sources.passives.lazy.filter { frame.period.contains($0.occurredAt) }
                .map { ($0.unit, $0.occurredAt) })
        let bought = Dictionary(grouping: sources.purchases.lazy.filter(\.isNetPositive), by: \.unit)

        func buyers(_ starts: [String: Instant]) -> Int {
            starts.count { unit, start in
                let end = window.end(from: start, in: frame.zone)
                return bought[unit]?.contains { start < $0.occurredAt && $0.occurredAt <= end } ?? false
            }
        }
        return share(
            .rePurchase,
            ShareCount(
                numerator: buyers(recoveries), denominator: recoveries.count, whenEmpty: .noRecoveredCases),
            window: window, in: frame, besides: [.share(.passives, buyers(passives), of: passives.count)])
    }

    private static func firsts(_ dated: some Sequence<(String, Instant)>) -> [String: Instant] {
        Dictionary(dated.map { ($0.0, $0.1) }, uniquingKeysWith: min)
    }
}
