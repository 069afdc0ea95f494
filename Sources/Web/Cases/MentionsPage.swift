package import Recovery

/// Where colleagues call the reader by name. Posts nothing but `csrf`, to mark all as read.
package struct MentionsPage: Page {
    package var csrf: String
    package var rows: [Row]
    package var clock: WallClock

    package struct Row: Hashable, Sendable {
        package let caseID: String
        package let customer: String
        package let author: String
        package let words: String
        package let at: Instant
        package let isRead: Bool

        package init(
            caseID: String, customer: String, author: String, words: String, at: Instant, isRead: Bool
        ) {
            self.caseID = caseID
            self.customer = customer
            self.author = author
            self.words = words
            self.at = at
            self.isRead = isRead
        }
    }

    package init(csrf: String, rows: [Row], clock: WallClock) {
        self.csrf = csrf
        self.rows = rows
        self.clock = clock
    }

    package var title: String { Words.Mentions.title }
    package var section: Section? { .cases }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1>\
        \(HTML.when(rows.contains { !$0.isRead }, reading))</header>
        \(rows.isEmpty
            ? EmptyState(title: Words.Mentions.emptyTitle, text: Words.Mentions.emptyText).html
            : "<ul class=\"card notes\">\(each: rows, row)</ul>")
        """
    }

    private var reading: HTML {
        """
        <form action="\(Path.mentions)" method="post">\(HiddenField.csrf(csrf))\
        <button class="button" type="submit">\(Words.Mentions.read)</button></form>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <li><a href="\(Path.recovery(row.caseID))"><bdi>\(row.customer)</bdi></a> \
        \(HTML.when(!row.isRead, "<span class=\"badge warn\">\(Words.Mentions.new)</span>")) \
        <span class="faint small"><bdi>\(row.author)</bdi>, \(clock.ago(row.at))</span>\
        <p class="kept" dir="auto">\(row.words)</p></li>

        """
    }
}
