package import Recovery

/// The diagnosis in force.
package struct DiagnosisShown: Hashable, Sendable {
    package var cause: Cause
    package var reason: String?
    package var whys: [String]
    package var evidence: String
    package var isSystemic: Bool
    package var secondCause: Cause?
    /// Why it is another incident than that of the last round.
    package var anotherIncidentBecause: String?
    package var by: String
    package var at: Instant

    package init(
        cause: Cause, reason: String? = nil, whys: [String], evidence: String, isSystemic: Bool,
        secondCause: Cause? = nil, by: String, at: Instant
    ) {
        self.cause = cause
        self.reason = reason
        self.whys = whys
        self.evidence = evidence
        self.isSystemic = isSystemic
        self.secondCause = secondCause
        self.by = by
        self.at = at
    }

    func html(clock: WallClock, quoting comment: String?) -> HTML {
        """
        <section class="card" aria-labelledby="diagnosis-h"><h2 id="diagnosis-h">\(Words.Cases.diagnosis)</h2>
        <p class="row"><strong class="kind lead">\(cause.icon)\(cause.text)</strong>\(reason.map(Self.badge))\
        \(Self.badge(isSystemic ? Words.Cases.systemic : Words.Cases.now))\
        <span class="small faint">\(Words.Cases.by(by)), \(clock.time(at))</span></p>
        <ol class="whys">\(each: whys, { "<li><b>\(Words.Cases.whyOf)</b> \($0)</li>" })</ol>
        \(HTML.when(
            !isMarked(in: comment), "<p class=\"kept\" dir=\"auto\"><mark>\(evidence)</mark></p>"))
        \(secondCause.map(second))\(anotherIncidentBecause.map(another))</section>
        """
    }

    /// Evidence that is marked in the customer's words above is not said again.
    private func isMarked(in comment: String?) -> Bool {
        guard let comment else { return false }
        return MarkedQuote(comment, evidence: evidence).isWhole
    }

    private static func badge(_ text: String) -> HTML { "<span class=\"badge\">\(text)</span>" }

    private func another(_ because: String) -> HTML {
        """
        <p class="small quiet">\(Words.Cases.anotherIncident): <span dir="auto">\(because)</span></p>
        """
    }

    private func second(_ cause: Cause) -> HTML {
        """
        <p class="small quiet">\(Words.Cases.secondCause): <span class="kind">\(cause.icon)\(cause.text)\
        </span></p>
        """
    }
}
