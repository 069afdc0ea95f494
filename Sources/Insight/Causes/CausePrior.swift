import Foundation
package import Recovery

/// How often comments are about each cause, before one of them was read.
package struct CausePrior: Hashable, Sendable {
    /// In the order of `Cause?.all`; they add up to 1.
    package let shares: [Double]

    /// What is assumed of everybody: about half of what unhappy customers write is about a failed delivery, the rest less
    /// often. Taken some way towards even, since a rare cause that is missed costs more than a common one that is suggested
    /// in vain.
    package static let assumed = CausePrior(shares: summingToOne([0.41, 0.22, 0.16, 0.12, 0.09]))
    /// As many confirmed cases as this weigh as much as what is assumed.
    package static let assumedWeight = 60.0

    init(shares: [Double]) { self.shares = shares }

    /// What is assumed, and what an organization confirmed, which is taken towards even in the same sense: shares as the
    /// square roots of how often each was.
    package init(confirmed: [Cause?]) {
        guard !confirmed.isEmpty else {
            self = Self.assumed
            return
        }
        let roots = Cause?.all.map { label in Double(confirmed.count { $0 == label }).squareRoot() }
        let weight = Double(confirmed.count)
        shares = Self.summingToOne(
            zip(Self.assumed.shares, Self.summingToOne(roots)).map { $0 * Self.assumedWeight + $1 * weight })
    }

    static func summingToOne(_ values: [Double]) -> [Double] {
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }
}
