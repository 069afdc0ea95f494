package import Recovery

extension Economics {
    /// The numbers in force on a day.
    package struct Inputs: Hashable, Sendable {
        private var estimates: [EconomicInput.Key: Estimate] = [:]
        /// Those that somebody gave, with their sources.
        package let given: [EconomicInput.Key: EconomicInput]
        /// The churn difference as measured, which then stands in place of what was given.
        package let churn: OwnChurn?

        package init(_ inputs: [EconomicInput], on day: LocalDay, churn: OwnChurn? = nil) {
            var given: [EconomicInput.Key: EconomicInput] = [:]
            for key in EconomicInput.Key.all { given[key] = inputs.inForce(key, on: day) }
            self.given = given
            self.churn = churn
            estimates = given.mapValues(Estimate.init)
            if let churn { estimates[.churnDifference] = churn.estimate }
        }

        package subscript(key: EconomicInput.Key) -> Estimate? { estimates[key] }

        /// As it would be with other numbers; what is not named stays.
        package func supposing(_ others: [EconomicInput.Key: Double]) -> Inputs {
            var supposed = self
            for (key, value) in others { supposed.estimates[key] = Estimate(value) }
            return supposed
        }
    }

    /// How many more of the accounts with a detractor case left within 180 d than of the passives: said once both are a
    /// hundred accounts at least.
    package struct OwnChurn: Hashable, Sendable {
        package let detractors: Share
        package let passives: Share
        package let comparison: ShareComparison

        package static let fewest = 100

        package init?(_ churn: Figure) {
            guard let detractors = churn.share, case .share(let passives)? = churn.beside(.passives),
                min(detractors.denominator, passives.denominator) >= Self.fewest,
                let comparison = ShareComparison(detractors, passives)
            else { return nil }
            self.detractors = detractors
            self.passives = passives
            self.comparison = comparison
        }

        var estimate: Estimate {
            Estimate(
                comparison.difference, low: comparison.interval.lower, high: comparison.interval.upper)
        }
    }
}

extension Estimate {
    fileprivate init(_ input: EconomicInput) {
        self.init(
            Double(input.valueMillionths) / 1_000_000,
            low: input.rangeMillionths.map { Double($0.lowerBound) / 1_000_000 },
            high: input.rangeMillionths.map { Double($0.upperBound) / 1_000_000 })
    }
}
