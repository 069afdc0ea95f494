package import Recovery

/// What waits for the reader: tasks in cases of others, and those of their own cases that came back.
package struct TasksPage: Page {
    /// The first due first.
    package var rows: [Row]
    package var clock: WallClock

    package struct Row: Hashable, Sendable {
        package let caseID: String
        package let customer: String
        package let asker: String
        package let words: String
        package let due: Instant
        package let isBack: Bool

        package init(
            caseID: String, customer: String, asker: String, words: String, due: Instant, isBack: Bool
        ) {
            self.caseID = caseID
            self.customer = customer
            self.asker = asker
            self.words = words
            self.due = due
            self.isBack = isBack
        }
    }

    package init(rows: [Row], clock: WallClock) {
        self.rows = rows
        self.clock = clock
    }

    package var title: String { Words.Tasks.title }
    package var section: Section? { .cases }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1></header>
        \(rows.isEmpty
            ? EmptyState(title: Words.Tasks.emptyTitle, text: Words.Tasks.emptyText).html
            : "<ul class=\"card notes\">\(each: rows, row)</ul>")
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <li><a href="\(Path.recovery(row.caseID))#tasks-h"><bdi>\(row.customer)</bdi></a> \
        \(TaskRow.badge(row.due, clock)) <span class="quiet">\(Words.Tasks.due) \(clock.time(row.due))</span>\
        <p class="kept" dir="auto">\(row.words)</p>\
        <p class="faint small"><bdi>\(row.isBack ? Words.Tasks.isBack(row.asker) : Words.Tasks.askedBy(row.asker))</bdi></p></li>

        """
    }
}
