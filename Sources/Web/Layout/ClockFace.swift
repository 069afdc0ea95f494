package import Recovery

/// One clock of a case as it stands now: calm has no colour, and glyph and word say it too.
package struct ClockFace: Hashable, Sendable {
    /// What it measures: "First touch, 4 h".
    package let label: String
    package let state: State

    package enum State: Hashable, Sendable {
        case running(from: Instant, due: Instant)
        case paused(left: Duration)
        case met(after: Duration)
        case metLate(after: Duration)
    }

    package init(_ label: String, _ state: State) {
        self.label = label
        self.state = state
    }

    /// `isNamed`: the label goes along for those who hear it, where no column or list says it.
    package func html(now: Instant, isLarge: Bool = false, isNamed: Bool = false) -> HTML {
        let shown = shown(now: now)
        return """
            <span class="clock\(HTML.when(isLarge, " large"))" data-state="\(shown.state)">\(shown.glyph)\
            \(HTML.when(isNamed, "<span class=\"unseen\">\(label): </span>"))\(shown.text)</span>
            """
    }

    private func shown(now: Instant) -> (state: String, glyph: HTML, text: String) {
        switch state {
        case .running(_, let due) where due <= now:
            ("breached", Icon.over.html, Words.remaining(until: due, now: now))
        case .running(let from, let due):
            running(share: Self.share(from: from, due: due, now: now), Words.remaining(until: due, now: now))
        case .paused(let left): ("paused", Icon.pause.html, Words.Cases.paused(Words.length(left)))
        case .met(let after): ("met", Icon.check.html, Words.Cases.metAfter(Words.length(after)))
        case .metLate(let after): ("met", Icon.over.html, Words.Cases.lateAfter(Words.length(after)))
        }
    }

    private func running(share: Int, _ text: String) -> (state: String, glyph: HTML, text: String) {
        let isWarning = share >= 80
        return (isWarning ? "warning" : "ok", ring(share: share, hasHands: isWarning), text)
    }

    private func ring(share: Int, hasHands: Bool) -> HTML {
        """
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">\
        <circle class="track" cx="8" cy="8" r="5.5"/>\
        <circle cx="8" cy="8" r="5.5" pathLength="100" stroke-dasharray="\(share) 100" \
        transform="rotate(-90 8 8)" stroke-width="2"/>\
        \(HTML.when(hasHands, "<path d=\"M8 5.5v2.8M8 10.4v.01\"/>"))</svg>
        """
    }

    /// Hundredths of the time that are used.
    private static func share(from: Instant, due: Instant, now: Instant) -> Int {
        let whole = due.milliseconds - from.milliseconds
        guard whole > 0 else { return 100 }
        let used = Double(now.milliseconds - from.milliseconds) / Double(whole)
        return Int(min(max(used, 0), 1) * 100)
    }
}
