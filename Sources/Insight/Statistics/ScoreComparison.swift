/// Whether two net promoter scores differ by more than chance.
package struct ScoreComparison: Hashable, Sendable {
    /// First minus second.
    package let difference: Double
    package let standardError: Double
    package let z: Double
    /// Two-sided.
    package let probability: Double

    /// Nil where all answers of either lie in one band: its standard error is then 0 however few they are,
    /// and the test would be certain of nothing.
    package init?(_ first: NetPromoterScore, _ second: NetPromoterScore) {
        guard first.variance > 0, second.variance > 0 else { return nil }
        difference = first.score - second.score
        standardError =
            (first.variance / Double(first.count) + second.variance / Double(second.count)).squareRoot()
        z = difference / standardError
        probability = Normal.twoSidedProbability(ofZ: z)
    }
}
