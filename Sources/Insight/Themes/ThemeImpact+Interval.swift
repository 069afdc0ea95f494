extension ThemeImpact {
    /// In 95 of 100 such programmes the impact in the long run lies here; the value itself always does.
    ///
    /// Signals are taken as draws of one of six cells, three bands in the theme and three outside. With 0.4 signals added to
    /// each cell their shares have a Dirichlet distribution: the theme's share and the two scores are then independent, so
    /// that the first three moments of the impact are products. The bounds are
    /// mean + deviation x (skewness x (z^2 - 1) / 6 -+ z) with z = 1.96. Of simulated programmes a plain delta interval
    /// (no skewness, nothing added) holds 80 to 100 %, this one 93 to 97 where more than two signals of the theme are
    /// expected, and more of them where fewer are.
    ///
    /// Source: E. A. Cornish, R. A. Fisher, "Moments and cumulants in the specification of distributions", 1938.
    package var interval: ConfidenceInterval {
        let (theme, others) = (Believed(theme), Believed(others))
        let share = theme.share(besides: others)
        let gap = theme.gap(above: others)
        let mean = share.first * gap.first
        let second = share.second * gap.second
        let variance = second - mean * mean
        let third = share.third * gap.third - 3 * mean * second + 2 * mean * mean * mean
        let deviation = variance.squareRoot()
        let z = Normal.z95
        let middle = mean + third / variance * (z * z - 1) / 6
        return ConfidenceInterval(
            lower: min(value, middle - z * deviation), upper: max(value, middle + z * deviation))
    }

    /// No impact at all lies outside the interval.
    package var isSure: Bool {
        let interval = interval
        return interval.lower > 0 || interval.upper < 0
    }
}

/// Means of a number, of its square and of its cube.
private struct Moments {
    let first: Double
    let second: Double
    let third: Double
}

/// What a group's answers let us believe of its score.
private struct Believed {
    /// Answers, with those added.
    let weight: Double
    let mean: Double
    let variance: Double
    /// The third central moment.
    let third: Double

    private static let added = 0.4

    init(_ score: NetPromoterScore) {
        let counts = [score.detractors, score.passives, score.promoters].map { Double($0) + Self.added }
        let weight = counts.reduce(0, +)
        let mean = (counts[2] - counts[0]) / weight
        let gaps = [-1 - mean, -mean, 1 - mean]
        func central(_ power: (Double) -> Double) -> Double {
            zip(counts, gaps).reduce(0) { $0 + $1.0 * power($1.1) } / weight
        }
        self.weight = weight
        self.mean = mean
        variance = central { $0 * $0 } / (weight + 1)
        third = 2 * central { $0 * $0 * $0 } / ((weight + 1) * (weight + 2))
    }

    /// Of the theme's share of all.
    func share(besides others: Believed) -> Moments {
        let all = weight + others.weight
        let first = weight / all
        let second = first * (weight + 1) / (all + 1)
        return Moments(first: first, second: second, third: second * (weight + 2) / (all + 2))
    }

    func gap(above others: Believed) -> Moments {
        let gap = mean - others.mean
        let variance = variance + others.variance
        return Moments(
            first: gap, second: gap * gap + variance,
            third: gap * gap * gap + 3 * gap * variance + third - others.third)
    }
}
