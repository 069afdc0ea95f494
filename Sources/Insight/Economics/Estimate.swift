/// A number with how far off it may be; both ends are the number itself where nobody said.
package struct Estimate: Hashable, Sendable {
    package let value: Double
    package let low: Double
    package let high: Double

    package init(_ value: Double, low: Double? = nil, high: Double? = nil) {
        self.value = value
        self.low = low ?? value
        self.high = high ?? value
    }

    package var isExact: Bool { low == high }

    /// A difference may be below zero at its low end: the ends of a product are the least and the greatest of the four.
    static func * (left: Estimate, right: Estimate) -> Estimate {
        let corners = [
            left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high,
        ]
        return Estimate(left.value * right.value, low: corners.min(), high: corners.max())
    }

    static func + (left: Estimate, right: Estimate) -> Estimate {
        Estimate(left.value + right.value, low: left.low + right.low, high: left.high + right.high)
    }

}
