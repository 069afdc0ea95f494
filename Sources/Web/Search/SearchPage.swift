import Recovery

/// What was found of customers, cases and comments. Asks `q`.
package struct SearchPage: Page {
    package var typed: String
    /// In the order in which they are shown; those in which nothing was found are left out.
    package var groups: [Group] = []

    package struct Group: Sendable {
        package let heading: String
        package let results: [SearchResult]

        package init(_ heading: String, _ results: [SearchResult]) {
            self.heading = heading
            self.results = results
        }
    }

    package init(typed: String) {
        self.typed = typed
    }

    package var title: String {
        typed.isBlank ? Words.Search.title : Words.Search.titled(typed)
    }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(Words.Search.title)</h1></header>
        <form action="\(Path.search())" method="get" role="search" class="row find">\
        <label class="unseen" for="q">\(Words.Search.label)</label>\
        <input class="input" id="q" name="q" type="search" value="\(typed)" maxlength="200" \
        placeholder="\(Words.Search.hint)"\(HTML.when(typed.isBlank, " autofocus"))>\
        <button class="button primary" type="submit">\(Words.Search.find)</button></form>
        \(typed.isBlank ? help : found)
        """
    }

    private var help: HTML { "<p class=\"quiet\">\(Words.Search.help)</p>" }

    private var found: HTML {
        let groups = groups.filter { !$0.results.isEmpty }
        if groups.isEmpty {
            return EmptyState(title: Words.Search.nothing(typed), text: Words.Search.nothingText).html
        }
        return "\(each: groups, section)"
    }

    private func section(_ group: Group) -> HTML {
        """
        <section class="stack"><h2>\(group.heading)</h2>
        <ul class="card listing found">\(each: group.results, \.html)</ul></section>

        """
    }
}

/// One thing that was found.
package struct SearchResult: Rendered {
    package let path: Path
    package let name: String
    package var score: ScoreBadge?
    package var beside: String?
    package var snippet: Snippet?
    package var when: HTML?
    /// Where the work on it goes on.
    package var open: (path: Path, label: String)?

    package init(_ path: Path, _ name: String) {
        self.path = path
        self.name = name
    }

    package var html: HTML {
        """
        <li>\(score)<div class="what"><a href="\(path)"><bdi>\(name)</bdi></a> \
        \(beside.map { "<span class=\"faint small breaks\"><bdi>\($0)</bdi></span>" as HTML })\
        \(snippet.map { "<p class=\"said\" dir=\"auto\">\($0)</p>" as HTML })</div>\
        <div class="aside small">\(when)\
        \(open.map { "<a href=\"\($0.path)\">\($0.label)</a>" as HTML })</div></li>

        """
    }
}
