import Recovery

/// How long the detractor cases of a period waited for the first touch, by half hours.
package struct FirstTouches: Sendable {
    /// The first touches of each half hour up to eight hours; last those that came later, within whatever time.
    package let halfHours: [Int]
    package let untouched: Int
    package let inTime: Share?
    /// How many came late for signals received after 16:00 on a Friday.
    package let lateOnFridays: Int
    package let late: Int
    let frame: FigureFrame

    package var period: Period { frame.period }

    package static let hours = 8
    /// The first touch of the strict clock, as most cases run on it.
    package static let clockHours = 4

    init(_ sources: FigureSources, in frame: FigureFrame) {
        self.frame = frame
        let live = Cohort.detractorCases(
            of: sources, from: { $0.isBackfilled ? nil : $0.t0 },
            Figure.Window(start: .t0, length: .hours(48)), in: frame
        ).past.members.map(\.fact)
        var bars = [Int](repeating: 0, count: Self.hours * 2 + 1)
        for fact in live {
            guard let contactedAt = fact.contactedAt else { continue }
            let halfHour = Int((contactedAt.milliseconds - fact.t0.milliseconds) / 1_800_000)
            bars[min(max(halfHour, 0), Self.hours * 2)] += 1
        }
        halfHours = bars
        untouched = live.count { $0.contactedAt == nil }
        let late = live.filter { !$0.isInsideTheClock }
        inTime = Share(live.count - late.count, of: live.count)
        self.late = late.count
        lateOnFridays = late.count { fact in
            let local = frame.zone.local(of: fact.t0)
            return local.day.weekday == 5 && local.millisecondOfDay >= 16 * 3_600_000
        }
    }
}
