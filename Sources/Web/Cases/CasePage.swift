package import Recovery

/// One recovery: what the next move needs, what the customer said, what was done.
package struct CasePage: Page {
    package var head: CaseHead
    package var clock: WallClock
    /// What must be true before the current move counts.
    package var needs: [Need] = []
    /// Further clocks beside the head's.
    package var clocks: [ClockFace] = []
    /// The opening signal's own words first.
    package var signals: [SignalRow] = []
    package var diagnosis: DiagnosisShown?
    package var remedies: [RemedyShown] = []
    /// Newest first.
    package var events: [CaseEventRow] = []
    package var verification: Verification?
    package var touch: TouchFields?
    package var diagnose: DiagnosisFields?
    package var remedy: RemedyFields?
    package var delivery: DeliveryFields?
    package var reopening: ReopeningFields?
    package var end: EndFields?
    /// Other cases for the list on the left; none: the case has the page for itself.
    package var neighbours: [CaseRow] = []

    package struct Need: Hashable, Sendable {
        package let text: String
        package let isMet: Bool

        package init(_ text: String, isMet: Bool) {
            self.text = text
            self.isMet = isMet
        }
    }

    /// From when on the next score decides, and when we ask for it.
    package struct Verification: Hashable, Sendable {
        package let decidesFrom: Instant
        package let askedAt: Instant?

        package init(decidesFrom: Instant, askedAt: Instant? = nil) {
            self.decidesFrom = decidesFrom
            self.askedAt = askedAt
        }
    }

    package init(head: CaseHead, clock: WallClock) {
        self.head = head
        self.clock = clock
    }

    package var title: String { head.customer }
    package var section: Section? { .cases }
    package var layout: PageLayout { neighbours.isEmpty ? .page : .desk }

    package var html: HTML {
        """
        \(HTML.when(!neighbours.isEmpty, inbox))
        <article class="case\(HTML.when(neighbours.isEmpty, " solo"))" aria-labelledby="case-name">
        \(head.html(now: clock.now))
        \(CaseMoves(stage: head.stage))
        <div class="case-body">
        <div class="case-main">
        \(head.notes)
        \(needsSection)
        \(CaseQuote(signal: signals.first, clock: clock))
        \(diagnosis?.html(clock: clock))
        \(HTML.when(!remedies.isEmpty, RemedyShown.table(remedies, clock: clock)))
        \(forms)
        \(HTML.when(signals.count > 1, signalsSection))
        \(eventsSection)
        </div>
        <aside class="case-side" aria-label="\(Words.Cases.beside)">
        \(clocksSection)
        \(head.facts(clock: clock))
        </aside>
        </div>
        </article>
        """
    }

    private var needsSection: HTML {
        guard let move = head.stage.move, !needs.isEmpty else { return HTML() }
        return """
            <section class="card" aria-labelledby="needs-h"><div class="row apart">\
            <h2 id="needs-h">\(Words.Cases.counts(move))</h2>\
            <span class="small quiet">\(Words.Cases.metOf(needs.count(where: \.isMet), needs.count))</span>\
            </div>
            <ul class="needs two">\(each: needs, need)</ul></section>
            """
    }

    private func need(_ need: Need) -> HTML {
        """
        <li data-met="\(need.isMet ? "yes" : "no")">\(need.isMet ? Icon.check : Icon.ring)<span>\
        <span class="unseen">\(need.isMet ? Words.Cases.met : Words.Cases.open)</span>\(need.text)</span></li>
        """
    }

    /// The form of the current move stands open; the others wait folded, unless they were just refused.
    private var forms: HTML {
        let move = head.stage.move
        return """
            \(touch.map { fold("touch", Words.Cases.touch, isOpen: move == .acknowledge || $0.refusal != nil, $0.html) })
            \(diagnose.map {
                fold("diagnose", Words.Cases.diagnose, isOpen: move == .diagnose || $0.refusal != nil, $0.html) })
            \(remedy.map {
                fold("remedy", Words.Cases.chooseRemedy, isOpen: head.stage == .diagnosed || $0.refusal != nil, $0.html) })
            \(delivery.map {
                fold("delivery", Words.Cases.delivery, isOpen: head.stage == .remedyChosen || $0.refusal != nil, $0.html) })
            \(verification.map(verify))
            \(reopening.map { fold("reopen", Words.Cases.reopen, isOpen: $0.refusal != nil, $0.html) })
            \(end.map { fold("end", Words.Cases.end, isOpen: $0.refusal != nil, $0.html) })
            """
    }

    private func fold(_ id: String, _ heading: String, isOpen: Bool, _ form: HTML) -> HTML {
        """
        <details class="card fold-card" id="\(id)"\(HTML.when(isOpen, " open"))>\
        <summary><h2>\(heading)</h2></summary>\(form)</details>
        """
    }

    private func verify(_ verification: Verification) -> HTML {
        """
        <section class="card" aria-labelledby="verify-h"><h2 id="verify-h">\(Words.Cases.verify)</h2>
        <p><b>\(Words.Cases.decides(clock.date(verification.decidesFrom)))</b> \(Words.Cases.verifyText)</p>
        \(verification.askedAt.map { "<p>\(Words.Cases.asked(clock.date($0)))</p>" as HTML })
        <p class="small quiet">\(Words.Cases.outcomes)</p>
        <p class="small quiet">\(Words.Cases.earlier) \(Words.Cases.confirmation)</p></section>
        """
    }

    private var signalsSection: HTML {
        """
        <section aria-labelledby="signals-h"><h2 id="signals-h">\(Words.Cases.signals)</h2>
        \(SignalTable(rows: signals, clock: clock, caption: Words.Cases.signals, columns: .ofOneCustomer))\
        </section>
        """
    }

    private var eventsSection: HTML {
        """
        <section aria-labelledby="events-h"><h2 id="events-h">\(Words.Cases.events)</h2>\
        \(HTML.when(events.isEmpty, "<p class=\"quiet\">\(Words.Cases.noEvents)</p>"))
        <ol class="timeline">\(each: events, { $0.html(clock: clock) })</ol></section>
        """
    }

    private var clocksSection: HTML {
        let all = (head.clock.map { [$0] } ?? []) + clocks
        return HTML.when(
            !all.isEmpty,
            """
            <section aria-labelledby="clocks-h"><h2 id="clocks-h">\(Words.Cases.clocks)</h2>\
            <ul class="clocks">\
            \(each: all, { "<li><span>\($0.label)</span>\($0.html(now: clock.now))</li>" })</ul></section>
            """)
    }

    private var inbox: HTML {
        """
        <section class="inbox" aria-label="\(Words.Cases.others)"><ul>\(each: neighbours, item)</ul></section>
        """
    }

    private func item(_ row: CaseRow) -> HTML {
        """
        <li><a class="item" href="\(Path.recovery(row.id))"\
        \(HTML.when(row.id == head.id, " aria-current=\"true\""))>\
        \(row.score)<span class="who"><b><bdi>\(row.customer)</bdi></b> \
        \(row.account.map { "<span class=\"faint\"><bdi>\($0)</bdi></span>" as HTML })</span>\
        \(row.clock?.html(now: clock.now))<span class="meta">\(StageDots(row.stage))\(row.badges)</span></a>\
        </li>
        """
    }
}
