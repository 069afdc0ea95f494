extension Share {
    /// Stays within 0 and 1 and does not vanish at either end.
    ///
    /// Source: E. B. Wilson, "Probable inference", JASA 22 (1927), without continuity correction.
    package var interval: ConfidenceInterval {
        let count = Double(denominator)
        let squared = Normal.z95 * Normal.z95
        let centre = (value + squared / (2 * count)) / (1 + squared / count)
        let spread = value * (1 - value) / count + squared / (4 * count * count)
        let margin = Normal.z95 * spread.squareRoot() / (1 + squared / count)
        // At the ends the bound is exactly 0 or 1; only rounding makes it another number.
        return ConfidenceInterval(
            lower: numerator == 0 ? 0 : centre - margin,
            upper: numerator == denominator ? 1 : centre + margin)
    }
}
