import Recovery

/// What figures need to know of one account.
package struct AccountFact: Hashable, Sendable {
    /// As `CaseFact.unit`.
    package var id: String
    /// As recorded now.
    package var annualRevenueMinor: Int64?
    package var currency: String?
    package var isTest = false
    /// Whether a day is known on which its contract renews.
    package var hasRenewalDay = false

    package init(id: String, annualRevenueMinor: Int64?, currency: String? = nil) {
        self.id = id
        self.annualRevenueMinor = annualRevenueMinor
        self.currency = currency
    }
}

extension FigureSources {
    /// Yearly revenue as recorded, by account; without tests and amounts in other currencies.
    var revenues: [String: Int64] {
        let pairs = accounts.lazy.filter { !$0.isTest && isOurs($0.currency) }.compactMap { account in
            account.annualRevenueMinor.map { (account.id, $0) }
        }
        return Dictionary(pairs.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
    }

    /// No rates are stored: amounts in another currency are left out.
    func isOurs(_ code: String?) -> Bool { code == nil || currency == nil || code == currency?.code }
}
