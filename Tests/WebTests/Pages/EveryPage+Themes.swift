import Insight
import Operations
import Recovery
import Storage
import Web

extension EveryPage {
    /// Two months of answers, half of which speak of the theme.
    private static func answer(_ words: String) -> WeighThemes.Answer {
        let signals = (0..<40).map { number in
            var signal = ThemeComment(words, in: LocalMonth(year: 2026, month: 10 + number % 2))
            signal.band = number < 20 ? .detractor : .promoter
            signal.sentiment = -0.5
            signal.segment = words
            signal.stage = words
            return signal
        }
        let weighed = WeighThemes.Weighed(
            report: ThemeReport(members: Array(0..<20), among: signals), latest: [ID(words)])
        let day = clock.zone.day(of: clock.now)
        return WeighThemes.Answer(
            weighed: [weighed], score: NetPromoterScore(promoters: 20, passives: 0, detractors: 20),
            comments: 40, days: day.adding(days: -89)...day, isCut: true, segments: [words],
            touchpoints: [words], now: clock.now)
    }

    private static func kept(_ words: String) -> KeptTheme {
        KeptTheme(
            kept: ID(words), name: words, terms: [ThemeTerm(words, language: "en")], by: ID(words),
            at: clock.now)
    }

    private static func query(_ words: String) -> ThemeQuery {
        var query = ThemeQuery()
        query.segment = words
        query.touchpoint = words
        return query
    }

    private static func quote(_ words: String) -> ThemeQuote {
        var row = SignalRow(
            id: words, score: ScoreBadge(score: 3, band: .detractor), measure: .nps, occurred: clock.now,
            received: clock.now)
        row.customer = words
        row.customerID = words
        return ThemeQuote(row, words, at: [words.startIndex..<words.endIndex], clock: clock)
    }

    static func themes(_ words: String) -> ThemesPage {
        let (answer, query) = (answer(words), query(words))
        let suggestion = SuggestedThemes.Suggestion(
            words, count: 12, [ThemeTerm(words, language: "en")], [quote(words)])
        var suggested = SuggestedThemes(
            [suggestion], csrf: words, query, mayChange: true, hasComments: true)
        suggested.kept = [Choice(words, words)]
        let rows = [ThemeTable.Row(kept(words), answer.weighed[0])]
        var page = ThemesPage(ThemeTable(rows, query), answer, query, suggested, clock: clock)
        var fields = ThemeFields(csrf: words, query, language: "en")
        fields.name = words
        fields.words = words
        fields.refusal = note(words, "name")
        page.fields = fields
        return page
    }

    static func theme(_ words: String) -> ThemePage {
        let (answer, query, theme) = (answer(words), query(words), kept(words))
        var page = ThemePage(theme, answer.weighed[0], answer, query, [quote(words)], clock: clock)
        page.maker = words
        var forms = ThemeForms(theme, csrf: words, query)
        forms.words = words
        forms.others = [Choice(words, words)]
        forms.refusal = note(words, "into")
        page.forms = forms
        return page
    }
}
