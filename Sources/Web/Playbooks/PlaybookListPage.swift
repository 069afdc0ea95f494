package import Insight
package import Recovery

/// The playbooks by cause, each cause's before those of its reasons, with what became of their cases.
package struct PlaybookListPage: Page {
    package var rows: [Row]
    package var clock: WallClock

    package struct Row: Hashable, Sendable {
        package let key: Playbook.Key
        /// Nil: the reason goes by its cause's.
        package let version: Int?
        /// Nil: as it was shipped.
        package let change: PlaybookChange?
        package let result: PlaybookResult

        package init(
            _ key: Playbook.Key, version: Int?, change: PlaybookChange?, result: PlaybookResult
        ) {
            self.key = key
            self.version = version
            self.change = change
            self.result = result
        }
    }

    package init(rows: [Row], clock: WallClock) {
        self.rows = rows
        self.clock = clock
    }

    package var title: String { Words.Playbooks.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.playbooks).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.Playbooks.text)</p>
            \(each: Cause.allCases, table)
            """)
    }

    private func table(_ cause: Cause) -> HTML {
        """
        <section class="card stack" aria-labelledby="\(cause.rawValue)-h">
        <h2 class="kind lead" id="\(cause.rawValue)-h">\(cause.icon)\(cause.text)</h2>
        <table class="table fold playbooks"><caption class="unseen">\(cause.text)</caption>
        <thead><tr><th scope="col">\(Words.Playbooks.one)</th><th scope="col">\(Words.Playbooks.version)</th>\
        <th scope="col">\(Words.Playbooks.changed)</th>\
        <th scope="col" class="num">\(Words.Playbooks.begun)</th>\
        <th scope="col">\(Words.Playbooks.recovered)</th></tr></thead>
        <tbody>\(each: rows.filter { $0.key.cause == cause }, row)</tbody></table></section>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <tr><th scope="row"><a href="\(Path.playbook("\(row.key)"))">\
        \(row.key.reason == nil ? Words.Playbooks.ofAll : Words.Playbooks.name(of: row.key))</a></th>\
        \(row.version.map { cells(row, $0) } ?? borrowed)</tr>

        """
    }

    private var borrowed: HTML {
        "<td class=\"quiet\" colspan=\"4\">\(Words.Playbooks.ofCause)</td>"
    }

    private func cells(_ row: Row, _ version: Int) -> HTML {
        """
        <td><span class="unfold">\(Words.Playbooks.version) </span>\(version)</td>\
        <td>\(row.change?.text(clock) ?? Words.Playbooks.asShipped)</td>\
        <td class="num"><span class="unfold">\(Words.Playbooks.begun) </span>\(Words.grouped(row.result.begun))</td>\
        <td><span class="unfold">\(Words.Playbooks.recovered) </span>\(row.result.rateText)</td>
        """
    }
}
