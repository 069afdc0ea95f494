package import Recovery

/// One customer: what they said, and what was done about it.
package struct CustomerPage: Page {
    package let id: String
    package var name: String
    package var clock: WallClock
    package var email: String?
    package var phone: String?
    /// The id in the source they come from.
    package var sourceID: String?
    package var firstHeard: Instant?
    package var isTest = false
    package var account: Account?
    package var cases: [CaseRow] = []
    package var signals: [SignalRow] = []

    package struct Account: Hashable, Sendable {
        package var name: String
        package var segment: String?
        package var stage: String?
        package var since: Instant?

        package init(name: String, segment: String? = nil, stage: String? = nil, since: Instant? = nil) {
            self.name = name
            self.segment = segment
            self.stage = stage
            self.since = since
        }
    }

    package init(id: String, name: String, clock: WallClock) {
        self.id = id
        self.name = name
        self.clock = clock
    }

    package var title: String { name }
    package var section: Section? { .signals }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><div class="row"><h1><bdi>\(name)</bdi></h1>\
        \(HTML.when(isTest, "<span class=\"badge\">\(Words.Customers.test)</span>"))</div></header>
        <div class="two-up">\(facts)\(account.map(accountCard))</div>
        <section class="stack" aria-labelledby="cases-h"><h2 id="cases-h">\(Words.Customers.cases)</h2>
        \(cases.isEmpty ? "<p class=\"quiet\">\(Words.Customers.noCases)</p>" : caseTable)</section>
        <section class="stack" aria-labelledby="signals-h"><h2 id="signals-h">\(Words.Customers.signals)</h2>
        \(signals.isEmpty ? "<p class=\"quiet\">\(Words.Customers.noSignals)</p>" : signalTable)</section>
        """
    }

    private var facts: HTML {
        """
        <section class="card stack" aria-labelledby="facts-h"><h2 id="facts-h">\(Words.Customers.facts)</h2>\
        <dl class="facts">
        \(email.map { "<dt>\(Words.Customers.email)</dt><dd class=\"breaks\"><a href=\"\(url: "mailto:" + $0)\">\($0)</a></dd>" as HTML })\
        \(fact(Words.Customers.phone, phone))\(fact(Words.Customers.number, sourceID))\
        \(firstHeard.map { "<dt>\(Words.Customers.first)</dt><dd>\(clock.time($0))</dd>" as HTML })</dl>\
        </section>
        """
    }

    private func accountCard(_ account: Account) -> HTML {
        """
        <section class="card stack" aria-labelledby="account-h">\
        <h2 id="account-h">\(Words.Customers.account): \
        <bdi>\(account.name)</bdi></h2><dl class="facts">
        \(fact(Words.Customers.segment, account.segment))\(fact(Words.Customers.stage, account.stage))\
        \(account.since.map { "<dt>\(Words.Customers.since)</dt><dd>\(clock.date($0))</dd>" as HTML })</dl>\
        </section>
        """
    }

    private func fact(_ term: String, _ value: String?) -> HTML {
        guard let value else { return HTML() }
        return "<dt>\(term)</dt><dd class=\"breaks\"><bdi>\(value)</bdi></dd>"
    }

    private var signalTable: HTML {
        """
        <div class="card listing">\(SignalTable(
            rows: signals, clock: clock, caption: Words.Customers.signalsOf(name), columns: .ofOneCustomer))</div>
        """
    }

    private var caseTable: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\
        \(Words.Customers.casesOf(name))</caption>
        <thead><tr><th scope="col">\(Words.Signals.score)</th><th scope="col">\(Words.Customers.kind)</th>\
        <th scope="col">\(Words.Customers.caseStage)</th><th scope="col">\(Words.Customers.owner)</th>\
        <th scope="col">\(Words.Customers.opened)</th></tr></thead>
        <tbody>\(each: cases, row)</tbody></table></div>
        """
    }

    private func row(_ row: CaseRow) -> HTML {
        """
        <tr><td>\(row.score)</td><th scope="row"><a href="\(Path.recovery(row.id))">\(row.opening.text)</a> \
        \(row.badges)</th><td>\(StageDots(row.stage))</td><td><bdi>\(row.owner ?? Words.Cases.nobody)</bdi>\
        </td>\
        <td class="quiet">\(clock.time(row.opened))</td></tr>

        """
    }
}
