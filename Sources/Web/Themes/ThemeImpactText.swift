import Insight
import Recovery

/// What a theme does to a score, in points with their interval, and said in plain words.
struct ThemeImpactText {
    let impact: Result<ThemeImpact, ThemeImpact.Missing>
    /// As the score is called.
    let score: String

    init(_ impact: Result<ThemeImpact, ThemeImpact.Missing>, on measure: Measure) {
        self.impact = impact
        score = Words.Themes.score(measure)
    }

    /// For the cell of a table.
    var cell: HTML {
        guard let impact = try? impact.get() else {
            return "<span class=\"faint\">\(Words.Figures.noData)</span>"
        }
        let range = "<span class=\"small quiet\">\(range(impact))</span>" as HTML
        guard impact.isSure else { return "<span class=\"quiet\">\(Words.Themes.notSure)</span> \(range)" }
        return "<b>\(Words.Themes.points(impact.value))</b> \(range)"
    }

    /// What it does, for who reads no further.
    var heading: String {
        guard let impact = try? impact.get() else { return Words.Themes.impactOn(score) }
        return impact.isSure
            ? Words.Themes.effect(impact.value, score) : Words.Themes.noSureEffect(score)
    }

    /// A sentence for who does not know what an impact is.
    var sentence: String {
        switch impact {
        case .success(let impact) where impact.isSure:
            Words.Themes.sentence(impact.value, range(impact), score)
        case .success(let impact): Words.Themes.notSureSentence(range(impact), score)
        case .failure(.nobodyInTheme): Words.Themes.nobodyInTheme
        case .failure(.nobodyElse): Words.Themes.nobodyElse
        }
    }

    private func range(_ impact: ThemeImpact) -> String {
        let interval = impact.interval
        return Words.Themes.range(interval.lower, interval.upper)
    }
}
