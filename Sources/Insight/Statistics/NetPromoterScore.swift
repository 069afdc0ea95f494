/// Promoters minus detractors as a share of all who scored, from -1 to 1; pages show it times 100.
///
/// Source: package NPS for R, formulas of `nps.var` and `nps.se`.
package struct NetPromoterScore: Hashable, Sendable {
    package let promoters: Int
    package let passives: Int
    package let detractors: Int

    /// Nil where nobody scored, or a count is below zero.
    package init?(promoters: Int, passives: Int, detractors: Int) {
        guard min(promoters, passives, detractors) >= 0, promoters + passives + detractors > 0
        else { return nil }
        self.promoters = promoters
        self.passives = passives
        self.detractors = detractors
    }

    package var count: Int { promoters + passives + detractors }

    package var score: Double { Double(promoters - detractors) / Double(count) }

    /// Of one answer counted as 1, 0 or -1.
    package var variance: Double {
        // In whole numbers, so that it is exactly 0 when all answers lie in one band.
        let net = promoters - detractors
        return Double((promoters + detractors) * count - net * net) / Double(count * count)
    }

    package var standardError: Double { (variance / Double(count)).squareRoot() }

    /// Half the width of `interval`.
    package var margin: Double { interval.margin }

    /// Plain Wald from 30 answers on, adjusted Wald below; the latter's middle is not the score itself.
    package var interval: ConfidenceInterval { count < 30 ? adjustedWaldInterval : waldInterval }

    package var waldInterval: ConfidenceInterval {
        let margin = Normal.z95 * standardError
        return ConfidenceInterval(lower: score - margin, upper: score + margin)
    }

    /// Adds 0.75 promoters, 1.5 passives and 0.75 detractors, so that few answers never look certain.
    package var adjustedWaldInterval: ConfidenceInterval {
        let count = Double(count) + 3
        let promoters = Double(promoters) + 0.75
        let detractors = Double(detractors) + 0.75
        let score = (promoters - detractors) / count
        let variance = (promoters + detractors) / count - score * score
        let margin = Normal.z95 * (variance / count).squareRoot()
        return ConfidenceInterval(lower: score - margin, upper: score + margin)
    }
}
