package import Insight
package import Recovery

/// One month for the sponsor: what the five figures stand at, what is asked of them, what came in, why, and in whose
/// words. Printed, it is one sheet.
package struct MonthPage: Page {
    package let report: MonthReport
    /// In the organization's zone.
    package let clock: WallClock
    package let organization: String
    package var voices: [Voice] = []
    package var returned: [Returned] = []
    package var broken: [Broken] = []
    /// The first month there is anything of; nil where the page stands alone and leads nowhere.
    package var earliest: LocalMonth?

    /// What a customer said, and where it can be looked at.
    package struct Voice: Sendable {
        package let score: ScoreBadge
        package let words: String
        package let cause: Cause?
        package let stage: String?
        package let at: Instant
        package let path: Path?

        package init(
            _ score: ScoreBadge, _ words: String, cause: Cause?, stage: String?, at: Instant, path: Path?
        ) {
            self.score = score
            self.words = words
            self.cause = cause
            self.stage = stage
            self.at = at
            self.path = path
        }
    }

    /// The same customer before and after.
    package struct Returned: Sendable {
        package let before: Voice
        package let after: Voice

        package init(before: Voice, after: Voice) {
            self.before = before
            self.after = after
        }
    }

    package struct Broken: Sendable {
        package let words: String
        package let due: Instant
        package let path: Path?

        package init(_ words: String, due: Instant, path: Path?) {
            self.words = words
            self.due = due
            self.path = path
        }
    }

    package init(_ report: MonthReport, of organization: String, clock: WallClock) {
        self.report = report
        self.organization = organization
        self.clock = clock
    }

    package var title: String { Words.Month.title(Words.month(report.month)) }
    package var section: Section? { .figures }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <div class="month">
        <header class="page-head"><div><p class="small faint"><bdi>\(organization)</bdi> · \(kind)</p>
        <h1>\(Words.Month.heading(Words.month(report.month), finding))</h1></div>
        \(earliest.map(neighbours))</header>
        \(MonthFigures(report: report, clock: clock))
        <section class="card asked-for" aria-labelledby="asks-h"><h2 id="asks-h">\(Words.Month.asks)</h2>
        \(asks.isEmpty ? "<p>\(Words.Month.nothingAsked)</p>" : "<ol class=\"asks\">\(each: asks, { "<li><b>\($0.head)</b> \($0.text)</li>\n" })</ol>")</section>
        <div class="two-up">
        \(CameIn(report: report))
        \(Why(report: report))
        </div>
        \(MonthWords(voices: voices, returned: returned, clock: clock, most: asks.count > 2 ? 110 : 180))
        </div>
        """
    }

    private var kind: HTML {
        earliest == nil
            ? "\(Words.Scorecard.title)" : "<a href=\"\(Path.scorecard)\">\(Words.Scorecard.title)</a>"
    }

    private var finding: String {
        Words.Scorecard.finding(
            recovers: report.five.isMet(.recoveryRate), promotes: report.five.isMet(.detractorToPromoter))
    }

    private func neighbours(_ earliest: LocalMonth) -> HTML {
        let (before, after) = (report.month.adding(months: -1), report.month.next)
        return """
            <div class="row no-print">\
            \(HTML.when(before >= earliest, "<a class=\"button\" rel=\"prev\" href=\"\(Path.month(before))\">\(Words.month(before))</a>"))\
            \(HTML.when(report.isOver, "<a class=\"button\" rel=\"next\" href=\"\(Path.month(after))\">\(Words.month(after))</a>"))</div>
            """
    }
}

/// Its words, as a link where there is somewhere to go.
func linked(_ words: HTML, _ path: Path?) -> HTML {
    path.map { "<a href=\"\($0)\">\(words)</a>" } ?? words
}

extension MonthReport {
    var detractorCases: Int { causes.reduce(unexplained) { $0 + $1.cases } }
}

extension [FigureStanding] {
    /// Nil where it is not known yet.
    fileprivate func isMet(_ key: Figure.Key) -> Bool? {
        guard let share = first(where: { $0.figure.key == key })?.figure.share else { return nil }
        return FigureWord(key).targetShare.map { share.value > $0 }
    }
}
