import Insight
import Recovery

/// What became of the detractor cases of each month.
struct CohortTable: Rendered {
    let cohorts: [MonthCohort]

    init(_ cohorts: [MonthCohort]) {
        self.cohorts = cohorts
    }

    var html: HTML {
        """
        <section class="card stack" aria-labelledby="cohorts-h"><h2 id="cohorts-h">\(Words.Scorecard.cohortsTitle)</h2>
        <p class="small quiet">\(Words.Scorecard.cohortsText)</p>
        <div class="scroll-x" role="region" aria-labelledby="cohorts-h" tabindex="0"><table class="table cohorts">\
        <caption class="unseen">\(Words.Scorecard.cohortsTitle)</caption><thead><tr>\
        <th scope="col">\(Words.Scorecard.month)</th>\(each: heads, { "<th scope=\"col\" class=\"num\">\($0)</th>" })</tr></thead>
        <tbody>\(each: cohorts.reversed(), row)</tbody></table></div></section>
        """
    }

    private var heads: [String] {
        [
            Words.Scorecard.cases, Words.Scorecard.contacted, Words.Scorecard.remedied,
            Words.Scorecard.answered,
            Words.Scorecard.recovered, Words.Scorecard.promoters,
        ]
    }

    private func row(_ cohort: MonthCohort) -> HTML {
        let counts = [cohort.contacted, cohort.remedied, cohort.answered, cohort.recovered, cohort.promoters]
        return """
            <tr\(HTML.when(!cohort.isMature, " class=\"young\""))><th scope="row">\(Words.month(cohort.month))\
            \(HTML.when(!cohort.isMature, " <span class=\"faint small\">\(Words.Scorecard.stillOpen)</span>"))</th>\
            <td class="num">\(Words.grouped(cohort.cases))</td>\(each: counts, { cell($0, of: cohort.cases) })</tr>

            """
    }

    private func cell(_ count: Int, of all: Int) -> HTML {
        """
        <td class="num">\(Words.grouped(count)) <span class="faint">\
        \(all == 0 ? "" : Words.percent(Double(count) / Double(all)))</span></td>
        """
    }
}

/// Whether accounts of every value are treated alike.
struct TierTable: Rendered {
    let tiers: [TierReport]

    init(_ tiers: [TierReport]) {
        self.tiers = tiers
    }

    var html: HTML {
        """
        <section class="card stack" aria-labelledby="tiers-h"><h2 id="tiers-h">\(finding)</h2>
        <p class="small quiet">\(Words.Scorecard.tiersText)</p>
        <div class="scroll-x" role="region" aria-labelledby="tiers-h" tabindex="0"><table class="table">\
        <caption class="unseen">\(Words.Scorecard.tiersText)</caption><thead><tr>\
        <th scope="col">\(Words.Scorecard.tier)</th><th scope="col" class="num">\(Words.Scorecard.cases)</th>\
        <th scope="col" class="num">\(Words.Scorecard.firstTouch)</th>\
        <th scope="col" class="num">\(Words.Scorecard.firstTouchOpen)</th>\
        <th scope="col" class="num">\(Words.Scorecard.insideClock)</th>\
        <th scope="col" class="num">\(Words.Scorecard.recoveryRate)</th></tr></thead>
        <tbody>\(each: tiers, row)</tbody></table></div></section>
        """
    }

    private var finding: String {
        guard let high = tiers.first?.wait, let low = tiers.last?.wait else {
            return Words.Scorecard.tiersUnknown
        }
        // An hour is no difference.
        if abs(high - low) < 3_600_000 || high == low { return Words.Scorecard.tiersAlike }
        return high < low ? Words.Scorecard.highSooner : Words.Scorecard.highLater
    }

    private func row(_ tier: TierReport) -> HTML {
        """
        <tr><th scope="row">\(Words.Scorecard.tier(tier.tier))</th>\
        <td class="num">\(Words.grouped(tier.firstTouch.members.base.count))</td>\
        <td class="num">\(tier.median)</td>\
        <td class="num">\(tier.medianOpen)</td>\
        <td class="num">\(tier.insideClock.map { Words.percent($0) } ?? Words.Figures.noData)</td>\
        <td class="num">\(tier.recovery.share.map { Words.percent($0.value) } ?? Words.Figures.noData)</td></tr>

        """
    }
}

extension TierReport {
    /// The median of the first touch, in milliseconds; one beyond all is longer than every other. Nil: no data.
    fileprivate var wait: Double? {
        guard case .duration(let wait) = firstTouch.value else { return nil }
        if case .value(let median) = wait.median { return median }
        return .infinity
    }

    fileprivate var median: String { wait.map(Self.length) ?? Words.Figures.noData }

    /// The same in the open time of the owners' calendars.
    fileprivate var medianOpen: String {
        guard case .duration(let wait)? = firstTouch.beside(.openTime) else { return Words.Figures.noData }
        if case .value(let median) = wait.median { return Self.length(median) }
        return Self.length(.infinity)
    }

    private static func length(_ wait: Double) -> String {
        wait == .infinity ? Words.Figures.longer(Words.length(.hours(48))) : Words.length(.whole(wait))
    }

    fileprivate var insideClock: Double? {
        guard case .share(let share)? = firstTouch.beside(.insideTheClock) else { return nil }
        return share.value
    }
}
