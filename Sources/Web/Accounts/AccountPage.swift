package import Recovery

/// One account: what it is worth, how its people feel, its open cases, and all that happened with them.
package struct AccountPage: Page {
    package let id: String
    package var name: String
    package var clock: WallClock
    package var isTest = false
    package var facts = AccountFacts()
    /// As it stands; nil where none of its people answered.
    package var score: AccountScore?
    package var history: ScoreHistory?
    package var people: [CustomerListPage.Row] = []
    package var hasMorePeople = false
    /// The clock that ends first at the top.
    package var cases: [CaseRow] = []
    package var hasMoreCases = false
    package var timeline = TimelineSection()
    /// Nil for who may change nothing.
    package var change: AccountFields?

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
        <a href="\(Path.accounts())">\(Words.Accounts.title)</a></p>
        <div class="row"><h1><bdi>\(name)</bdi></h1>\
        \(HTML.when(isTest, "<span class=\"badge\">\(Words.Accounts.test)</span>"))</div></div></header>
        <section class="stack" aria-labelledby="cases-h"><h2 id="cases-h">\(Words.Accounts.openCases)</h2>
        \(cases.isEmpty ? "<p class=\"quiet\">\(Words.Accounts.noOpenCases)</p>" : caseTable)\
        \(HTML.when(hasMoreCases, "<p class=\"small quiet\">\(Words.Accounts.moreOpen)</p>"))</section>
        <div class="two-up">\(facts.html(clock: clock))\(scoreCard)</div>
        \(change.map { Fold("change", Words.Customers.change, isOpen: $0.refusal != nil, $0.html) })
        \(peopleSection)
        \(timeline.html(clock: clock) { .account(id, before: $0) })
        """
    }

    private var caseTable: HTML {
        """
        <div class="card listing">\(CaseTable(
            rows: cases, clock: clock, caption: Words.Accounts.openCasesOf(name), namesCustomers: true))</div>
        """
    }

    private var scoreCard: HTML {
        """
        <section class="card stack" aria-labelledby="score-h"><h2 id="score-h">\(Words.Accounts.score)</h2>
        <p>\(score.map { Words.Accounts.points($0.points, $0.answers) } ?? Words.Accounts.noScore)</p>
        \(history)</section>
        """
    }

    private var peopleSection: HTML {
        """
        <section class="stack" aria-labelledby="people-h"><h2 id="people-h">\(Words.Accounts.people)</h2>
        \(people.isEmpty
            ? "<p class=\"quiet\">\(Words.Accounts.nobody)</p>"
            : "<ul class=\"row\">\(each: people, person)</ul>")\
        \(HTML.when(hasMorePeople, "<p><a href=\"\(Path.accountPeople(id))\">\(Words.Accounts.allPeople)</a></p>"))\
        </section>
        """
    }

    private func person(_ row: CustomerListPage.Row) -> HTML {
        "<li><a class=\"button\" href=\"\(Path.customer(row.id))\"><bdi>\(row.name)</bdi></a></li>"
    }
}
