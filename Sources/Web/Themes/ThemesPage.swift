import Insight
package import Operations
import Recovery

/// What customers speak of: the themes that people named, what each does to the score, and what comments suggest besides.
package struct ThemesPage: Page {
    package let table: ThemeTable
    package let answer: WeighThemes.Answer
    package let query: ThemeQuery
    package let suggested: SuggestedThemes
    package let filter: SliceFilter
    package let clock: WallClock
    /// Nil for who may keep none.
    package var fields: ThemeFields?

    package init(
        _ table: ThemeTable, _ answer: WeighThemes.Answer, _ query: ThemeQuery, _ suggested: SuggestedThemes,
        clock: WallClock
    ) {
        self.table = table
        self.answer = answer
        self.query = query
        self.suggested = suggested
        self.clock = clock
        filter = query.filter(answer) { .themes($0) }
    }

    package var title: String { Words.Themes.title }
    package var section: Section? { .figures }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.programme)">\(Words.Programme.title)</a></p>\
        <h1>\(finding)</h1>
        \(ThemeBasis(answer, query, clock: clock))</div></header>
        \(filter)
        \(HTML.when(!table.rows.isEmpty, kept))
        \(suggested)
        \(fields?.html)
        """
    }

    private var kept: HTML {
        """
        \(table)
        <p class="small quiet">\(Words.Themes.how)</p>
        """
    }

    /// What costs most, else what gives most, else that nothing does for sure.
    private var finding: String {
        let sure = table.rows.compactMap { row in row.sureImpact.map { (name: row.theme.name, impact: $0) } }
        if let most = sure.first(where: { $0.impact < 0 }) ?? sure.last {
            return Words.Themes.most(most.name, most.impact, Words.Themes.score(query.measure))
        }
        return table.rows.isEmpty ? Words.Themes.none : Words.Themes.nothingSure
    }
}
