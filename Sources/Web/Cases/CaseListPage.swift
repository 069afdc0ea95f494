import Recovery

/// The cases of the organization, by how far they are.
package struct CaseListPage: Page {
    package var tab: Tab
    /// A tab without a count shows none.
    package var counts: [Tab: CappedCount]
    package var rows: [CaseRow]
    package var clock: WallClock
    /// Cursor of the next page; nil on the last.
    package var olderThan: String?
    /// Whether this is a further page of the list.
    package var isFurther: Bool

    /// The raw value is what the address says.
    package enum Tab: String, CaseIterable, Hashable, Sendable {
        case open, verifying, parked, ended
    }

    package init(
        tab: Tab, counts: [Tab: CappedCount], rows: [CaseRow], clock: WallClock,
        olderThan: String? = nil, isFurther: Bool = false
    ) {
        self.tab = tab
        self.counts = counts
        self.rows = rows
        self.clock = clock
        self.olderThan = olderThan
        self.isFurther = isFurther
    }

    package var title: String { Words.CaseList.title }
    package var section: Section? { .cases }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1></header>
        <nav class="tabs many" aria-label="\(Words.CaseList.tabs)">\(each: Tab.allCases, tabLink)</nav>
        \(rows.isEmpty ? empty : table)
        \(Pager(
            older: olderThan.map { .cases(tab: tab.rawValue, before: $0) },
            newest: isFurther ? .cases(tab: tab.rawValue) : nil))
        """
    }

    private func tabLink(_ other: Tab) -> HTML {
        """
        <a href="\(Path.cases(tab: other.rawValue))"\(HTML.when(other == tab, " aria-current=\"page\""))>\
        \(Words.CaseList.tab(other))\
        \(counts[other].map { " <span class=\"count\">\($0.text)</span>" as HTML })</a>
        """
    }

    private var empty: HTML {
        if isFurther {
            return EmptyState(title: Words.CaseList.emptyHereTitle, text: Words.CaseList.emptyHereText).html
        }
        let action: (Path, String)? = tab == .open ? (.newImport, Words.CaseList.importFile) : nil
        return EmptyState(
            title: Words.CaseList.emptyTitle(tab), text: Words.CaseList.emptyText(tab), action: action
        ).html
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold cases"><caption class="unseen">\
        \(Words.CaseList.caption(tab))</caption>
        <thead><tr><th scope="col">\(Words.CaseList.score)</th><th scope="col">\(Words.CaseList.customer)\
        </th>\
        <th scope="col">\(Words.CaseList.because)</th><th scope="col">\(Words.CaseList.stage)</th>\
        <th scope="col">\(Words.CaseList.owner)</th><th scope="col">\(Words.CaseList.clock)</th>\
        <th scope="col">\(Words.CaseList.opened)</th></tr></thead>
        <tbody>\(each: rows, row)</tbody></table></div>
        """
    }

    private func row(_ row: CaseRow) -> HTML {
        """
        <tr><td>\(row.score)</td><th scope="row"><a href="\(Path.recovery(row.id))"><bdi>\(row.customer)\
        </bdi></a>\
        \(row.account.map { " <span class=\"faint small\"><bdi>\($0)</bdi></span>" as HTML }) \(row.badges)\
        </th>\
        <td>\(row.opening.text)</td><td>\(StageDots(row.stage))</td>\
        <td>\(row.owner.map { "<bdi>\($0)</bdi>" as HTML } ?? Self.nobody)</td>\
        <td>\(row.clock?.html(now: clock.now))</td><td class="quiet">\(clock.ago(row.opened))</td></tr>

        """
    }

    private static let nobody: HTML = "<span class=\"faint\">\(Words.CaseList.nobody)</span>"
}
