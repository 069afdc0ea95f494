package import Storage

/// A move of many cases while it goes on and afterwards: those that were refused first, a page at a time.
package struct BulkPage: Page {
    package let id: String
    package var move: TickedFields.Move
    package var counts: [BulkCases.Outcome: Int]
    package var isFinished: Bool
    /// Of which the lines are.
    package var shown: BulkCases.Outcome
    package var lines: [OutcomeSection.Line] = []
    /// Where the lines go on.
    package var after: String?
    package var isFurther = false

    package init(
        id: String, _ move: TickedFields.Move, _ counts: [BulkCases.Outcome: Int], isFinished: Bool,
        shown: BulkCases.Outcome
    ) {
        self.id = id
        self.move = move
        self.counts = counts
        self.isFinished = isFinished
        self.shown = shown
    }

    package static let tabs: [BulkCases.Outcome] = [.refused, .moved]

    package var title: String {
        isFinished ? Words.Ticked.title(move, done: number(.moved)) : Words.Ticked.underWay(move)
    }
    package var section: Section? { .cases }
    package var layout: PageLayout { .narrow }
    package var refreshSeconds: Int? { isFinished ? nil : 2 }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1>\
        <a class="button" href="\(Path.cases())">\(Icon.left)\(Words.Ticked.back)</a></header>
        \(HTML.when(!isFinished, progress))
        \(HTML.when(number(.missing) > 0, "<p class=\"note warn\">\(Words.Ticked.missing(number(.missing)))</p>"))
        <nav class="tabs" aria-label="\(Words.Ticked.outcomes)">\(each: Self.tabs, tab)</nav>
        \(lines.isEmpty
            ? "<p class=\"quiet\">\(Words.Ticked.none)</p>"
            : OutcomeSection(id: "outcome-h", heading: heading, lines: lines).html)
        \(Pager(
            older: after.map { .bulk(id, shown, after: $0) }, newest: isFurther ? .bulk(id, shown) : nil,
            olderLabel: Words.Inbox.more, newestLabel: Words.Inbox.first))
        """
    }

    private func number(_ outcome: BulkCases.Outcome) -> Int { counts[outcome] ?? 0 }

    private var total: Int { counts.values.reduce(0, +) }

    private var progress: HTML {
        let done = total - number(.waiting)
        return """
            <p class="stack"><progress max="\(total)" value="\(done)" aria-label="\(Words.Ticked.progress)"></progress>\
            <span>\(Words.Ticked.done(done, of: total))</span></p>
            """
    }

    private var heading: String {
        shown == .refused ? Words.Ticked.refused(number(.refused)) : Words.Ticked.done(move, number(.moved))
    }

    private func tab(_ outcome: BulkCases.Outcome) -> HTML {
        """
        <a href="\(Path.bulk(id, outcome))"\(HTML.when(outcome == shown, " aria-current=\"page\""))>\
        \(outcome == .refused ? Words.Ticked.refusedTab : Words.Ticked.movedTab) \
        <span class="count">\(number(outcome))</span></a>
        """
    }
}
