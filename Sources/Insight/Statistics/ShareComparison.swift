/// Whether two shares differ by more than chance.
package struct ShareComparison: Hashable, Sendable {
    /// First minus second.
    package let difference: Double
    /// Of the difference, by unpooled Wald.
    package let interval: ConfidenceInterval
    /// By the pooled test.
    package let z: Double
    /// Two-sided, of the pooled test.
    package let probability: Double

    /// Nil where there is nothing to test: nobody or everybody counts in both.
    package init?(_ first: Share, _ second: Share) {
        let (n1, n2) = (Double(first.denominator), Double(second.denominator))
        let pooled = Double(first.numerator + second.numerator) / (n1 + n2)
        guard pooled > 0, pooled < 1 else { return nil }

        difference = first.value - second.value
        z = difference / (pooled * (1 - pooled) * (1 / n1 + 1 / n2)).squareRoot()
        probability = Normal.twoSidedProbability(ofZ: z)
        let variance = first.value * (1 - first.value) / n1 + second.value * (1 - second.value) / n2
        let margin = Normal.z95 * variance.squareRoot()
        interval = ConfidenceInterval(lower: difference - margin, upper: difference + margin)
    }
}
