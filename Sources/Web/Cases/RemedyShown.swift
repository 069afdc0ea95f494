package import Recovery

/// A remedy that was chosen for this case.
package struct RemedyShown: Hashable, Sendable {
    package var name: String
    /// With its currency: "€4,200".
    package var cost: String?
    package var rationale: String?
    package var chosenAt: Instant
    package var deliveredAt: Instant?
    /// Who said that it may be given, where that was needed.
    package var approver: String?
    package var isTakenBack = false
    package var fit = Case.Fit.firstCause
    package var fitReason: String?

    package init(name: String, cost: String? = nil, chosenAt: Instant, deliveredAt: Instant? = nil) {
        self.name = name
        self.cost = cost
        self.chosenAt = chosenAt
        self.deliveredAt = deliveredAt
    }

    static func table(_ remedies: [RemedyShown], clock: WallClock) -> HTML {
        """
        <section aria-labelledby="remedies-h"><h2 id="remedies-h">\(Words.Cases.remedy)</h2>
        <table class="table fold remedies"><caption class="unseen">\(Words.Cases.remedies)</caption>
        <thead><tr><th scope="col">\(Words.Cases.remedy)</th>\
        <th scope="col" class="num">\(Words.Cases.costHeading)</th>\
        <th scope="col">\(Words.Cases.chosen)</th><th scope="col">\(Words.Cases.delivered)</th></tr></thead>
        <tbody>\(each: remedies, { $0.row(clock: clock) })</tbody></table></section>
        """
    }

    private func row(clock: WallClock) -> HTML {
        """
        <tr><th scope="row">\(name)\
        \(rationale.map { "<p class=\"small quiet\" dir=\"auto\">“\($0)”</p>" as HTML })\
        \(Words.Fitting.shown(fit).map(exception))</th>\
        <td class="num">\(cost)\(approver.map { "<p class=\"small quiet\">\(Words.Giving.approved(by: $0))</p>" as HTML })</td>\
        <td class="quiet">\(label(Words.Cases.chosen))\(clock.time(chosenAt))</td>\
        <td>\(deliveredAt.map { "\(label(Words.Cases.delivered))\(clock.time($0))" as HTML }
            ?? "<span class=\"badge\">\(isTakenBack ? Words.Giving.takenBack : Words.Cases.waits)</span>")</td></tr>
        """
    }

    private func exception(_ fit: String) -> HTML {
        """
        <p class="small"><span class="badge">\(fit)</span>\
        \(fitReason.map { " <span class=\"quiet\" dir=\"auto\">“\($0)”</span>" as HTML })</p>
        """
    }

    /// The heading again, where the table is folded and has none.
    private func label(_ heading: String) -> HTML { "<span class=\"unfold\">\(heading) </span>" }
}
