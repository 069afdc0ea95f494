package import Insight
package import Recovery

/// For those who run the programme: whom it has still to bring back, what it is worth, and what changed when.
package struct ProgrammePage: Page {
    package var economics: Economics
    package var weeks: [WeekAtRisk]
    package var staying: Staying?
    package var marks: [MarkRow]
    package var filter: SliceFilter
    package var currency: String
    /// In the organization's zone.
    package var clock: WallClock
    /// Nil for who may put down none.
    package var adding: MarkFields?
    package var csrf: String

    package struct MarkRow: Hashable, Sendable {
        package let id: String
        package let mark: Mark

        package init(id: String, mark: Mark) {
            self.id = id
            self.mark = mark
        }
    }

    package init(
        economics: Economics, weeks: [WeekAtRisk], staying: Staying?, marks: [MarkRow], filter: SliceFilter,
        currency: String, clock: WallClock, adding: MarkFields?, csrf: String
    ) {
        self.economics = economics
        self.weeks = weeks
        self.staying = staying
        self.marks = marks
        self.filter = filter
        self.currency = currency
        self.clock = clock
        self.adding = adding
        self.csrf = csrf
    }

    package var title: String { Words.Programme.title }
    package var section: Section? { .figures }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.scorecard)">\(Words.Scorecard.title)</a></p>\
        <h1>\(title)</h1><p class="small quiet">\(Words.Scorecard.asOf(clock.dateTime(clock.now)))</p></div>
        <div class="row no-print"><a class="button" href="\(Path.whatWorks)">\(Words.WhatWorks.title)</a>\
        <a class="button" href="\(Path.themes())">\(Words.Themes.title)</a>\
        <a class="button" href="\(Path.driverSessions())">\(Words.Drivers.title)</a>\
        <a class="button" href="\(Path.suggestions)">\(Words.Suggestions.title)</a>\
        <a class="button" href="\(Path.economics)">\(Words.Economics.title)</a>\
        <a class="button" href="\(Path.assessment)">\(Words.Assessment.title)</a>\
        <a class="button" href="\(Path.maturity)">\(Words.Assessment.toMaturity)</a></div></header>
        \(filter)
        <div class="two-up">\(AtRiskChart(weeks))\(StayingChart(staying, clock: clock))</div>
        \(HTML.when(!filter.isSet, worth))
        <section class="card stack" aria-labelledby="marks-h"><h2 id="marks-h">\(Words.Programme.marks)</h2>
        <p class="small quiet">\(Words.Programme.marksText)</p>
        \(HTML.when(!marks.isEmpty, table))\(adding)</section>
        """
    }

    private var worth: HTML {
        let ledger = EconomicsLedger(economics, currency: currency)
        let sums = ledger.lines.filter(\.isSum)
        return """
            <section class="card stack" aria-labelledby="worth-h"><h2 id="worth-h">\(ledger.finding)</h2>
            <dl class="facts">\(each: sums, { "<dt>\($0.what)</dt><dd>\($0.amount) <span class=\"small quiet\">\($0.range)</span></dd>" })</dl>
            <p><a class="button" href="\(Path.economics)">\(Words.Programme.toEconomics)</a></p></section>
            """
    }

    private var table: HTML {
        """
        <table class="table fold"><caption class="unseen">\(Words.Programme.marks)</caption><thead><tr>\
        <th scope="col">\(Words.Programme.markDay)</th><th scope="col">\(Words.Programme.markKind)</th>\
        <th scope="col">\(Words.Programme.markTitle)</th><th scope="col"><span class="unseen">\(Words.People.change)</span></th>\
        </tr></thead><tbody>\(each: marks, row)</tbody></table>
        """
    }

    private func row(_ row: MarkRow) -> HTML {
        """
        <tr><td>\(Words.date(row.mark.day))</td><td>\(Words.Programme.kind(row.mark.kind))</td>\
        <th scope="row"><bdi>\(row.mark.title)</bdi></th><td class="num">\(HTML.when(adding != nil, removing(row)))</td></tr>

        """
    }

    private func removing(_ row: MarkRow) -> HTML {
        """
        <form action="\(Path.removeMark(row.id))" method="post">\(HiddenField.csrf(csrf))\
        <button class="button danger" type="submit" aria-label="\(Words.People.removeNamed(row.mark.title))">\
        \(Words.People.remove)</button></form>
        """
    }
}
