/// A page of what happened, newest first, and the way on.
package struct TimelineSection: Sendable {
    package var rows: [TimelineRow] = []
    /// Where the next page begins; nil on the last.
    package var after: String?
    package var isFurther = false

    package init() {}

    /// `path` is the page's own, by the place where the list begins.
    func html(clock: WallClock, path: (String?) -> Path) -> HTML {
        """
        <section class="stack" aria-labelledby="timeline-h"><h2 id="timeline-h">\(Words.Timeline.title)</h2>
        \(rows.isEmpty
            ? "<p class=\"quiet\">\(isFurther ? Words.Timeline.noMore : Words.Timeline.nothing)</p>"
            : "<ol class=\"timeline card\">\(each: rows, { $0.html(clock: clock) })</ol>")
        \(Pager(older: after.map { path($0) }, newest: isFurther ? path(nil) : nil))</section>
        """
    }
}
