package import Recovery

/// One thing that happened with a customer, or with somebody of an account.
package struct TimelineRow: Hashable, Sendable {
    package let icon: Icon
    package let text: String
    package let at: Instant
    /// Where there is more to read of it.
    package var link: Path?
    package var score: ScoreBadge?
    /// How it stands by now.
    package var state: String?
    /// Somebody's own words.
    package var said: String?
    /// With whom it happened, where the page is about several people.
    package var who: Person?

    package struct Person: Hashable, Sendable {
        package let id: String
        package let name: String

        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }

        var html: HTML { "<a href=\"\(Path.customer(id))\"><bdi>\(name)</bdi></a>" }
    }

    package init(icon: Icon, text: String, at: Instant) {
        self.icon = icon
        self.text = text
        self.at = at
    }

    func html(clock: WallClock) -> HTML {
        """
        <li><span class="dot">\(icon)</span><span>\(score)\(HTML.when(score != nil, " "))\
        \(who.map { "\($0.html): " as HTML })\
        \(link.map { "<a href=\"\($0)\">\(text)</a>" as HTML } ?? "\(text)")\
        \(state.map { " <span class=\"badge\">\($0)</span>" as HTML })\
        \(said.map { " <span class=\"said breaks\" dir=\"auto\">“\($0)”</span>" as HTML })</span>\(clock.time(at))</li>

        """
    }
}
