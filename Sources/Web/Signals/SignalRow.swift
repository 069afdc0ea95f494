package import Recovery

/// One signal as a list shows it.
package struct SignalRow: Hashable, Sendable {
    package let id: String
    package var score: ScoreBadge
    /// Nil for an anonymous answer.
    package var customer: String?
    package var customerID: String?
    package var comment: String?
    package var measure: Measure?
    package var channel: String?
    package var stage: String?
    package var occurred: Instant
    package var received: Instant
    package var caseID: String?
    package var permalink: String?
    package var isTest = false

    package init(id: String, score: ScoreBadge, measure: Measure?, occurred: Instant, received: Instant) {
        self.id = id
        self.score = score
        self.measure = measure
        self.occurred = occurred
        self.received = received
    }

    /// The customer as a link, where they are known.
    var who: HTML {
        guard let customer else { return "<span class=\"faint\">\(Words.Signals.anonymous)</span>" }
        guard let customerID else { return "<bdi>\(customer)</bdi>" }
        return "<a href=\"\(Path.customer(customerID))\"><bdi>\(customer)</bdi></a>"
    }

    /// The first words, cut at a blank where there is one near.
    var excerpt: String? {
        guard let comment else { return nil }
        let start = comment.prefix(140)
        guard start.endIndex < comment.endIndex else { return comment }
        return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(start)) + " …"
    }
}
