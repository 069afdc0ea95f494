import Recovery

/// What the reader is told: what they are late on today, what is new, what they have read. Posts `until`, the time of the
/// page in milliseconds since 1970, to mark as read what it shows.
package struct NoticesPage: Page {
    package var csrf: String
    /// Nil for whom no case can be late.
    package var digest: Digest?
    package var unread: [NoticeRow]
    package var read: [NoticeRow]
    package var clock: WallClock

    package init(csrf: String, digest: Digest?, unread: [NoticeRow], read: [NoticeRow], clock: WallClock) {
        self.csrf = csrf
        self.digest = digest
        self.unread = unread
        self.read = read
        self.clock = clock
    }

    package var title: String { Words.Notices.title }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1>\
        <a class="small" href="\(Path.mentions)">\(Words.Mentions.title)</a></header>
        \(digest)
        \(unread.isEmpty
            ? EmptyState(title: Words.Notices.emptyTitle, text: Words.Notices.emptyText).html : new)
        \(HTML.when(!read.isEmpty, earlier))
        """
    }

    private var new: HTML {
        """
        <section class="told" aria-labelledby="new"><header class="page-head"><h2 id="new">\(Words.Notices.new)</h2>\
        <form action="\(Path.notices)" method="post">\(HiddenField.csrf(csrf))\
        \(HiddenField(name: "until", value: String(clock.now.milliseconds)))\
        <button class="button" type="submit">\(Words.Notices.read)</button></form></header>
        \(each: days(of: unread), day)</section>
        """
    }

    private var earlier: HTML {
        """
        <section class="told" aria-labelledby="earlier"><h2 id="earlier">\(Words.Notices.earlier)</h2>
        \(each: days(of: read), day)</section>
        """
    }

    /// Rows in their order, by the day from which they were shown.
    private func days(of rows: [NoticeRow]) -> [(day: LocalDay, rows: [NoticeRow])] {
        var days: [(day: LocalDay, rows: [NoticeRow])] = []
        for row in rows {
            let day = clock.zone.day(of: row.batch.first.shownFrom)
            if days.last?.day == day {
                days[days.count - 1].rows.append(row)
            } else {
                days.append((day, [row]))
            }
        }
        return days
    }

    private func day(_ day: (day: LocalDay, rows: [NoticeRow])) -> HTML {
        """
        <h3>\(Words.Notices.day(day.day, today: clock.zone.day(of: clock.now)))</h3>
        <ul class="card notices">\(each: day.rows, { $0.html(clock) })</ul>

        """
    }
}
