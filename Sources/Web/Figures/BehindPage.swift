import Insight
import Recovery

/// Those behind a number, each with where to look at it. As many as the number says.
package struct BehindPage: Page {
    package let behind: Behind
    package let count: Int
    package let rows: [Row]
    /// Where the list goes on.
    package var next: Int?

    package struct Row: Hashable, Sendable {
        package let name: String
        package let path: Path?
        /// What is said of it, in the order in which it is read.
        package let facts: [String]

        package init(_ name: String, _ path: Path?, _ facts: [String]) {
            self.name = name
            self.path = path
            self.facts = facts
        }
    }

    package init(_ behind: Behind, count: Int, rows: [Row]) {
        self.behind = behind
        self.count = count
        self.rows = rows
    }

    package var title: String { behind.figure.text }
    package var section: Section? { .figures }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.scorecard)">\(Words.Scorecard.title)</a></p>
        <h1>\(title)</h1>
        <p class="small quiet">\(Words.Behind.counted(count, behind.part == .numerator)) \
        \(Words.Scorecard.days(Words.date(behind.from), Words.date(behind.to.adding(days: -1)))).</p>
        <p class="small quiet">\(behind.figure.definition)</p>\(only)</div></header>
        <p class="row"><a href="\(Path.behind(other))">\(Words.Behind.other(behind.part == .numerator))</a>\
        \(FileLinks(of: Words.Exports.behind) { [behind] in .behindFile(behind, $0) })</p>
        \(rows.isEmpty ? "<p class=\"quiet\">\(Words.Behind.nobody)</p>" : list)
        \(next.map { "<p class=\"row\"><a class=\"button\" href=\"\(Path.behind(behind, after: $0))\">\(Words.Layout.older)</a></p>" as HTML })
        """
    }

    /// The slice, as far as it has words; ids have none.
    private var only: HTML {
        let filter = behind.filter
        let words = [
            filter.segment, filter.location, filter.touchpoint, filter.cause.flatMap(Cause.init)?.text,
            filter.channel, filter.remedy?.text, filter.speed.map(Words.WhatWorks.speed),
            filter.team.map { _ in Words.Behind.oneTeam }, filter.owner.map { _ in Words.Behind.oneOwner },
        ].compactMap(\.self)
        return HTML.when(
            !words.isEmpty,
            "<p class=\"small quiet\">\(Words.Behind.only)\(each: words.enumerated(), { "\($0 == 0 ? "" : ", ")<bdi>\($1)</bdi>" })</p>"
        )
    }

    private var other: Behind {
        var other = behind
        other.part = behind.part == .base ? .numerator : .base
        return other
    }

    private var list: HTML {
        """
        <ol class="card behind">\(each: rows, \.html)</ol>
        """
    }
}

extension BehindPage.Row {
    var html: HTML {
        let name: HTML = "<bdi>\(name)</bdi>"
        return """
            <li><b>\(path.map { "<a href=\"\($0)\">\(name)</a>" as HTML } ?? name)</b>\
            \(each: facts, { " <span class=\"small quiet\">\($0)</span>" })</li>

            """
    }
}
