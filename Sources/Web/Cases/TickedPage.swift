/// What became of the ticked cases: those that were refused first, each with what would satisfy its rule.
package struct TickedPage: Page {
    package var move: TickedFields.Move
    /// The list that they were ticked in.
    package var list: Path
    package var done: [OutcomeSection.Line] = []
    package var refused: [OutcomeSection.Line] = []
    /// How many are not here, or not any more.
    package var missing = 0

    package init(_ move: TickedFields.Move, list: Path) {
        self.move = move
        self.list = list
    }

    package var title: String { Words.Ticked.title(move, done: done.count) }
    package var section: Section? { .cases }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1>\
        <a class="button" href="\(list)">\(Icon.left)\(Words.Ticked.back)</a></header>
        \(HTML.when(missing > 0, "<p class=\"note warn\">\(Words.Ticked.missing(missing))</p>"))
        \(HTML.when(!refused.isEmpty, OutcomeSection(
                id: "refused-h", heading: Words.Ticked.refused(refused.count), lines: refused).html))
        \(HTML.when(!done.isEmpty, OutcomeSection(
                id: "done-h", heading: Words.Ticked.done(move, done.count), lines: done).html))
        """
    }
}
