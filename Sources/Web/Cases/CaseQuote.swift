/// What the customer said when the case opened: the largest text of the page.
struct CaseQuote: Rendered {
    let signal: SignalRow?
    let clock: WallClock

    var html: HTML {
        """
        <section aria-labelledby="words-h"><div class="row apart"><h2 id="words-h">\(Words.Cases.words)</h2>\
        \(signal.map(origin))</div>
        \(signal?.comment.map(quote) ?? "<p class=\"quiet\">\(Words.Cases.noWords)</p>")</section>
        """
    }

    private func quote(_ comment: String) -> HTML {
        """
        <blockquote class="quote" dir="auto"><p class="kept">\(comment)</p></blockquote>
        """
    }

    private func origin(_ signal: SignalRow) -> HTML {
        """
        <span class="small faint">\(signal.measure.map(Words.measure)) \(clock.time(signal.occurred))</span>
        """
    }
}
