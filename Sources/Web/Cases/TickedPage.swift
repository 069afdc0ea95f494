/// What became of the ticked cases: those that were refused first, each with what would satisfy its rule.
package struct TickedPage: Page {
    package var move: TickedFields.Move
    /// The list that they were ticked in.
    package var list: Path
    package var done: [Line] = []
    package var refused: [Line] = []
    /// How many are not here, or not any more.
    package var missing = 0

    package struct Line: Hashable, Sendable {
        package let id: String
        package let customer: String
        package let refusal: RefusalNote?

        package init(id: String, customer: String, refusal: RefusalNote? = nil) {
            self.id = id
            self.customer = customer
            self.refusal = refusal
        }
    }

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
        \(HTML.when(!refused.isEmpty, section("refused-h", Words.Ticked.refused(refused.count), refused)))
        \(HTML.when(!done.isEmpty, section("done-h", Words.Ticked.done(move, done.count), done)))
        """
    }

    private func section(_ id: String, _ heading: String, _ lines: [Line]) -> HTML {
        """
        <section class="card stack" aria-labelledby="\(id)"><h2 id="\(id)">\(heading)</h2>
        <ul class="outcomes">\(each: lines, line)</ul></section>
        """
    }

    private func line(_ line: Line) -> HTML {
        """
        <li>\(line.refusal == nil ? Icon.check : Icon.alert)<span>\
        <a href="\(Path.recovery(line.id))"><bdi>\(line.customer)</bdi></a>\
        \(line.refusal.map(why))</span></li>

        """
    }

    private func why(_ refusal: RefusalNote) -> HTML {
        """
         <span class="quiet" data-rule="\(refusal.rule)">\(refusal.sentence) <code class="faint">\(refusal.rule)\
        </code></span>
        """
    }
}
