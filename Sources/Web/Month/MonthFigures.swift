import Insight
import Recovery

/// The five figures as they stood at the end of a month, each with all that makes it honest, a row each.
struct MonthFigures: Rendered {
    let report: MonthReport
    let clock: WallClock

    var html: HTML {
        """
        <section class="card" aria-labelledby="five-h"><h2 id="five-h">\(heading)</h2>
        <p class="small quiet">\(Words.Month.fiveText)</p>
        <table class="table fold five"><caption class="unseen">\(heading)</caption>
        <thead><tr><th scope="col">\(Words.Month.figure)</th><th scope="col" class="num">\(Words.Month.value)</th>\
        <th scope="col">\(Words.Month.target)</th><th scope="col">\(Words.Month.counted)</th>\
        <th scope="col">\(against)</th></tr></thead>
        <tbody>\(each: report.five, row)</tbody></table>
        <p class="small quiet">\(cohort)</p></section>
        """
    }

    private var heading: String {
        report.isOver
            ? Words.Month.five(clock.date(report.asOf.subtracting(.milliseconds(1))))
            : Words.Month.fiveSoFar(clock.dateTime(report.asOf))
    }

    private var against: String {
        Words.Month.against(Words.month(report.month.adding(months: -1)))
    }

    private func row(_ standing: FigureStanding) -> HTML {
        let card = FigureCard(standing.figure, clock.days(standing.period), clock: clock)
        return """
            <tr><th scope="row">\(card.figure.text) <span class="small quiet block">\(card.window)</span></th>\
            <td class="num"><b class="value\(HTML.when(!card.isMeasured, " none"))">\(card.headline)</b></td>\
            <td>\(card.target.map(card.badge))</td>\
            <td class="small">\(counted(card))</td>\
            <td class="small"><span class="unfold">\(against): </span>\(change(standing))</td></tr>

            """
    }

    /// What it was counted over, and how sure it is.
    private func counted(_ card: FigureCard) -> HTML {
        switch card.value {
        case .share(_, 0, _, _), .noData: "\(Words.Figures.noCases)"
        case .share(let numerator, let denominator, let low, let high):
            lines(
                Words.Figures.of(numerator, denominator), Words.Figures.intervalOf(Words.percents(low, high)))
        case .median(_, let low?, let high?, let cases):
            lines(
                Words.Figures.median(cases), Words.Figures.interval(Words.length(low), Words.length(high)))
        case .median(_, _, _, let cases), .medianLonger(_, let cases): "\(Words.Figures.median(cases))"
        case .number(_, _, _, let count): "\(Words.Figures.over(count))"
        case .notMeasured(let missing): "<span class=\"quiet\">\(missing)</span>"
        }
    }

    private func lines(_ first: String, _ second: String) -> HTML {
        "\(first) <span class=\"quiet block\">\(second)</span>"
    }

    private func change(_ standing: FigureStanding) -> String {
        let (now, then) = (standing.figure, standing.before)
        if let share = now.share, let earlier = then.share {
            return Words.Month.change((share.value - earlier.value) * 100)
        }
        if let median = now.median, let earlier = then.median {
            return Words.Month.change(of: .whole(median - earlier))
        }
        return Words.Month.noComparison
    }

    /// What became of the month's own, which none of the 60-day figures holds yet.
    private var cohort: String {
        let its = report.cohort
        let month = Words.month(report.month)
        guard its.cases > 0 else { return Words.Month.noCohort(month) }
        return Words.Month.cohort(month, its)
            + (its.isMature
                ? ""
                : " " + Words.Month.cohortRipens(clock.date(clock.now), clock.date(report.cohortRipensAt)))
    }
}

extension Figure {
    /// In milliseconds; nil for one that is longer than all that ended.
    fileprivate var median: Double? {
        guard case .duration(let wait) = value, case .value(let median) = wait.median else { return nil }
        return median
    }
}

/// What came in, and what became of it.
struct CameIn: Rendered {
    let report: MonthReport

    var html: HTML {
        """
        <section class="card" aria-labelledby="in-h"><h2 id="in-h">\(finding)</h2>
        <table class="table sums"><caption class="unseen">\(Words.Month.cameIn)</caption>
        <thead><tr><th scope="col"><span class="unseen">\(Words.Month.what)</span></th>\
        <th scope="col" class="num">\(Words.month(report.month))</th>\
        <th scope="col" class="num">\(Words.month(report.month.adding(months: -1)))</th></tr></thead>
        <tbody>\(row(Words.Figures.answers, scored, scoredBefore))\
        \(row(Words.Figures.detractors, report.score?.detractors ?? 0, report.scoreBefore?.detractors ?? 0))\
        \(row(Words.Month.opened, report.counts.opened, report.countsBefore.opened))\
        \(row(Words.Month.recovered, report.counts.recovered, report.countsBefore.recovered))\
        \(row(Words.Month.endedOtherwise, report.counts.endedOtherwise, report.countsBefore.endedOtherwise))\
        \(row(report.isOver ? Words.Month.stillOpen : Words.Month.openNow, report.counts.open, report.countsBefore.open))\
        </tbody></table></section>
        """
    }

    private var scored: Int { report.score?.count ?? 0 }
    private var scoredBefore: Int { report.scoreBefore?.count ?? 0 }

    private var finding: String {
        guard let score = report.score else { return Words.Month.noScore }
        return Words.Month.score(
            Words.signed(score.score * 100), Words.tenths(score.margin * 100),
            before: report.scoreBefore.map { Words.signed($0.score * 100) })
    }

    private func row(_ name: String, _ count: Int, _ before: Int) -> HTML {
        """
        <tr><th scope="row">\(name)</th><td class="num"><b>\(Words.grouped(count))</b></td>\
        <td class="num quiet">\(Words.grouped(before))</td></tr>

        """
    }
}

/// The largest causes of the month's detractor cases.
struct Why: Rendered {
    let report: MonthReport

    private static let most = 3

    var html: HTML {
        """
        <section class="card" aria-labelledby="why-h"><h2 id="why-h">\(finding)</h2>
        \(HTML.when(report.detractorCases > 0, table))</section>
        """
    }

    private var table: HTML {
        """
        <table class="table sums"><caption class="unseen">\(Words.Month.why)</caption>
        <thead><tr><th scope="col">\(Words.Scorecard.cause)</th>\
        <th scope="col" class="num">\(Words.month(report.month))</th>\
        <th scope="col" class="num">\(Words.month(report.month.adding(months: -1)))</th></tr></thead>
        <tbody>\(each: report.causes.prefix(Self.most), row)\
        \(HTML.when(rest > 0, line(Words.Month.otherCauses, rest)))\
        \(HTML.when(report.unexplained > 0, line(Words.Scorecard.unknownCause, report.unexplained)))</tbody></table>
        """
    }

    private var rest: Int { report.causes.dropFirst(Self.most).reduce(0) { $0 + $1.cases } }

    private var finding: String {
        guard let first = report.causes.first else {
            return report.unexplained == 0 ? Words.Month.noDetractor : Words.Scorecard.noCauseYet
        }
        return Words.Month.largest(first.cause.text, first.cases, of: report.detractorCases)
    }

    private func row(_ entry: MonthReport.CauseCount) -> HTML {
        """
        <tr><th scope="row"><span class="kind">\(entry.cause.icon)\(entry.cause.text)</span></th>\
        <td class="num"><b>\(Words.grouped(entry.cases))</b></td>\
        <td class="num quiet">\(Words.grouped(entry.before))</td></tr>

        """
    }

    private func line(_ name: String, _ count: Int) -> HTML {
        """
        <tr><th scope="row">\(name)</th><td class="num"><b>\(Words.grouped(count))</b></td><td></td></tr>

        """
    }
}
