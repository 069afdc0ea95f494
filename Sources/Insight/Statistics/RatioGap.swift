/// What two groups each have left of a whole, sum over sum, and the gap between the two.
package struct RatioGap {
    package let first: Group
    package let second: Group

    package struct Pair: Hashable {
        package let part: Int64
        package let whole: Int64

        package init(part: Int64, whole: Int64) {
            self.part = part
            self.whole = whole
        }
    }

    package struct Group {
        package let ratio: Double
        fileprivate let pairs: [Pair]

        package var count: Int { pairs.count }
    }

    /// Nil where either group is empty, or a whole is not above zero.
    package init?(_ first: [Pair], _ second: [Pair]) {
        guard let first = Group(first), let second = Group(second) else { return nil }
        self.first = first
        self.second = second
    }

    /// First minus second.
    package var difference: Double { first.ratio - second.ratio }

    /// By bootstrap within each group: the 50th smallest and the 50th largest of 2,000 draws.
    package var interval: ConfidenceInterval {
        var chance = SplitMix64(seed: 2_026)
        let draws = (0..<Self.drawCount).map { _ in
            // First before second, so that the draws are the same ones always.
            let first = first.drawn(by: &chance)
            return first - second.drawn(by: &chance)
        }.sorted()
        return ConfidenceInterval(lower: draws[49], upper: draws[Self.drawCount - 50])
    }

    private static let drawCount = 2_000
}

extension RatioGap.Group {
    fileprivate init?(_ pairs: [RatioGap.Pair]) {
        guard !pairs.isEmpty, pairs.allSatisfy({ $0.whole > 0 }) else { return nil }
        self.pairs = pairs
        let sums = pairs.reduce(into: (part: Int64(0), whole: Int64(0))) {
            $0.part += $1.part
            $0.whole += $1.whole
        }
        ratio = Double(sums.part) / Double(sums.whole)
    }

    fileprivate func drawn(by chance: inout SplitMix64) -> Double {
        var (part, whole) = (Int64(0), Int64(0))
        for _ in pairs {
            let pair = pairs[chance.index(below: pairs.count)]
            part += pair.part
            whole += pair.whole
        }
        return Double(part) / Double(whole)
    }
}
