import Insight
import Recovery

/// The same programmes in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func programme(cases: Int) -> FigureSources {
        var sources = FigureSources()
        sources.hasPurchases = true
        sources.hasFixes = true
        for number in 0..<cases {
            let fact = fact(id: "case-\(number)")
            sources.cases.append(fact)
            sources.purchases.append(
                Purchase(
                    unit: unit(), occurredAt: instant(from: fact.t0, days: 450), kind: .renewal,
                    isNetPositive: one(in: 2)))
            sources.fixLinks.append(
                FixLink(
                    caseID: "case-\(Int.random(in: 0..<cases, using: &self))",
                    shippedAt: one(in: 6) ? nil : instant(from: fact.t0.subtracting(.days(20)), days: 160),
                    isFoundIneffective: one(in: 6)))
        }
        return sources
    }

    private mutating func fact(id: String) -> CaseFact {
        let period = Programme.january
        let t0 = instant(from: period.from.subtracting(.days(6)), days: 43)
        var fact = CaseFact(id: id, t0: t0, unit: unit())
        fact.isDetractorCase = !one(in: 10)
        fact.isBackfilled = one(in: 8)
        fact.isTest = one(in: 12)
        fact.withdrawnAt = one(in: 8) ? instant(from: fact.t0, days: 70) : nil
        fact.end = one(in: 3) ? CaseFact.End.allCases.randomElement(using: &self)?.rawValue : nil
        fact.contactedAt = one(in: 4) ? nil : instant(from: fact.t0, days: 64)
        if one(in: 2), let band = [Band.detractor, .passive, .promoter].randomElement(using: &self) {
            let occurredAt = instant(from: fact.t0.adding(.days(14)), days: 52)
            fact.nextScore = CaseFact.NextScore(signal: "next", band: band, occurredAt: occurredAt)
        }
        fact.recoveredAt = one(in: 2) ? instant(from: fact.t0, days: 40) : nil
        return fact
    }

    /// On whole half-days, so that bounds are often met exactly.
    mutating func instant(from start: Instant, days: Int) -> Instant {
        start.adding(.hours(12 * Int.random(in: 0...(2 * days), using: &self)))
    }

    private mutating func unit() -> String { "account-\(Int.random(in: 0..<12, using: &self))" }

    mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}
