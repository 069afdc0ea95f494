package import Recovery

/// Which remedies, speeds and owners go with recovery. Nobody was given them by lot, so none of it is proof of cause.
package struct WhatWorks: Sendable {
    /// A year of cases, the latest of them watched to the end.
    package let period: Period
    /// Contacted detractor cases of the slice, and those of them that recovered within their window.
    package let all: Share?
    /// By the cause last found in round 1, in the order of `Cause`; those without a remedied case are left out.
    package let causes: [CauseRow]
    /// In the order of `FirstTouchSpeed`.
    package let speeds: [Group<FirstTouchSpeed>]
    /// By id of the member; those with fewer cases than can be told anything from are left out.
    package let owners: [Group<String>]
    /// How many comparisons were looked at together.
    package let comparisons: Int

    package struct CauseRow: Sendable {
        package let cause: Cause
        /// Cases in which a remedy was delivered before the next score.
        package let remedied: Share
        package let remedies: [Group<RemedyKind>]
    }

    /// Cases that have something in common, against the others that they stand among.
    package struct Group<Key: Hashable & Sendable>: Sendable {
        package let key: Key
        package let share: Share
        /// Of the others; nil where there are none.
        package let others: Share?
        /// Nil where one of the two is too few to tell, or everybody or nobody recovered.
        package let comparison: ShareComparison?
        /// Whether it is still more than chance when all comparisons of the page are looked at together.
        package internal(set) var standsOut = false
    }

    /// Of fewer cases nothing is told.
    package static let fewest = 10

    package init(_ sources: FigureSources, in zone: Zone, now: Instant, _ filter: FigureFilter) {
        period = Self.period(in: zone, now: now, nextScoreDays: sources.nextScoreDays)
        let frame = FigureFrame(period: period, zone: zone, now: now, filter: filter)
        let counted = Figure.recoveryRate(sources, in: frame).members
        let recovered = Set(counted.numerator)
        let facts = sources.casesByID
        let cases = counted.base.compactMap { facts[$0] }.map {
            Watched(fact: $0, isRecovered: recovered.contains($0.id))
        }
        all = cases.share

        var causes = Cause.allCases.compactMap { cause -> CauseRow? in
            let remedied = cases.filter { $0.fact.cause == cause.rawValue && !$0.fact.remedies.isEmpty }
            return remedied.share.map { share in
                CauseRow(
                    cause: cause, remedied: share,
                    remedies: RemedyKind.allCases.compactMap { kind in
                        Group(kind, in: remedied) { $0.fact.remedies.contains(kind) }
                    })
            }
        }
        var speeds = FirstTouchSpeed.allCases.compactMap { speed in
            Group(speed, in: cases) { $0.fact.firstTouchSpeed == speed }
        }
        var owners = Set(cases.compactMap(\.fact.owner)).sorted().compactMap { owner in
            Group(owner, in: cases) { $0.fact.owner == owner }
        }.filter { $0.share.denominator >= Self.fewest }

        let probabilities =
            causes.flatMap { $0.remedies.compactMap(\.comparison?.probability) }
            + speeds.compactMap(\.comparison?.probability) + owners.compactMap(\.comparison?.probability)
        comparisons = probabilities.count
        let limit = Self.limit(of: probabilities)
        for index in causes.indices { causes[index] = causes[index].marked(below: limit) }
        speeds = speeds.map { $0.marked(below: limit) }
        owners = owners.map { $0.marked(below: limit) }
        self.causes = causes
        self.speeds = speeds
        self.owners = owners
    }

    /// The year up to the latest day of which every next score is in.
    package static func period(in zone: Zone, now: Instant, nextScoreDays: Int) -> Period {
        let last = zone.day(of: now.subtracting(.days(nextScoreDays)))
        return Period(
            from: zone.startOfDay(last.adding(days: -365)), to: zone.startOfDay(last))
    }

    /// The greatest probability that still counts as more than chance, by Holm's procedure at 5 %; nil: none does.
    ///
    /// Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979).
    package static func limit(of probabilities: [Double]) -> Double? {
        let sorted = probabilities.sorted()
        let accepted = sorted.enumerated().prefix { index, probability in
            probability <= 0.05 / Double(sorted.count - index)
        }
        return accepted.last?.element
    }
}

/// A case whose window is past.
private struct Watched {
    let fact: CaseFact
    let isRecovered: Bool
}

extension [Watched] {
    fileprivate var share: Share? { Share(count(where: \.isRecovered), of: count) }
}

extension WhatWorks.CauseRow {
    fileprivate func marked(below limit: Double?) -> Self {
        Self(cause: cause, remedied: remedied, remedies: remedies.map { $0.marked(below: limit) })
    }
}

extension WhatWorks.Group {
    /// Nil where nobody is in it.
    fileprivate init?(_ key: Key, in cases: [Watched], where isIn: (Watched) -> Bool) {
        guard let share = cases.filter(isIn).share else { return nil }
        self.key = key
        self.share = share
        others = cases.filter { !isIn($0) }.share
        comparison = others.flatMap { others in
            min(share.denominator, others.denominator) < WhatWorks.fewest
                ? nil : ShareComparison(share, others)
        }
    }

    fileprivate func marked(below limit: Double?) -> Self {
        guard let limit, let comparison else { return self }
        var marked = self
        marked.standsOut = comparison.probability <= limit
        return marked
    }
}
