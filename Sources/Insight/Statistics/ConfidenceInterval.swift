/// Where a number lies in 95 of 100 programmes that would have given such data.
package struct ConfidenceInterval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double

    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// Half its width: what stands behind the plus-minus.
    package var margin: Double { (upper - lower) / 2 }
}
