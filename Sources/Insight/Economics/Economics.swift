package import Recovery

/// What one recovered customer is worth, and what it takes to recover one. Money is in the currency's larger unit.
package struct Economics: Hashable, Sendable {
    package let inputs: Inputs
    package let recovery: Recovered?
    /// Nil: neither measured nor to be worked out from what a case costs.
    package let costPerSave: Cost?

    /// How many of the contacted come back.
    package struct Recovered: Hashable, Sendable {
        package let rate: Double
        /// In the latest ripe 90 days.
        package let saves: Int
        package let contacted: Int
    }

    package struct Cost: Hashable, Sendable {
        /// Nil where it was worked out from what a case costs.
        package let timeOnly: Double?
        /// Time and remedies.
        package let allIn: Double

        package var isMeasured: Bool { timeOnly != nil }
    }

    /// - Parameter measured: cost per save, of the currency's smallest part.
    package init(_ inputs: Inputs, recovery: Figure, costPerSave measured: Figure, in currency: Currency?) {
        self.init(
            inputs,
            recovery: recovery.share.map {
                Recovered(rate: $0.value, saves: $0.numerator, contacted: $0.denominator)
            },
            measured: Self.measured(measured, in: currency))
    }

    private init(_ inputs: Inputs, recovery: Recovered?, measured: Cost?) {
        self.inputs = inputs
        self.recovery = recovery
        costPerSave = measured ?? Self.workedOut(inputs[.costPerCase], recovery)
    }

    private static func measured(_ figure: Figure, in currency: Currency?) -> Cost? {
        guard case .number(let number) = figure.value, let currency,
            case .number(let time)? = figure.beside(.timeOnly)
        else { return nil }
        let unit = (0..<currency.places).reduce(1.0) { size, _ in size * 10 }
        return Cost(timeOnly: time.value / unit, allIn: number.value / unit)
    }

    /// One in three recovered makes three cases to a save.
    private static func workedOut(_ perCase: Estimate?, _ recovery: Recovered?) -> Cost? {
        guard let perCase, let recovery, recovery.rate > 0 else { return nil }
        return Cost(timeOnly: nil, allIn: perCase.value / recovery.rate)
    }
}

extension Economics {
    /// Churn difference x annual revenue x margin x residual years; nil while one of them is missing.
    package var keptMargin: Estimate? {
        let parts = EconomicInput.Key.ofKeptMargin.map { inputs[$0] }
        let known = parts.compactMap { $0 }
        return known.count == parts.count ? known.reduce(Estimate(1), *) : nil
    }

    /// Kept margin and what is known of acquisition and referral.
    package var valuePerSave: Estimate? {
        keptMargin.map { margin in
            [.avoidedAcquisition, .referralValue].compactMap { inputs[$0] }.reduce(margin, +)
        }
    }

    /// What is still to be said before a recovery has a value.
    package var missing: [EconomicInput.Key] { EconomicInput.Key.ofKeptMargin.filter { inputs[$0] == nil } }

    /// How many times what it costs a recovery brings.
    package var returnTimes: Estimate? {
        guard let valuePerSave, let costPerSave, costPerSave.allIn > 0 else { return nil }
        return valuePerSave * Estimate(1 / costPerSave.allIn)
    }

    /// What a contacted case brings on average: not every one is recovered.
    package var valuePerCase: Estimate? {
        guard let valuePerSave, let recovery else { return nil }
        return valuePerSave * Estimate(recovery.rate)
    }

    /// All recoveries of the 90 days.
    package var valueOfProgramme: Estimate? {
        guard let valuePerSave, let recovery else { return nil }
        return valuePerSave * Estimate(Double(recovery.saves))
    }

    package var costOfProgramme: Double? {
        guard let costPerSave, let recovery else { return nil }
        return costPerSave.allIn * Double(recovery.saves)
    }

    /// The recovery rate at which it brings just what it costs.
    package var breakEven: Double? {
        guard let valuePerSave, valuePerSave.value > 0, let costPerSave, let recovery else { return nil }
        return recovery.rate * costPerSave.allIn / valuePerSave.value
    }
}

extension Economics {
    /// Other numbers than those in force.
    package struct Supposed: Hashable, Sendable {
        package var inputs: [EconomicInput.Key: Double] = [:]
        package var recoveryRate: Double?

        package init() {}
    }

    /// As it would be. A measured cost stays what it is in all: of more who come back each costs less.
    package func supposing(_ supposed: Supposed) -> Economics {
        let rate = supposed.recoveryRate ?? recovery?.rate
        let contacted = recovery?.contacted ?? 0
        let others = rate.map {
            Recovered(
                rate: $0,
                saves: supposed.recoveryRate == nil
                    ? recovery?.saves ?? 0 : Int(($0 * Double(contacted)).rounded()),
                contacted: contacted)
        }
        let measured =
            supposed.inputs[.costPerCase] == nil ? costPerSave.flatMap { $0.isMeasured ? $0 : nil } : nil
        let factor = (recovery?.rate ?? 0) / (rate ?? 1)
        return Economics(
            inputs.supposing(supposed.inputs), recovery: others,
            measured: measured.map { cost in
                Cost(timeOnly: cost.timeOnly.map { $0 * factor }, allIn: cost.allIn * factor)
            })
    }
}

extension EconomicInput.Key {
    /// Without one of these a recovery has no value.
    static let ofKeptMargin: [Self] = [.churnDifference, .annualRevenue, .margin, .residualYears]
}
