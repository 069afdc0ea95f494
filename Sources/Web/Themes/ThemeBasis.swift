import Insight
import Operations
import Recovery

/// What was read and counted, and when.
struct ThemeBasis: Rendered {
    private let answer: WeighThemes.Answer
    private let query: ThemeQuery
    private let clock: WallClock

    init(_ answer: WeighThemes.Answer, _ query: ThemeQuery, clock: WallClock) {
        self.answer = answer
        self.query = query
        self.clock = clock
    }

    var html: HTML {
        let (from, to) = (Words.date(answer.days.lowerBound), Words.date(answer.days.upperBound))
        return """
            <p class="small quiet">\(Words.Themes.counted(answer.comments, from, to)) \
            \(answer.score.map { Words.Themes.scored($0, Words.Themes.score(query.measure)) }) \
            \(Words.Scorecard.asOf(clock.dateTime(answer.now)))</p>
            \(HTML.when(answer.isCut, "<p class=\"note\">\(Words.Themes.cut(answer.comments, since: from))</p>"))
            """
    }
}
