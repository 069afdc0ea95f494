import Recovery

/// One customer: who they are, their cases, and all that happened with them.
package struct CustomerPage: Page {
    package let id: String
    package var name: String
    package var clock: WallClock
    package var isTest = false
    package var glance = CustomerGlance()
    /// The open one first.
    package var cases: [CaseRow] = []
    package var hasMoreCases = false
    package var history: ScoreHistory?
    package var timeline = TimelineSection()
    /// Nil for who may change nobody.
    package var change: CustomerFields?

    package init(id: String, name: String, clock: WallClock) {
        self.id = id
        self.name = name
        self.clock = clock
    }

    package var title: String { name }
    package var section: Section? { .customers }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint">\
        <a href="\(Path.customers())">\(Words.Customers.title)</a></p>
        <div class="row"><h1><bdi>\(name)</bdi></h1>\
        \(HTML.when(isTest, "<span class=\"badge\">\(Words.Customers.test)</span>"))</div></div></header>
        <section class="stack" aria-labelledby="cases-h"><h2 id="cases-h">\(Words.Customers.cases)</h2>
        \(cases.isEmpty ? "<p class=\"quiet\">\(Words.Customers.noCases)</p>" : caseTable)\
        \(HTML.when(hasMoreCases, "<p class=\"small quiet\">\(Words.Customers.moreCases)</p>"))</section>
        <div class="two-up">\(glance.html(clock: clock))\(history.map { "<div class=\"card\">\($0)</div>" as HTML })</div>
        \(change.map { Fold("change", Words.Customers.change, isOpen: $0.refusal != nil, $0.html) })
        \(timeline.html(clock: clock) { .customer(id, before: $0) })
        """
    }

    private var caseTable: HTML {
        """
        <div class="card listing">\(CaseTable(
            rows: cases, clock: clock, caption: Words.Customers.casesOf(name)))</div>
        """
    }
}
