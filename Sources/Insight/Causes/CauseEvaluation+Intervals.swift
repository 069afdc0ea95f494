extension CauseEvaluation {
    /// Where a figure lies in 95 of 100 samples drawn from these cases with replacement.
    ///
    /// Source: B. Efron, "Bootstrap methods: another look at the jackknife", 1979; percentile method.
    package func interval(of figure: (CauseEvaluation) -> Double?, draws: Int = 1_000) -> ConfidenceInterval?
    {
        guard cases.count > 1 else { return nil }
        var chance = SplitMix64(seed: 1)
        let values = (0..<draws).compactMap { _ in
            figure(CauseEvaluation(cases.map { _ in cases[chance.index(below: cases.count)] }))
        }.sorted()
        guard values.count > 1 else { return nil }
        let last = Double(values.count - 1)
        return ConfidenceInterval(
            lower: values[Int((last * 0.025).rounded())], upper: values[Int((last * 0.975).rounded())])
    }
}
