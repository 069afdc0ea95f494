/// What the customer said when the case opened, the evidence marked in it: the largest text of the page.
package struct CaseQuote: Rendered {
    package let signal: SignalRow?
    /// The words that the diagnosis points to.
    package var evidence: String?
    /// What its words speak for.
    package var reading: ReadingShown?
    package let clock: WallClock

    package init(signal: SignalRow?, evidence: String?, clock: WallClock) {
        self.signal = signal
        self.evidence = evidence
        self.clock = clock
    }

    package var html: HTML {
        """
        <section aria-labelledby="words-h"><div class="row apart"><h2 id="words-h">\(Words.Cases.words)</h2>\
        \(signal.map(origin))</div>
        \(signal?.comment.map(quote) ?? "<p class=\"quiet\">\(Words.Cases.noWords)</p>")\(reading?.html)</section>
        """
    }

    private func quote(_ comment: String) -> HTML {
        """
        <blockquote class="quote" dir="auto"><p class="kept" id="quote">\(marked(comment))</p></blockquote>
        """
    }

    private func marked(_ comment: String) -> HTML {
        let evident = MarkedQuote(comment, evidence: evidence ?? "").places
        let read = (reading?.places ?? []).filter { place in !evident.contains { $0.overlaps(place) } }
        return MarkedQuote(comment, at: (evident + read).sorted { $0.lowerBound < $1.lowerBound }).html
    }

    private func origin(_ signal: SignalRow) -> HTML {
        """
        <span class="small faint">\(signal.channel.map { CaptureChannel(rawValue: $0)?.text ?? $0 }) \
        \(signal.measure.map(Words.measure)) \(clock.time(signal.occurred)) \
        \(signal.permalink.map { SourceLink(address: $0, words: Words.Signals.openOriginal) })</span>
        """
    }
}
