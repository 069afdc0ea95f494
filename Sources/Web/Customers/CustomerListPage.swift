package import Recovery

/// Customers, newest first: all of them, or an account's.
package struct CustomerListPage: Page {
    package struct Row: Hashable, Sendable {
        package let id: String
        package let name: String
        package var account: String?
        package var accountID: String?
        package var email: String?
        package let added: Instant
        package var isTest = false

        package init(id: String, name: String, added: Instant) {
            self.id = id
            self.name = name
            self.added = added
        }
    }

    package struct Account: Hashable, Sendable {
        package let id: String
        package let name: String

        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    package var rows: [Row]
    package var clock: WallClock
    /// Whose people they are; nil for all customers.
    package var account: Account?
    /// Cursor of the next page; nil on the last.
    package var after: String?
    package var isFurther = false

    package init(rows: [Row], clock: WallClock) {
        self.rows = rows
        self.clock = clock
    }

    package var title: String {
        account.map { Words.Accounts.peopleOf($0.name) } ?? Words.Customers.title
    }
    package var section: Section? { .customers }

    package var html: HTML {
        """
        <header class="page-head">\(account.map(accountHead) ?? allHead)</header>
        \(rows.isEmpty ? empty : table)
        \(Pager(older: after.map { path($0) }, newest: isFurther ? path(nil) : nil))
        """
    }

    private var allHead: HTML {
        """
        <h1>\(title)</h1><a class="button" href="\(Path.accounts())">\(Words.Accounts.title)</a>
        """
    }

    private func accountHead(_ account: Account) -> HTML {
        """
        <div><p class="small faint"><a href="\(Path.account(account.id))"><bdi>\(account.name)</bdi></a></p>
        <h1>\(Words.Accounts.people)</h1></div>
        """
    }

    private func path(_ before: String?) -> Path {
        account.map { .accountPeople($0.id, before: before) } ?? .customers(before: before)
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\
        \(Words.Customers.caption)</caption>
        <thead><tr><th scope="col">\(Words.Customers.name)</th>\
        \(HTML.when(account == nil, "<th scope=\"col\">\(Words.Customers.account)</th>"))\
        <th scope="col">\(Words.Customers.email)</th>\
        <th scope="col">\(Words.Customers.added)</th></tr></thead>
        <tbody>\(each: rows, row)</tbody></table></div>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <tr><th scope="row" class="breaks"><a href="\(Path.customer(row.id))"><bdi>\(row.name)</bdi></a>\
        \(HTML.when(row.isTest, " <span class=\"badge\">\(Words.Layout.test)</span>"))</th>\
        \(HTML.when(account == nil, "<td>\(accountLink(row))</td>"))\
        <td class="breaks">\(row.email.map { "<bdi>\($0)</bdi>" as HTML })</td>\
        <td class="quiet">\(clock.time(row.added))</td></tr>

        """
    }

    private func accountLink(_ row: Row) -> HTML {
        guard let id = row.accountID, let name = row.account else { return HTML() }
        return "<a href=\"\(Path.account(id))\"><bdi>\(name)</bdi></a>"
    }

    private var empty: HTML {
        isFurther || account != nil
            ? "<p class=\"quiet\">\(isFurther ? Words.Timeline.noMore : Words.Accounts.nobody)</p>"
            : EmptyState(
                title: Words.Customers.emptyTitle, text: Words.Customers.emptyText,
                action: (.newImport, Words.Imports.newImport)
            ).html
    }
}
