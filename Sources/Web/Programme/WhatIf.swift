import Hummingbird
import Insight
package import Recovery

/// The numbers of the economics as they might be; all of it stands in the address, nothing is kept.
package struct WhatIf: Sendable {
    /// As typed, by key; what is empty is as it stands.
    package var typed: [EconomicInput.Key: String] = [:]
    package var recoveryRate = ""
    package var refusal: RefusalNote?
    let currency: String

    package init(currency: String) {
        self.currency = currency
    }

    static let rate = "recovery_rate"

    init(_ request: Request, currency: String) {
        self.init(currency: currency)
        for key in EconomicInput.Key.ofValue {
            typed[key] = request.chosen(key.rawValue)
        }
        recoveryRate = request.chosen(Self.rate) ?? ""
    }

    var isAsked: Bool { !typed.isEmpty || !recoveryRate.isBlank }

    /// - Throws: which field is no number.
    func supposed() throws(RefusalNote) -> Economics.Supposed {
        var supposed = Economics.Supposed()
        for (key, text) in typed {
            guard let number = TypedNumber(text, key.unit, currency: currency) else {
                throw .notANumber(key.unit, in: key.rawValue)
            }
            supposed.inputs[key] = Double(number.millionths) / 1_000_000
        }
        if !recoveryRate.isBlank {
            guard let rate = TypedNumber(recoveryRate, .share, currency: currency),
                1...1_000_000 ~= rate.millionths
            else { throw .notANumber(.share, in: Self.rate) }
            supposed.recoveryRate = Double(rate.millionths) / 1_000_000
        }
        return supposed
    }
}
