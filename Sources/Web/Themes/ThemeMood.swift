import Insight

/// How those who speak of a theme sound, in a word and a number from −1 to 1.
struct ThemeMood: Rendered {
    private let sentiment: Double?

    init(_ sentiment: Double?) {
        self.sentiment = sentiment
    }

    var html: HTML {
        guard let sentiment else { return "<span class=\"faint\">\(Words.Figures.noData)</span>" }
        return """
            \(Words.Themes.mood(Sentiment(value: sentiment).side)) \
            <span class="small quiet">\(Words.signedTenths(sentiment))</span>
            """
    }
}
