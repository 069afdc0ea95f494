package import Recovery

/// What became of the cases that began with one version of a playbook, as the recovery rate counts them.
package struct PlaybookResult: Hashable, Sendable {
    /// Cases whose first round was worked by it; without tests and those that were no detractors' after all.
    package var begun = 0
    /// Of those of contacted detractors whose window is past: those that recovered within them. Nil where there are none.
    package var recovered: Share?

    /// Of fewer no rate is told.
    package static let fewest = 30

    /// The recovered, where there are enough to tell a rate of.
    package var rate: Share? { recovered.flatMap { $0.denominator < Self.fewest ? nil : $0 } }

    package init() {}
}

/// The results of each version that a case began with.
package struct PlaybookResults: Sendable {
    package struct Beginning: Hashable, Sendable {
        package let caseID: String
        package let key: Playbook.Key
        package let version: Int

        package init(_ caseID: String, with key: Playbook.Key, version: Int) {
            self.caseID = caseID
            self.key = key
            self.version = version
        }
    }

    private struct Version: Hashable {
        let key: Playbook.Key
        let version: Int
    }

    private let results: [Version: PlaybookResult]

    package init(_ beginnings: [Beginning], in sources: FigureSources, zone: Zone, now: Instant) {
        let facts = sources.casesByID
        let period = Period(
            from: Instant(milliseconds: 0),
            to: WhatWorks.period(in: zone, now: now, nextScoreDays: sources.nextScoreDays).to)
        let frame = FigureFrame(period: period, zone: zone, now: now)
        let cases = Dictionary(
            grouping: Set(beginnings), by: { Version(key: $0.key, version: $0.version) })
        results = cases.mapValues { beginnings in
            // A cause that turned out not to be it says nothing of the playbook.
            let its = beginnings.compactMap { beginning in
                facts[beginning.caseID].flatMap { $0.cause == beginning.key.cause.rawValue ? $0 : nil }
            }
            var result = PlaybookResult()
            result.begun = Set(its.filter(\.isWorked).map(\.id)).count
            result.recovered = Figure.recoveryRate(FigureSources(cases: its), in: frame).members.share
            return result
        }
    }

    package subscript(key: Playbook.Key, version: Int) -> PlaybookResult {
        results[Version(key: key, version: version)] ?? PlaybookResult()
    }
}
