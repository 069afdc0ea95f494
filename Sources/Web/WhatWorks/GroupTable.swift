import Insight
import Recovery

/// Shares of recovered cases under each other, each drawn with where it lies in 95 of 100.
struct GroupTable: Rendered {
    let id: String
    let title: String
    let counted: String
    /// Over the names of the rows.
    let head: String
    let rows: [Row]

    struct Row {
        let name: String
        let share: Share
        let others: Share?
        let comparison: ShareComparison?
        let standsOut: Bool
        /// The cases that it was counted over.
        let behind: Behind

        init<Key>(_ group: WhatWorks.Group<Key>, _ name: String, behind: Behind) {
            self.name = name
            share = group.share
            others = group.others
            comparison = group.comparison
            standsOut = group.standsOut
            self.behind = behind
        }
    }

    var html: HTML {
        """
        <section class="card stack" aria-labelledby="\(id)-h"><h2 id="\(id)-h">\(title)</h2>
        <p class="small quiet">\(counted)</p>
        \(rows.isEmpty ? "<p class=\"quiet\">\(Words.WhatWorks.tooFew)</p>" : table)</section>
        """
    }

    private var table: HTML {
        """
        <table class="table fold groups"><caption class="unseen">\(title)</caption><thead><tr>\
        <th scope="col">\(head)</th><th scope="col" class="num">\(Words.WhatWorks.recovered)</th>\
        <th scope="col">\(Words.WhatWorks.range)</th><th scope="col">\(Words.WhatWorks.againstOthers)</th></tr></thead>
        <tbody>\(each: rows, row)</tbody></table>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <tr><th scope="row"><bdi>\(row.name)</bdi></th>\
        <td class="num"><b>\(Words.percent(row.share.value))</b> <span class="small quiet">\(counts(row))</span></td>\
        <td class="range">\(RangeBar(row.share.interval, at: row.share.value, beside: row.others?.value))\
        <span class="small quiet">\(Words.percents(row.share.interval.lower, row.share.interval.upper))</span></td>\
        <td class="small">\(against(row))</td></tr>

        """
    }

    private func counts(_ row: Row) -> HTML {
        var recovered = row.behind
        recovered.part = .numerator
        return """
            <a href="\(Path.behind(recovered))">\(Words.grouped(row.share.numerator))</a>\(Words.Figures.ofAll)\
            <a href="\(Path.behind(row.behind))">\(Words.grouped(row.share.denominator))</a>
            """
    }

    private func against(_ row: Row) -> HTML {
        guard let comparison = row.comparison else {
            return "<span class=\"faint\">\(Words.WhatWorks.cannotTell)</span>"
        }
        let interval = comparison.interval
        let words = Words.WhatWorks.difference(
            comparison.difference * 100, between: (interval.lower * 100, interval.upper * 100))
        guard row.standsOut else { return "\(words)" }
        return
            "\(words) <span class=\"badge \(comparison.difference > 0 ? "good" : "warn")\">\(Words.WhatWorks.beyondChance)</span>"
    }
}

/// Where a share lies in 95 of 100, on a line from none to all. Its numbers stand beside it.
struct RangeBar: Rendered {
    let range: ConfidenceInterval
    let value: Double
    /// What it is compared with.
    let beside: Double?

    init(_ range: ConfidenceInterval, at value: Double, beside: Double?) {
        self.range = range
        self.value = value
        self.beside = beside
    }

    var html: HTML {
        """
        <svg class="chart" width="100%" height="16" aria-hidden="true">\
        <line x1="0" x2="100%" y1="8" y2="8" class="grid"/>\
        \(beside.map { "<line x1=\"\(place($0))\" x2=\"\(place($0))\" y1=\"1\" y2=\"15\" class=\"target\"/>" as HTML })\
        <line x1="\(place(range.lower))" x2="\(place(range.upper))" y1="8" y2="8" class="line"/>\
        <circle cx="\(place(value))" cy="8" r="4" class="pt"/></svg>
        """
    }

    private func place(_ share: Double) -> String { Svg.number(share * 100) + "%" }
}
