package import Recovery

/// The files that were taken, newest first.
package struct ImportListPage: Page {
    package var rows: [Row]
    package var clock: WallClock

    package struct Row: Hashable, Sendable {
        package let id: String
        package let file: String
        package let began: Instant
        package let state: ImportState
        package let read: Int
        package let refused: Int

        package init(
            id: String, file: String, began: Instant, state: ImportState, read: Int, refused: Int
        ) {
            self.id = id
            self.file = file
            self.began = began
            self.state = state
            self.read = read
            self.refused = refused
        }
    }

    package init(rows: [Row], clock: WallClock) {
        self.rows = rows
        self.clock = clock
    }

    package var title: String { Words.Imports.title }
    package var section: Section? { .imports }
    package var layout: PageLayout { .narrow }
    package var refreshSeconds: Int? { rows.contains(where: \.state.isMoving) ? 5 : nil }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1>\(HTML.when(!rows.isEmpty, button))</header>
        \(rows.isEmpty ? empty : table)
        """
    }

    private var button: HTML {
        """
        <a class="button primary" href="\(Path.newImport)">\(Icon.upload)\(Words.Imports.newImport)</a>
        """
    }

    private var empty: HTML {
        EmptyState(
            title: Words.Imports.emptyTitle, text: Words.Imports.emptyText,
            action: (.newImport, Words.Imports.newImport)
        ).html
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\(Words.Imports.caption)\
        </caption>
        <thead><tr><th scope="col">\(Words.Imports.file)</th><th scope="col">\(Words.Imports.stateHeading)\
        </th>\
        <th scope="col" class="num">\(Words.Imports.rows)</th>\
        <th scope="col" class="num">\(Words.Imports.refused)</th>\
        <th scope="col">\(Words.Imports.began)</th></tr></thead>
        <tbody>\(each: rows, row)</tbody></table></div>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <tr><th scope="row"><a class="breaks" href="\(row.path)">\(row.file)</a></th><td>\(row.state.badge)\
        </td>\
        <td class="num">\(Words.grouped(row.read))<span class="unfold"> \(Words.Imports.rows)</span></td>\
        <td class="num\(HTML.when(row.refused > 0, " bad-ink"))">\(Words.grouped(row.refused))\
        <span class="unfold"> \(Words.Imports.refused)</span></td>\
        <td class="quiet">\(clock.time(row.began))</td></tr>

        """
    }
}

extension ImportListPage.Row {
    fileprivate var path: Path { state == .waitingForMapping ? .mapping(id) : .importing(id) }
}
