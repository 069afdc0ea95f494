import Insight
package import Operations
package import Recovery

/// Kept themes with what each weighs; those that move the score for sure come first, the dearest of them at the top.
package struct ThemeTable: Rendered, Sendable {
    package let rows: [Row]
    package let query: ThemeQuery

    package struct Row: Sendable {
        package let theme: KeptTheme
        package let weighed: WeighThemes.Weighed

        package init(_ theme: KeptTheme, _ weighed: WeighThemes.Weighed) {
            self.theme = theme
            self.weighed = weighed
        }

        /// Nil where it is not known, or may be none.
        var sureImpact: Double? {
            guard let impact = try? weighed.report.whole.impact.get(), impact.isSure else { return nil }
            return impact.value
        }
    }

    package init(_ rows: [Row], _ query: ThemeQuery) {
        self.rows = rows.sorted { left, right in
            switch (left.sureImpact, right.sureImpact) {
            case (let left?, let right?) where left != right: left < right
            case (_?, nil): true
            case (nil, _?): false
            default:
                (-left.weighed.report.whole.count, left.theme.name)
                    < (-right.weighed.report.whole.count, right.theme.name)
            }
        }
        self.query = query
    }

    package var html: HTML {
        """
        <section class="card listing" aria-label="\(Words.Themes.kept)"><table class="table fold themes">\
        <caption class="unseen">\(Words.Themes.kept)</caption>
        <thead><tr><th scope="col">\(Words.Themes.theme)</th><th scope="col" class="num">\(Words.Themes.comments)</th>\
        <th scope="col" class="num">\(Words.Themes.share)</th><th scope="col" class="spark">\(Words.Themes.trend)</th>\
        <th scope="col">\(Words.Themes.mood)</th>\
        <th scope="col">\(Words.Themes.impactOn(Words.Themes.score(query.measure)))</th></tr></thead>
        <tbody>\(each: rows.enumerated(), { row($0.offset, $0.element) })</tbody></table></section>
        """
    }

    private func row(_ place: Int, _ row: Row) -> HTML {
        let whole = row.weighed.report.whole
        return """
            <tr><th scope="row"><a href="\(Path.theme(row.theme.id.rawValue, query))"><bdi>\(row.theme.name)</bdi></a></th>\
            <td class="num"><span class="unfold">\(Words.Themes.comments) </span>\(Words.grouped(whole.count))</td>\
            <td class="num"><span class="unfold">\(Words.Themes.share) </span>\
            \(whole.share.map { Words.percent($0.value) } ?? Words.Figures.noData)</td>\
            <td class="spark">\(ThemeTrend(row.theme.name, row.weighed.report, id: "trend-\(place)"))</td>\
            <td><span class="unfold">\(Words.Themes.mood) </span>\(ThemeMood(whole.sentiment))</td>\
            <td class="impact"><span class="unfold">\(Words.Themes.impactOn(Words.Themes.score(query.measure))) </span>\
            \(ThemeImpactText(whole.impact, on: query.measure).cell)</td></tr>

            """
    }
}
