import Insight
import Recovery

/// Both scores, the gap between them, and where it lies.
struct AssessmentSums: Rendered {
    let assessment: Assessment
    let last: SavedAssessment?
    let clock: WallClock

    init(_ assessment: Assessment, _ last: SavedAssessment?, clock: WallClock) {
        self.assessment = assessment
        self.last = last
        self.clock = clock
    }

    var html: HTML {
        """
        <section class="card stack" aria-label="\(Words.Assessment.title)">
        <dl class="quad">\(byData)\(byWord)\(gap)\(unmeasured)</dl>
        <div class="two-up">\(table)<div class="stack">\(gaps)\(bands)</div></div></section>
        """
    }

    private var byData: HTML {
        sum(Words.Assessment.byData, Words.Assessment.of20(assessment.score), clock.date(assessment.now))
    }

    private var byWord: HTML {
        guard let last else { return sum(Words.Assessment.byWord, "–", Words.Assessment.noWord) }
        return sum(Words.Assessment.byWord, Words.Assessment.of20(last.ownScore), clock.date(last.madeAt))
    }

    private var gap: HTML {
        sum(Words.Assessment.overclaimed, last == nil ? "–" : Words.grouped(overclaimed.count), nil)
    }

    private var unmeasured: HTML {
        sum(Words.Assessment.notMeasuredCount, Words.grouped(assessment.count(.notMeasured)), nil)
    }

    private func sum(_ label: String, _ value: String, _ day: String?) -> HTML {
        """
        <div><dt>\(label)</dt><dd>\(value)\(day.map { " <span class=\"small faint\">\($0)</span>" as HTML })</dd></div>
        """
    }

    private var overclaimed: [Statement] {
        assessment.measurements.filter { $0.answer == .doesNotHold && last?.own[$0.statement] == true }
            .map(\.statement)
    }

    private var gaps: HTML {
        guard !overclaimed.isEmpty else { return HTML() }
        return """
            <div><h2 class="small">\(Words.Assessment.overclaimed)</h2><ul class="gaps">\(each: overclaimed, { statement in
                "<li><a href=\"#\(statement.rawValue)\">\(Words.Assessment.statement(statement))</a></li>"
            })</ul></div>
            """
    }

    private var table: HTML {
        """
        <table class="table narrow-heads"><caption class="unseen">\(Words.Assessment.byMove)</caption>
        <thead><tr><th scope="col">\(Words.Assessment.move)</th>\(head(Words.Assessment.byData))\
        \(head(Words.Assessment.byWord))\(head(Words.Assessment.notMeasuredCount))</tr></thead>
        <tbody>\(each: Statement.Move.allCases, row)</tbody></table>
        """
    }

    private func head(_ text: String) -> HTML { "<th scope=\"col\" class=\"num\">\(text)</th>" }

    private func row(_ move: Statement.Move) -> HTML {
        let its = move.statements.compactMap { assessment[$0] }
        let own = last.map { last in move.statements.count { last.own[$0] == true } }
        return """
            <tr><th scope="row"><a href="#\(move.rawValue)">\(Words.Assessment.move(move))</a></th>\
            <td class="num">\(Words.Figures.of(its.count { $0.answer == .holds }, its.count))</td>\
            <td class="num">\(own.map { Words.Figures.of($0, its.count) } ?? "–")</td>\
            <td class="num">\(its.count { $0.answer == .notMeasured })</td></tr>

            """
    }

    private var bands: HTML {
        """
        <details class="small"><summary>\(Words.Assessment.bands)</summary>\
        <dl class="facts bands">\(each: Assessment.Band.allCases, band)</dl></details>
        """
    }

    private func band(_ band: Assessment.Band) -> HTML {
        let words: HTML = "\(Words.Assessment.advice(band))"
        let isOurs = band == Assessment.Band(assessment.score)
        return """
            <dt>\(Words.Assessment.band(band))</dt><dd>\(isOurs ? "<b>\(words)</b>" : words)</dd>
            """
    }
}
