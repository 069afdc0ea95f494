/// Everything that was heard, newest first.
package struct SignalListPage: Page {
    package var rows: [SignalRow]
    package var clock: WallClock
    /// Cursor of the next page; nil on the last.
    package var olderThan: String?
    package var isFurther: Bool

    package init(rows: [SignalRow], clock: WallClock, olderThan: String? = nil, isFurther: Bool = false) {
        self.rows = rows
        self.clock = clock
        self.olderThan = olderThan
        self.isFurther = isFurther
    }

    package var title: String { Words.Signals.title }
    package var section: Section? { .signals }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1>\
        <a class="button" href="\(Path.newImport)">\(Icon.upload)\(Words.Imports.newImport)</a></header>
        \(rows.isEmpty ? empty : table)
        \(Pager(older: olderThan.map { .signals(before: $0) }, newest: isFurther ? .signals() : nil))
        """
    }

    private var table: HTML {
        """
        <div class="card listing">\(SignalTable(rows: rows, clock: clock, caption: Words.Signals.caption))\
        </div>
        """
    }

    private var empty: HTML {
        EmptyState(
            title: Words.Signals.emptyTitle, text: Words.Signals.emptyText,
            action: (.newImport, Words.Imports.newImport)
        ).html
    }
}
