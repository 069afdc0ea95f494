import Storage

/// How many notices are new, on the way to them; it stands in the bar of every page.
package struct Bell: Rendered {
    package let unread: Int

    package init(unread: Int) {
        self.unread = unread
    }

    package var html: HTML {
        """
        <a class="button plain bell" href="\(Path.notices)" aria-label="\(label)">\(Icon.bell)\
        \(HTML.when(unread > 0, "<span class=\"badge warn\">\(count.text)</span>"))</a>
        """
    }

    private var count: CappedCount {
        let cap = UnreadNotices.cap - 1
        return CappedCount(min(unread, cap), isCapped: unread > cap)
    }

    private var label: String { unread > 0 ? Words.Notices.unread(count, unread) : Words.Notices.title }
}
