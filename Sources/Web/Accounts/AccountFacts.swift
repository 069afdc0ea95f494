package import Recovery

/// What is known of an account, in a few lines.
package struct AccountFacts: Hashable, Sendable {
    /// Its id in the source it comes from.
    package var sourceID: String?
    package var segment: String?
    package var location: String?
    /// With its currency.
    package var revenue: String?
    package var since: LocalDay?
    package var renewal: LocalDay?
    package var manager: String?
    package var contact: String?

    package init() {}

    func html(clock: WallClock) -> HTML {
        let today = clock.zone.day(of: clock.now)
        return """
            <section class="card stack" aria-labelledby="facts-h"><h2 id="facts-h">\(Words.Accounts.facts)</h2>\
            <dl class="facts">
            \(fact(Words.Customers.number, sourceID))\(fact(Words.Customers.segment, segment))\
            \(fact(Words.Accounts.location, location))\
            \(fact(Words.Desk.revenue, revenue))\
            \(fact(Words.Customers.since, since.map { "\(Words.years(from: $0, to: today)), \(Words.date($0))" }))\
            \(fact(Words.Desk.renewal, renewal.map { "\(Words.date($0)), \(Words.inDays(from: today, to: $0))" }))\
            \(fact(Words.Desk.manager, manager))\(fact(Words.Desk.contact, contact))</dl></section>
            """
    }

    private func fact(_ term: String, _ value: String?) -> HTML {
        value.map { "<dt>\(term)</dt><dd class=\"breaks\"><bdi>\($0)</bdi></dd>" } ?? HTML()
    }
}
