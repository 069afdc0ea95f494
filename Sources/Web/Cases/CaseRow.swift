package import Recovery

/// One case as a list shows it.
package struct CaseRow: Hashable, Sendable {
    package let id: String
    package var customer: String
    package var account: String?
    package var score: ScoreBadge
    package var opening: OpeningKind
    package var stage: Stage.Word
    /// Nil while nobody owns it.
    package var owner: String?
    /// The clock that ends next; nil where none runs.
    package var clock: ClockFace?
    /// When its next clock ends; nil where none runs.
    package var nextDue: Instant?
    package var cause: Cause?
    /// The first of the customer's words.
    package var said: String?
    /// How they sounded before and after their recovery.
    package var mood: String?
    package var opened: Instant
    package var isParked = false
    package var isBackfilled = false
    package var isTest = false

    package init(
        id: String, customer: String, score: ScoreBadge, opening: OpeningKind, stage: Stage.Word,
        opened: Instant
    ) {
        self.id = id
        self.customer = customer
        self.score = score
        self.opening = opening
        self.stage = stage
        self.opened = opened
    }

    /// What sets the case apart, each as a badge.
    var badges: HTML {
        """
        \(HTML.when(isParked, "<span class=\"badge warn\">\(Words.CaseList.parked)</span>"))\
        \(HTML.when(isBackfilled, "<span class=\"badge\">\(Words.CaseList.backfilled)</span>"))\
        \(HTML.when(isTest, "<span class=\"badge\">\(Words.Layout.test)</span>"))
        """
    }
}
