/// NPS and the five figures of a period, each with its base and its interval.
package struct FiguresPage: Page {
    /// Days and slice that are shown; the form gets `period`, `segment`, `team`, `location`, `touchpoint`.
    package var filter: SliceFilter
    package var nps: NPSRow?
    package var months: [NPSRow]
    package var stages: [NPSRow]
    package var cards: [FigureCard]
    package var channels: ChannelShares?

    /// Answers of one month or one journey stage.
    package struct NPSRow: Hashable, Sendable {
        package let label: String
        package let promoters: Int
        package let passives: Int
        package let detractors: Int
        /// Half the 95 % interval, in points.
        package let margin: Double

        package init(label: String, promoters: Int, passives: Int, detractors: Int, margin: Double) {
            self.label = label
            self.promoters = promoters
            self.passives = passives
            self.detractors = detractors
            self.margin = margin
        }

        var answers: Int { promoters + passives + detractors }

        /// Nil without an answer.
        var score: Double? {
            answers == 0 ? nil : Double(promoters - detractors) / Double(answers) * 100
        }
    }

    package init(
        filter: SliceFilter, nps: NPSRow?, months: [NPSRow], stages: [NPSRow],
        cards: [FigureCard]
    ) {
        self.filter = filter
        self.nps = nps
        self.months = months
        self.stages = stages
        self.cards = cards
    }

    package var title: String { Words.Figures.title }
    package var section: Section? { .figures }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint">\
        <a href="\(Path.scorecard)">\(Words.Scorecard.title)</a></p><h1>\(title)</h1></div>\
        <div class="no-print">\(files)</div></header>
        \(filter)
        \(headline)
        <section class="stack" aria-labelledby="five-h"><h2 id="five-h">\(Words.Figures.five)</h2>
        <div class="card tiles">\(each: cards.prefix(Self.first), \.html)</div>
        <p class="small faint">\(Words.Figures.testOut)</p></section>
        \(HTML.when(cards.count > Self.first, others))
        \(channels)
        <div class="two-up">
        \(HTML.when(!months.isEmpty, table("months", Words.Figures.byMonth, Words.Figures.month, months)))
        \(HTML.when(!stages.isEmpty, table("stages", Words.Figures.byStage, Words.Figures.stage, stages)))
        </div>
        \(missing)
        """
    }

    /// What is shown, in the same days and the same slice.
    private var files: FileLinks {
        let (period, slice) = (filter.period?.selected, filter.filter)
        return FileLinks(of: Words.Exports.figures) { .figuresFile($0, period: period, slice) }
    }

    /// The five; the others stand below.
    private static let first = 5

    private var others: HTML {
        """
        <section class="stack" aria-labelledby="others-h"><h2 id="others-h">\(Words.Figures.others)</h2>
        <div class="card tiles further">\(each: cards.dropFirst(Self.first), \.html)</div></section>
        """
    }

    /// What cannot be counted yet, and what it takes.
    private var missing: HTML {
        """
        <section class="card stack" aria-labelledby="missing-h"><h2 id="missing-h">\(Words.Figures.withoutInputs)</h2>
        <ul class="stack">\(each: Words.Figures.missing, { "<li><b>\($0.figure).</b> \($0.takes)</li>" })</ul></section>
        """
    }

    private var headline: HTML {
        guard let nps, let score = nps.score else {
            return EmptyState(
                title: Words.Figures.npsNone, text: Words.Figures.npsNoneText,
                action: (.newImport, Words.Imports.newImport)
            ).html
        }
        return """
            <section class="card tile" aria-labelledby="nps-h"><h2 id="nps-h">\
            \(Words.Figures.npsFinding(Words.signed(score), Words.tenths(nps.margin), nps.answers))</h2>
            <p class="row"><span class="value">\(Words.signed(score))</span>\
            <span class="quiet">\(Words.Figures.plusMinus(Words.tenths(nps.margin)))</span></p>
            <p class="small quiet">\(Words.Figures.npsText)</p></section>
            """
    }

    private func table(_ id: String, _ heading: String, _ first: String, _ rows: [NPSRow]) -> HTML {
        """
        <section class="card stack" aria-labelledby="\(id)-h"><h2 id="\(id)-h">\(heading)</h2>
        <div class="scroll-x" role="region" aria-labelledby="\(id)-h" tabindex="0">\
        <table class="table"><caption class="unseen">\(heading)</caption>
        <thead><tr><th scope="col">\(first)</th>\(number(Words.Figures.score))\(number(Words.Figures.margin))\
        \(number(Words.Figures.answers))\(number(Words.Figures.promoters))\(number(Words.Figures.passives))\
        \(number(Words.Figures.detractors))</tr></thead>
        <tbody>\(each: rows, row)</tbody></table></div></section>
        """
    }

    private func number(_ heading: String) -> HTML { "<th scope=\"col\" class=\"num\">\(heading)</th>" }

    private func row(_ row: NPSRow) -> HTML {
        """
        <tr><th scope="row">\(row.label)</th><td class="num">\
        <b>\(row.score.map(Words.signed) ?? Words.Figures.noData)</b></td>\
        <td class="num">\(row.score == nil ? "" : Words.Figures.plusMinus(Words.tenths(row.margin)))</td>\
        <td class="num">\(Words.grouped(row.answers))</td><td class="num">\(Words.grouped(row.promoters))\
        </td>\
        <td class="num">\(Words.grouped(row.passives))</td><td class="num">\(Words.grouped(row.detractors))\
        </td></tr>

        """
    }
}
