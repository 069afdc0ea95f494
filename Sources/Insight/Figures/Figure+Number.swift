package import Recovery

extension Figure {
    /// A number that is neither a share nor a wait.
    package struct Number: Hashable, Sendable {
        package let value: Double
        package let unit: Unit
        /// Nil where none is defined.
        package let interval: ConfidenceInterval?
        /// How many it was taken over.
        package let count: Int

        package enum Unit: Hashable, Sendable {
            /// Customers, remedies: whole things.
            case count
            /// How often in a case.
            case perCase
            /// On the scale of the answers.
            case score
            /// Between two shares or scores, from -200 to 200.
            case points
            /// 0.1 is a tenth more than before.
            case change
            /// How many times as much.
            case times
            /// 0.9 is nine tenths kept.
            case portion
            /// In the currency's smallest part; nil where the organization has none.
            case money(Currency?)
        }

        init(_ value: Double, _ unit: Unit, over count: Int, interval: ConfidenceInterval? = nil) {
            self.value = value
            self.unit = unit
            self.count = count
            self.interval = interval
        }
    }
}
