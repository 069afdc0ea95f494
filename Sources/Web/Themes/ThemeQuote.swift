import Recovery

/// A comment of a theme, the words marked by which it was found, with who said it and when.
package struct ThemeQuote: Rendered, Sendable {
    package let signal: SignalRow
    package let text: String
    package let places: [Range<String.Index>]
    package let clock: WallClock

    package init(_ signal: SignalRow, _ text: String, at places: [Range<String.Index>], clock: WallClock) {
        self.signal = signal
        self.text = text
        self.places = places
        self.clock = clock
    }

    package var html: HTML {
        """
        <li><figure><blockquote dir="auto"><p class="kept breaks">\(MarkedQuote(text, at: places).html)</p></blockquote>
        <figcaption class="small quiet row">\(signal.score)\(signal.who)\
        <a href="\(Path.signal(signal.id))">\(clock.date(signal.occurred))</a></figcaption></figure></li>

        """
    }
}
