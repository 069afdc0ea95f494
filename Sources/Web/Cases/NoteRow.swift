package import Recovery

/// A note as it stands in the case.
package struct NoteRow: Hashable, Sendable {
    package let who: String
    package let words: String
    package let at: Instant

    package init(who: String, words: String, at: Instant) {
        self.who = who
        self.words = words
        self.at = at
    }

    func html(clock: WallClock) -> HTML {
        """
        <li><b><bdi>\(who)</bdi></b> <span class="faint small">\(clock.time(at))</span>\
        <p class="kept" dir="auto">\(words)</p></li>

        """
    }
}
