import Recovery

/// How many accounts are still there, month by month after T0 + 60 d, of the recovered and of the others.
package struct Staying: Sendable {
    /// Of which cases; the last of them was watched to the end.
    package let period: Period
    package let recovered: Group
    package let unrecovered: Group
    /// After so many months.
    package let months: Int
    /// At the end; nil where there is nothing to compare.
    package let comparison: ShareComparison?

    package struct Group: Hashable, Sendable {
        package let accounts: Int
        /// From the landmark itself on, one for each month.
        package let stayed: [Int]

        package func share(after month: Int) -> Share? { Share(stayed[month], of: accounts) }
    }

    /// Half a year is taken where nobody was watched for a whole one; nil where nothing is known of who left, or nobody
    /// was watched that long.
    static func latest(
        of sources: FigureSources, in zone: Zone, now: Instant, _ filter: FigureFilter
    ) -> Staying? {
        [12, 6].lazy.compactMap { months in
            let end = zone.adding(months: -months, to: now).subtracting(Figure.Window.landmark)
            let day = zone.day(of: end)
            let period = Period(
                from: zone.startOfDay(day.adding(months: -12)), to: zone.startOfDay(day))
            return Staying(
                sources, in: FigureFrame(period: period, zone: zone, now: now, filter: filter), months: months
            )
        }.first { $0.recovered.accounts + $0.unrecovered.accounts > 0 }
    }

    private init?(_ sources: FigureSources, in frame: FigureFrame, months: Int) {
        let lives = sources.lives
        guard !lives.isEmpty else { return nil }
        let opened = sources.cases.filter { $0.counts && frame.period.contains($0.t0) }
        let window = Figure.Window(start: .landmark, length: .months(months))
        let there = Cohort.accounts(of: opened, window, in: frame).past.members.filter {
            lives.stays($0.id, until: $0.landmark)
        }
        func group(_ members: [Cohort<CaseFact>.Member]) -> Group {
            Group(
                accounts: members.count,
                stayed: (0...months).map { month in
                    members.count { member in
                        lives.stays(member.id, until: frame.zone.adding(months: month, to: member.landmark))
                    }
                })
        }
        let isRecovered = Cohort.recoveredByLandmark(opened)
        let (recovered, unrecovered) = (
            group(there.filter(isRecovered)), group(there.filter { !isRecovered($0) })
        )
        period = frame.period
        self.months = months
        self.recovered = recovered
        self.unrecovered = unrecovered
        comparison = recovered.share(after: months).flatMap { first in
            unrecovered.share(after: months).flatMap { ShareComparison(first, $0) }
        }
    }
}
