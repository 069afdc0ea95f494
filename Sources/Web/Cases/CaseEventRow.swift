package import Recovery

/// One thing that happened to a case.
package struct CaseEventRow: Hashable, Sendable {
    package let icon: Icon
    /// Nil when a rule did it.
    package let who: String?
    /// What, as a sentence that goes on after the name.
    package let text: String
    /// Somebody's own words, where there are any.
    package let said: String?
    package let at: Instant
    /// The touch that may still turn out not to have arrived.
    package var mail: String?

    package init(icon: Icon, who: String? = nil, text: String, said: String? = nil, at: Instant) {
        self.icon = icon
        self.who = who
        self.text = text
        self.said = said
        self.at = at
    }

    func html(clock: WallClock, _ takingBack: TakingBackFields?) -> HTML {
        """
        <li><span class="dot">\(icon)</span><span>\(who.map { "<b><bdi>\($0)</bdi></b> " as HTML })\(text)\
        \(said.map { " <span class=\"said\" dir=\"auto\">“\($0)”</span>" as HTML })\
        \(mail.flatMap { takingBack?.html($0) })</span>\(clock.time(at))\
        </li>

        """
    }
}
