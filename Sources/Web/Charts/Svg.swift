/// Numbers and places of a drawing.
enum Svg {
    /// One place, as coordinates are written.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }

    static func points(_ points: [(x: Double, y: Double)]) -> String {
        points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    }
}

/// The span of values that a drawing shows, and where one of them lies in it.
struct ChartScale {
    let lowest: Double
    let highest: Double
    /// Of the drawing, in its own units; the lowest value lies at the bottom.
    let height: Double
    /// Kept free above and below.
    let margin: Double

    /// A span of nothing still has a middle.
    init(_ values: some Sequence<Double>, height: Double, margin: Double = 4) {
        let sorted = values.sorted()
        let (low, high) = (sorted.first ?? 0, sorted.last ?? 1)
        lowest = low == high ? low - 0.5 : low
        highest = low == high ? high + 0.5 : high
        self.height = height
        self.margin = margin
    }

    func y(_ value: Double) -> Double {
        margin + (highest - value) / (highest - lowest) * (height - 2 * margin)
    }
}
