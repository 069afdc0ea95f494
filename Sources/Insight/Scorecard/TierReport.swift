package import Recovery

/// Whether accounts of one value wait and come back like those of another.
package struct TierReport: Sendable {
    package let tier: ValueTier
    package let firstTouch: Figure
    package let recovery: Figure

    static func all(_ sources: FigureSources, touched: FigureFrame, recovered: FigureFrame) -> [TierReport] {
        guard sources.cases.contains(where: { $0.valueTier != nil }) else { return [] }
        let byTier = Dictionary(grouping: sources.cases) { $0.valueTier }
        return ValueTier.allCases.reversed().map { tier in
            let its = FigureSources(cases: byTier[tier.rawValue] ?? [])
            return TierReport(
                tier: tier, firstTouch: .timeToFirstTouch(its, in: touched),
                recovery: .recoveryRate(its, in: recovered))
        }
    }
}
