import Recovery

/// One customer: who they are, their cases, and all that happened with them.
package struct CustomerPage: Page {
    package let id: String
    package var name: String
    package var clock: WallClock
    package var isTest = false
    /// What other tools leave out for them now; nil where nothing is.
    package var quiet: String?
    package var glance = CustomerGlance()
    /// The open one first.
    package var cases: [CaseRow] = []
    package var hasMoreCases = false
    package var history: ScoreHistory?
    package var timeline = TimelineSection()
    /// Nil for who may change nobody.
    package var change: CustomerFields?
    /// Who turned out to be this customer, the latest first.
    package var merges: [MergeRow] = []
    package var mayMerge = false
    package var csrf = ""
    /// Who could be the same person.
    package var likely: [CustomerListPage.Row] = []
    package var splitRefusal: RefusalNote?

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
        \(quiet.map { "<p class=\"note\">\($0)</p>" as HTML })
        <section class="stack" aria-labelledby="cases-h"><h2 id="cases-h">\(Words.Customers.cases)</h2>
        \(cases.isEmpty ? "<p class=\"quiet\">\(Words.Customers.noCases)</p>" : caseTable)\
        \(HTML.when(hasMoreCases, "<p class=\"small quiet\">\(Words.Customers.moreCases)</p>"))</section>
        <div class="two-up">\(glance.html(clock: clock))\(history.map { "<div class=\"card\">\($0)</div>" as HTML })</div>
        <div class="folds">\(change.map { Fold("change", Words.Customers.change, isOpen: $0.refusal != nil, $0.html) })\
        \(HTML.when(mayMerge, Fold("merge", Words.Merging.title, isOpen: false, search).html))</div>
        \(HTML.when(!merges.isEmpty || splitRefusal != nil, mergeSection))
        \(timeline.html(clock: clock) { .customer(id, before: $0) })
        """
    }

    private var search: HTML {
        """
        <p class="help">\(Words.Merging.help)</p>
        \(HTML.when(!likely.isEmpty, "<p>\(Words.Merging.likely)</p><ul class=\"row\">\(each: likely, likelyOne)</ul>"))
        <form action="\(Path.merging(id))" class="stack">
        \(TextField(
            id: "other", name: "other", label: Words.Merging.other, help: Words.Merging.otherHelp,
            isRequired: true))
        <div class="row"><button class="button" type="submit">\(Words.Merging.compare)</button></div></form>
        """
    }

    private func likelyOne(_ row: CustomerListPage.Row) -> HTML {
        "<li><a class=\"button\" href=\"\(Path.merging(id, other: row.id))\"><bdi>\(row.name)</bdi></a></li>"
    }

    private var mergeSection: HTML {
        """
        <section class="card stack" aria-labelledby="merges-h"><h2 id="merges-h">\(Words.Merging.merged)</h2>
        <p class="small quiet">\(Words.Merging.undoHelp(name))</p>
        \(splitRefusal?.html(id: "split-refused"))
        <ul class="stack">\(each: merges, { $0.html(clock: clock, csrf: mayMerge ? csrf : nil) })</ul></section>
        """
    }

    private var caseTable: HTML {
        """
        <div class="card listing">\(CaseTable(
            rows: cases, clock: clock, caption: Words.Customers.casesOf(name)))</div>
        """
    }
}
