package import Recovery

/// What the customer was told of the remedy.
package struct ResolutionShown: Hashable, Sendable {
    package let note: ResolutionNote
    package let by: String
    package let at: Instant

    package init(_ note: ResolutionNote, by: String, at: Instant) {
        self.note = note
        self.by = by
        self.at = at
    }

    func html(clock: WallClock) -> HTML {
        """
        <section class="card" aria-labelledby="resolution-h"><h2 id="resolution-h">\(Words.Resolution.title)</h2>
        <p class="small faint">\(Words.Cases.by(by)), \(clock.time(at))</p>
        <dl class="facts">\(fact(Words.Resolution.fixed, note.fixed))\(fact(Words.Resolution.why, note.why))\
        \(fact(Words.Resolution.effect, note.effect))\(fact(Words.Resolution.next, note.next))\
        \(fact(Words.Resolution.talkOn, Words.date(note.talkOn)))</dl></section>
        """
    }

    private func fact(_ name: String, _ value: String) -> HTML {
        "<dt>\(name)</dt><dd class=\"kept\" dir=\"auto\">\(value)</dd>"
    }
}
