package import Recovery

/// Accounts, newest first.
package struct AccountListPage: Page {
    package struct Row: Hashable, Sendable {
        package let id: String
        package let name: String
        package var segment: String?
        /// With its currency.
        package var revenue: String?
        package var renewal: LocalDay?
        package var manager: String?
        package var isTest = false

        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    package var rows: [Row]
    package var clock: WallClock
    /// Cursor of the next page; nil on the last.
    package var after: String?
    package var isFurther = false

    package init(rows: [Row], clock: WallClock) {
        self.rows = rows
        self.clock = clock
    }

    package var title: String { Words.Accounts.title }
    package var section: Section? { .customers }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1>\
        <a class="button" href="\(Path.customers())">\(Words.Customers.title)</a></header>
        \(rows.isEmpty ? empty : table)
        \(Pager(older: after.map { .accounts(before: $0) }, newest: isFurther ? .accounts() : nil))
        """
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\
        \(Words.Accounts.caption)</caption>
        <thead><tr><th scope="col">\(Words.Accounts.name)</th><th scope="col">\(Words.Customers.segment)</th>\
        <th scope="col" class="num">\(Words.Desk.revenue)</th><th scope="col">\(Words.Desk.renewal)</th>\
        <th scope="col">\(Words.Desk.manager)</th></tr></thead>
        <tbody>\(each: rows, row)</tbody></table></div>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <tr><th scope="row" class="breaks"><a href="\(Path.account(row.id))"><bdi>\(row.name)</bdi></a>\
        \(HTML.when(row.isTest, " <span class=\"badge\">\(Words.Layout.test)</span>"))</th>\
        <td><bdi>\(row.segment)</bdi></td><td class="num">\(row.revenue)</td>\
        <td class="quiet">\(row.renewal.map { Words.date($0) })</td>\
        <td class="quiet breaks"><bdi>\(row.manager)</bdi></td></tr>

        """
    }

    private var empty: HTML {
        isFurther
            ? "<p class=\"quiet\">\(Words.Timeline.noMore)</p>"
            : EmptyState(title: Words.Accounts.emptyTitle, text: Words.Accounts.emptyText).html
    }
}
