/// A list with nothing in it: says so, and what to do next.
package struct EmptyState: Rendered {
    package let title: String
    package let text: String
    package var action: (path: Path, label: String)?

    package var html: HTML {
        """
        <section class="card empty"><h2>\(title)</h2><p class="small">\(text)</p>\
        \(action.map { "<a class=\"button primary\" href=\"\($0.path)\">\($0.label)</a>" as HTML })</section>
        """
    }
}

/// The way on in a long list, and back to its top.
package struct Pager: Rendered {
    package let older: Path?
    package let newest: Path?
    package var olderLabel = Words.Layout.older
    package var newestLabel = Words.Layout.newest

    package var html: HTML {
        HTML.when(
            older != nil || newest != nil,
            """
            <nav class="row apart" aria-label="\(olderLabel)">\
            \(newest.map { "<a class=\"button\" href=\"\($0)\">\(newestLabel)</a>" as HTML } ?? "<span></span>")\
            \(older.map { "<a class=\"button\" href=\"\($0)\" rel=\"next\">\(olderLabel)</a>" as HTML })</nav>
            """)
    }
}
