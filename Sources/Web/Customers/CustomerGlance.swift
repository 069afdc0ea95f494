package import Recovery

/// Who a customer is, and what their account is worth, in a few lines.
package struct CustomerGlance: Hashable, Sendable {
    package var email: String?
    package var phone: String?
    /// The id in the source they come from.
    package var sourceID: String?
    package var firstHeard: Instant?
    package var accountID: String?
    package var account: String?
    package var segment: String?
    package var since: LocalDay?
    /// With its currency.
    package var revenue: String?
    package var renewal: LocalDay?
    package var contact: String?

    package init() {}

    func html(clock: WallClock) -> HTML {
        """
        <section class="card stack" aria-labelledby="facts-h"><h2 id="facts-h">\(Words.Customers.facts)</h2>\
        \(list(clock: clock))</section>
        """
    }

    func list(clock: WallClock) -> HTML {
        let today = clock.zone.day(of: clock.now)
        return """
            <dl class="facts">
            \(email.map { link(Words.Customers.email, "mailto:" + $0, $0) })\
            \(phone.map { link(Words.Customers.phone, "tel:" + $0.filter { !$0.isWhitespace }, $0) })\
            \(fact(Words.Customers.number, sourceID))\
            \(accountLink)\(fact(Words.Customers.segment, segment))\
            \(fact(Words.Customers.since, since.map { "\(Words.years(from: $0, to: today)), \(Words.date($0))" }))\
            \(fact(Words.Desk.revenue, revenue))\
            \(fact(Words.Desk.renewal, renewal.map { "\(Words.date($0)), \(Words.inDays(from: today, to: $0))" }))\
            \(fact(Words.Desk.contact, contact))\
            \(firstHeard.map { "<dt>\(Words.Customers.first)</dt><dd>\(clock.time($0))</dd>" as HTML })</dl>
            """
    }

    private var accountLink: HTML? {
        account.flatMap { name in
            accountID.map {
                """
                <dt>\(Words.Customers.account)</dt><dd><a href="\(Path.account($0))"><bdi>\(name)</bdi></a></dd>
                """
            }
        }
    }

    private func link(_ term: String, _ address: String, _ text: String) -> HTML {
        "<dt>\(term)</dt><dd class=\"breaks\"><a href=\"\(url: address)\">\(text)</a></dd>"
    }

    private func fact(_ term: String, _ value: String?) -> HTML {
        value.map { "<dt>\(term)</dt><dd class=\"breaks\"><bdi>\($0)</bdi></dd>" } ?? HTML()
    }
}
