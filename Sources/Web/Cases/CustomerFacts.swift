package import Recovery

/// The customer and their account at a glance, beside a case.
package struct CustomerFacts: Hashable, Sendable {
    package var id: String?
    package var email: String?
    package var phone: String?
    package var since: LocalDay?
    /// With its currency.
    package var revenue: String?
    package var segment: String?
    package var renewal: LocalDay?
    package var manager: String?
    package var contact: String?
    package var accountID: String?

    package init() {}

    func html(_ head: CaseHead, clock: WallClock) -> HTML {
        let today = clock.zone.day(of: clock.now)
        return """
            <section aria-labelledby="facts-h"><h2 id="facts-h">\(Words.Cases.customer)</h2>
            <dl class="facts">
            \(fact(Words.Customers.email, email))\(fact(Words.Customers.phone, phone))\
            \(head.account.map(account))\(fact(Words.Customers.segment, segment))\
            \(fact(Words.Desk.since, since.map { "\(Words.years(from: $0, to: today)), \(Words.date($0))" }))\
            \(fact(Words.Desk.revenue, revenue))\
            \(fact(Words.Desk.renewal, renewal.map { "\(Words.date($0)), \(Words.inDays(from: today, to: $0))" }))\
            \(fact(Words.Desk.manager, manager))\(fact(Words.Desk.contact, contact))\
            <dt>\(Words.Cases.owner)</dt>\
            <dd>\(head.owner.map { "<bdi>\($0)</bdi>" as HTML } ?? "\(Words.Cases.nobody)")</dd>
            \(fact(Words.Cases.backer, head.backer))\(fact(Words.Severities.title, head.severity))
            <dt>\(Words.Cases.opened)</dt><dd>\(clock.time(head.t0))</dd>
            <dt>\(Words.Cases.because)</dt><dd>\(head.opening.text)</dd>
            </dl>\
            \(id.map { "<p class=\"no-print\"><a href=\"\(Path.customer($0))\">\(Words.Cases.wholeCustomer)</a><br><a href=\"\(Path.capture(of: $0))\">\(Words.Capture.ofThem)</a></p>" as HTML })</section>
            """
    }

    /// To call or write to them at once; `message` is nil where a message has no place in the case.
    func buttons(writing message: Path?) -> HTML {
        """
        \(phone.map { reach("tel:" + $0.filter { !$0.isWhitespace }, Icon.phone, Words.Desk.call) })\
        \((message?.text ?? email.map { "mailto:\($0.inQuery)" }).map { reach($0, Icon.mail, Words.Desk.write) })
        """
    }

    private func reach(_ address: String, _ icon: Icon, _ word: String) -> HTML {
        """
        <a class="button reach" href="\(url: address)">\(icon)<span class="word">\(word)</span></a>
        """
    }

    private func account(_ name: String) -> HTML {
        let shown: HTML = "<bdi>\(name)</bdi>"
        let linked = accountID.map { "<a href=\"\(Path.account($0))\">\(shown)</a>" as HTML }
        return "<dt>\(Words.Cases.account)</dt><dd>\(linked ?? shown)</dd>"
    }

    private func fact(_ name: String, _ value: String?) -> HTML {
        value.map { "<dt>\(name)</dt><dd><bdi>\($0)</bdi></dd>" } ?? HTML()
    }
}
