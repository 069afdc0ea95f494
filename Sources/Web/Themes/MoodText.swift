/// How those who speak of a theme feel, in a word and a number from −1 to 1.
struct MoodText: Rendered {
    private let sentiment: Double?

    init(_ sentiment: Double?) {
        self.sentiment = sentiment
    }

    var html: HTML {
        guard let sentiment else { return "<span class=\"faint\">\(Words.Figures.noData)</span>" }
        return
            "\(Words.Themes.mood(sentiment)) <span class=\"small quiet\">\(Words.hundredths(sentiment))</span>"
    }
}
