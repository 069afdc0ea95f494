/// What the customer said when the case opened, the evidence marked in it: the largest text of the page.
package struct CaseQuote: Rendered {
    package let signal: SignalRow?
    /// The words that the diagnosis points to.
    package var evidence: String?
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
        \(signal?.comment.map(quote) ?? "<p class=\"quiet\">\(Words.Cases.noWords)</p>")</section>
        """
    }

    private func quote(_ comment: String) -> HTML {
        """
        <blockquote class="quote" dir="auto"><p class="kept" id="quote">\(marked(comment))</p></blockquote>
        """
    }

    /// Each line of the evidence that stands in the comment, marked where it stands.
    private func marked(_ comment: String) -> HTML {
        let pieces = (evidence ?? "").split(separator: "\n").map { $0.filter { $0 != "\r" } }
            .filter { !$0.allSatisfy(\.isWhitespace) }
        let places = pieces.compactMap { comment.firstRange(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
        var html = HTML()
        var rest = comment.startIndex
        for place in places where place.lowerBound >= rest {
            html.append("\(String(comment[rest..<place.lowerBound]))<mark>\(String(comment[place]))</mark>")
            rest = place.upperBound
        }
        html.append("\(String(comment[rest...]))")
        return html
    }

    private func origin(_ signal: SignalRow) -> HTML {
        """
        <span class="small faint">\(signal.measure.map(Words.measure)) \(clock.time(signal.occurred)) \
        \(signal.permalink.map { "<a href=\"\(url: $0)\" rel=\"noreferrer\">\(Words.Signals.source)</a>" as HTML })</span>
        """
    }
}
