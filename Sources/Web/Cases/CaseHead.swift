package import Recovery

/// Who it is about, how far it is, and the clock that matters.
package struct CaseHead: Hashable, Sendable {
    package let id: String
    package var customer: String
    package var account: String?
    package var score: ScoreBadge
    package var opening: OpeningKind
    package var stage: Stage.Word
    package var owner: String?
    package var backer: String?
    /// With its sum, in words.
    package var severity: String?
    /// Received-at of the opening signal; clocks start here.
    package var t0: Instant
    package var clock: ClockFace?
    package var round = 1
    package var isParked = false
    package var isBackfilled = false
    package var isTest = false
    /// Something was done in this round before the diagnosis.
    package var isEmergency = false

    package init(
        id: String, customer: String, score: ScoreBadge, opening: OpeningKind, stage: Stage.Word, t0: Instant
    ) {
        self.id = id
        self.customer = customer
        self.score = score
        self.opening = opening
        self.stage = stage
        self.t0 = t0
    }

    func html(
        now: Instant, back: InboxView?, reach: CustomerFacts, canTouch: Bool, canHandOver: Bool
    ) -> HTML {
        """
        <header class="case-head">
        <a class="back button plain" href="\(Path.cases(back))">\(Icon.left)<span class="unseen">\(Words.Cases.back)\
        </span></a>
        \(score.large)
        <div class="who"><h1 id="case-name" data-live="name"><bdi>\(customer)</bdi>\
        \(HTML.when(isTest, " <span class=\"badge warn\">\(Words.Cases.test)</span>"))</h1>
        <p class="small quiet">\(account.map { "<bdi>\($0)</bdi> · " as HTML })\
        <span data-live="stage">\(stage.text)</span></p></div>
        <span data-live="clock">\(clock?.html(now: now, isLarge: true, isNamed: true))</span>
        <div class="row tools no-print"><span class="row" data-live="reach">\(reach.buttons(writing: canTouch ? .message(id) : nil))</span>\
        \(HTML.when(canTouch, moves(canHandOver: canHandOver)))</div>
        </header>
        """
    }

    private func moves(canHandOver: Bool) -> HTML {
        """
        <a class="button" href="#touch">\(Icon.note)\(Words.Desk.logTouch)</a>\
        \(HTML.when(canHandOver, "<a class=\"button\" href=\"#hand-over\">\(Icon.hand)\(Words.Desk.handOver)</a>"))
        """
    }

    var notes: HTML {
        let badges: HTML = """
            \(HTML.when(isParked, "<span class=\"badge warn\">\(Icon.alert)\(Words.Cases.parked)</span>"))\
            \(HTML.when(isBackfilled, "<span class=\"badge\">\(Words.Cases.backfilled)</span>"))\
            \(HTML.when(isEmergency, "<span class=\"badge\">\(Words.Fitting.helpedAtOnce)</span>"))\
            \(HTML.when(round > 1, "<span class=\"badge\">\(Words.Cases.round(round))</span>"))
            """
        return """
            \(HTML.when(!badges.isEmpty, "<p class=\"row\">\(badges)</p>"))\
            \(HTML.when(isParked, "<p class=\"help\">\(Words.Cases.parkedNote)</p>"))\
            \(HTML.when(isBackfilled, "<p class=\"note\">\(Words.Cases.backfilledNote)</p>"))\
            \(HTML.when(isTest, "<p class=\"note warn\">\(Words.Testing.note)</p>"))
            """
    }
}
