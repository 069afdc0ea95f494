package import Insight
package import Recovery

/// What goes with recovery: remedies by cause, how soon somebody was in contact, and who had the case.
package struct WhatWorksPage: Page {
    package let works: WhatWorks
    package let filter: SliceFilter
    /// By id; nil for who may not compare members.
    package let members: [String: String]?
    package let clock: WallClock
    /// Of all slices.
    package var exceptions: [Case.Fit: Int] = [:]
    /// Causes of reopened cases that were wrong, and those that were right before another incident.
    package var struckCauses = 0
    package var supersededCauses = 0

    package init(
        _ works: WhatWorks, _ filter: SliceFilter, members: [String: String]?, clock: WallClock
    ) {
        self.works = works
        self.filter = filter
        self.members = members
        self.clock = clock
    }

    package var title: String { Words.WhatWorks.title }
    package var section: Section? { .figures }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.programme)">\(Words.Programme.title)</a></p>\
        <h1>\(finding)</h1>
        <p class="small quiet">\(counted) \(Words.Scorecard.asOf(clock.dateTime(clock.now)))</p></div>
        <div class="no-print">\(FileLinks(of: Words.WhatWorks.title) { [filter] in .whatWorksFile($0, filter.filter) })</div></header>
        \(filter)
        <p class="note">\(Words.WhatWorks.noProof(works.comparisons))</p>
        \(each: works.causes, causeCard)
        <p class="small quiet">\(Words.Fitting.exceptions(exceptions, clock.days(works.period)))</p>
        <p class="small quiet">\(Words.WhatWorks.reopened(struckCauses, supersededCauses, clock.days(works.period)))</p>
        <div class="two-up">\(speedCard)\(ownerCard)</div>
        """
    }

    private var counted: String {
        let days = clock.days(works.period)
        return works.all.map { Words.WhatWorks.counted($0.denominator, days, Words.percent($0.value)) }
            ?? Words.WhatWorks.nothing(days)
    }

    /// What stands out most, else that nothing does.
    private var finding: String {
        let found =
            works.causes.flatMap { row in
                row.remedies.filter(\.standsOut).map {
                    (Words.WhatWorks.remedyFinding($0.key.text, row.cause.text, $0.points), $0.points)
                }
            }
            + works.speeds.filter(\.standsOut).map {
                (Words.WhatWorks.speedFinding($0.key, $0.points), $0.points)
            }
        return found.max { ($0.1.magnitude, $1.0) < ($1.1.magnitude, $0.0) }?.0 ?? Words.WhatWorks.noFinding
    }

    private func causeCard(_ row: WhatWorks.CauseRow) -> HTML {
        GroupTable(
            id: row.cause.rawValue, title: row.cause.text,
            counted: Words.WhatWorks.remedied(row.remedied.denominator, Words.percent(row.remedied.value)),
            head: Words.WhatWorks.remedy,
            rows: row.remedies.map { group in
                GroupTable.Row(
                    group, group.key.text,
                    behind: behind { filter in
                        filter.cause = row.cause.rawValue
                        filter.remedy = group.key
                    })
            }
        ).html
    }

    private var speedCard: HTML {
        GroupTable(
            id: "speeds", title: Words.WhatWorks.speeds, counted: Words.WhatWorks.speedsText,
            head: Words.WhatWorks.speed,
            rows: works.speeds.map { group in
                GroupTable.Row(
                    group, Words.WhatWorks.speed(group.key), behind: behind { $0.speed = group.key })
            }
        ).html
    }

    private var ownerCard: HTML {
        guard let members else { return HTML() }
        let named = works.owners.map { ($0, members[$0.key] ?? Words.WhatWorks.someone) }
        return GroupTable(
            id: "owners", title: Words.WhatWorks.owners,
            counted: Words.WhatWorks.ownersText(WhatWorks.fewest), head: Words.WhatWorks.owner,
            rows: named.sorted { ($0.1, $0.0.key) < ($1.1, $1.0.key) }.map { group, name in
                GroupTable.Row(group, name, behind: behind { $0.owner = group.key })
            }
        ).html
    }

    private func behind(_ slice: (inout FigureFilter) -> Void) -> Behind {
        var filter = filter.filter
        slice(&filter)
        return Behind(.recoveryRate, works.period, in: clock.zone, filter, .base)
    }
}

extension WhatWorks.Group {
    /// Between it and the others, in points of a hundred.
    fileprivate var points: Double { (comparison?.difference ?? 0) * 100 }
}
