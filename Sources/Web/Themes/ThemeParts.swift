import Insight

/// What a theme weighs in each segment, or at each stage of the journey.
struct ThemeParts: Rendered {
    let id: String
    let title: String
    let head: String
    /// Those in which somebody speaks of it, most first.
    private let parts: [ThemeReport.Part]
    private let query: ThemeQuery

    init(id: String, title: String, head: String, _ parts: [ThemeReport.Part], _ query: ThemeQuery) {
        self.id = id
        self.title = title
        self.head = head
        self.parts = parts.filter { $0.count > 0 }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        self.query = query
    }

    private static let most = 12

    var html: HTML {
        """
        <section class="card stack" aria-labelledby="\(id)-h"><h2 id="\(id)-h">\(title)</h2>
        \(parts.isEmpty ? "<p class=\"quiet\">\(Words.Themes.noComments)</p>" : table)
        \(HTML.when(parts.count > Self.most, "<p class=\"small quiet\">\(Words.Themes.others(parts.count - Self.most))</p>"))</section>
        """
    }

    private var table: HTML {
        """
        <table class="table fold themes"><caption class="unseen">\(title)</caption><thead><tr><th scope="col">\(head)</th>\
        <th scope="col" class="num">\(Words.Themes.comments)</th><th scope="col" class="num">\(Words.Themes.share)</th>\
        <th scope="col">\(Words.Themes.impactOn(Words.Themes.score(query.measure)))</th></tr></thead>
        <tbody>\(each: parts.prefix(Self.most), row)</tbody></table>
        """
    }

    private func row(_ part: ThemeReport.Part) -> HTML {
        """
        <tr><th scope="row"><bdi>\(part.name.isEmpty ? Words.Themes.nameless : part.name)</bdi></th>\
        <td class="num"><span class="unfold">\(Words.Themes.comments) </span>\(Words.grouped(part.count))</td>\
        <td class="num"><span class="unfold">\(Words.Themes.share) </span>\
        \(part.share.map { Words.percent($0.value) } ?? Words.Figures.noData)</td>\
        <td class="impact">\(ThemeImpactText(part.impact, on: query.measure).cell)</td></tr>

        """
    }
}
