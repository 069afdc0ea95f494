extension RankedValues {
    /// The one in the middle, or the mean of the two there; longer than all if either of them is.
    package var median: Quantile {
        guard case .value(let upper) = quantile(rank: count / 2 + 1) else { return .longerThanAll }
        let lower = count.isMultiple(of: 2) ? values[count / 2 - 1] : upper
        return .value((lower + upper) / 2)
    }

    /// By nearest rank: the smallest value that at least nine in ten do not exceed, never a mean of two.
    package var percentile90: Quantile { quantile(rank: (count * 9 + 9) / 10) }

    /// The two values of the data between which the median of the population lies with at least 95 %; nil for
    /// fewer than six.
    ///
    /// Source: the k-th smallest and k-th largest, k the largest with P(Binomial(n, 1/2) < k) <= 2.5 %.
    package var medianInterval: (lower: Quantile, upper: Quantile)? {
        let rank = Self.lowerRank(count: count)
        guard rank > 0 else { return nil }
        return (quantile(rank: rank), quantile(rank: count + 1 - rank))
    }

    /// 0 where even the outermost values do not hold 95 % between them.
    private static func lowerRank(count: Int) -> Int {
        // Weights relative to the middle one: no power of two that would underflow, and only those are summed
        // that are not lost beside it.
        var weights = [1.0]
        var place = count / 2
        while place > 0, let last = weights.last, last > 1e-30 {
            weights.append(last * Double(place) / Double(count - place + 1))
            place -= 1
        }
        let below = weights.reversed().reduce(0, +)
        let all = count.isMultiple(of: 2) ? 2 * below - 1 : 2 * below

        var rank = place
        var tail = 0.0
        for weight in weights.reversed() {
            tail += weight
            if tail > 0.025 * all { break }
            rank += 1
        }
        return rank
    }
}
