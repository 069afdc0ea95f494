extension Currency {
    /// Why money is not counted in another currency.
    package enum ChangeRefusal: Refusal, Hashable {
        case notACurrency(String)
        /// Remedies were given in this one.
        case inUse(String)

        package var rule: String {
            switch self {
            case .notACurrency: "currency_unknown"
            case .inUse: "currency_in_use"
            }
        }
    }
}

extension Organization {
    /// Counts money in another currency from now on. What a remedy cost was paid in the old one, so it is too late once
    /// `hasCosts`.
    package mutating func count(in code: String, hasCosts: Bool) throws(Currency.ChangeRefusal) {
        if code == currency { return }
        guard Currency(code) != nil else { throw .notACurrency(code) }
        guard !hasCosts else { throw .inUse(currency) }
        currency = code
    }
}
