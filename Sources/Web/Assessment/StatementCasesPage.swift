package import Insight

/// The cases behind what a statement was measured by. As many as the number says.
package struct StatementCasesPage: Page {
    package let cases: StatementCases
    package let check: Measurement.Check
    package let rows: [BehindPage.Row]
    package let clock: WallClock
    /// Where the list goes on.
    package var next: Int?

    package init(
        _ cases: StatementCases, _ check: Measurement.Check, rows: [BehindPage.Row], clock: WallClock
    ) {
        self.cases = cases
        self.check = check
        self.rows = rows
        self.clock = clock
    }

    package var title: String { Words.Assessment.statement(cases.statement) }
    package var section: Section? { .figures }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.assessment)">\(Words.Assessment.title)</a></p>
        <h1>\(title)</h1></div></header>
        \(CheckLine(check, clock: clock))
        <nav class="tabs many" aria-label="\(Words.Assessment.title)">\(each: StatementCases.Part.allCases, tab)</nav>
        \(rows.isEmpty ? "<p class=\"quiet\">\(Words.Assessment.nobody)</p>" : list)
        \(next.map { "<p class=\"row\"><a class=\"button\" href=\"\(Path.statementCases(cases, after: $0))\">\(Words.Layout.older)</a></p>" as HTML })
        """
    }

    private func tab(_ part: StatementCases.Part) -> HTML {
        var other = cases
        other.part = part
        return """
            <a href="\(Path.statementCases(other))"\(HTML.when(part == cases.part, " aria-current=\"page\""))>\
            \(part.text) <span class="count">\(Words.grouped(check.cases.map { other.ids(of: $0).count } ?? 0))</span></a>
            """
    }

    private var list: HTML {
        """
        <ol class="card behind">\(each: rows, \.html)</ol>
        """
    }
}

extension StatementCases.Part {
    fileprivate var text: String {
        switch self {
        case .all: Words.Assessment.listAll
        case .counted: Words.Assessment.listCounted
        case .others: Words.Assessment.listOthers
        }
    }
}
