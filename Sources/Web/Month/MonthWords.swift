import Recovery

/// Comments of a month, chosen by a rule that stands over them; without names, since the page goes round.
struct MonthWords: Rendered {
    let voices: [MonthPage.Voice]
    let returned: [MonthPage.Returned]
    let clock: WallClock
    /// Characters of one comment.
    let most: Int

    var html: HTML {
        """
        <section class="card" aria-labelledby="said-h"><h2 id="said-h">\(Words.Month.said)</h2>
        <p class="small quiet">\(Words.Month.rule)</p>
        \(voices.isEmpty && returned.isEmpty ? "<p>\(Words.Month.nobodySaid)</p>" : list)</section>
        """
    }

    private var list: HTML {
        """
        <ul class="voices">\(each: voices, { "<li>\(voice($0))</li>\n" })\
        \(each: returned, { "<li>\(voice($0.before))\(voice($0.after, isAfter: true))</li>\n" })</ul>
        """
    }

    private func voice(_ voice: MonthPage.Voice, isAfter: Bool = false) -> HTML {
        """
        <figure><blockquote><p>\(Words.Month.shortened(voice.words, most: most))</p></blockquote>
        <figcaption class="small quiet row">\(voice.score)\
        \(HTML.when(isAfter, "<span>\(Words.Month.afterwards)</span>"))\
        \(voice.cause.map { "<span class=\"kind\">\($0.icon)\($0.text)</span>" as HTML })\
        \(voice.stage.map { "<bdi>\($0)</bdi>" as HTML })\
        \(linked("\(clock.date(voice.at))", voice.path))</figcaption></figure>
        """
    }
}
