package import Recovery

/// One recovery: what the next move needs, what the customer said, what was done.
package struct CasePage: Page {
    package var head: CaseHead
    package var clock: WallClock
    /// The list on the left; nil: the case has the page for itself.
    package var inbox: Inbox?
    package var outcome: CaseOutcome?
    /// Of a form that is not on the page, or not any more.
    package var refused: RefusalNote?
    /// What must be true before the current move counts.
    package var needs: [Need] = []
    /// Further clocks beside the head's.
    package var clocks: [ClockFace] = []
    /// The opening signal's own words first.
    package var signals: [SignalRow] = []
    /// What the comment that opened it speaks for.
    package var words: ReadingShown?
    package var diagnosis: DiagnosisShown?
    package var remedies: [RemedyShown] = []
    /// What was asked for beyond somebody's authority, newest first.
    package var approvals: [ApprovalShown] = []
    package var resolution: ResolutionShown?
    package var promises: [PromiseRow] = []
    package var files: [FileRow] = []
    /// What happened and was written, newest first.
    package var events: [CaseEventRow] = []
    /// Where the time line goes on; nil at its end.
    package var olderEvents: String?
    package var isFurther = false
    package var verification: Verification?
    /// When they bought again, having given no score.
    package var boughtAgainAt: Instant?
    package var playbook: PlaybookShown?
    package var touch: TouchFields?
    package var takingBack: TakingBackFields?
    package var diagnose: DiagnosisFields?
    package var remedy: RemedyFields?
    package var approving: ApprovingFields?
    package var declining: DecliningFields?
    package var delivery: DeliveryFields?
    package var resolving: ResolutionFields?
    package var confirming: ConfirmingFields?
    package var trying: TrialFields?
    package var tried: TriedFields?
    package var reonboarding: ReonboardingShown?
    package var marking: ReonboardingFields?
    package var reopening: ReopeningFields?
    package var end: EndFields?
    package var handOver: HandOverFields?
    package var snooze: SnoozeFields?
    package var promise: PromiseFields?
    package var plan: PlanFields?
    package var telling: TellingFields?
    package var fixing: FixFields?
    package var limit: LimitFields?
    package var wait: WaitFields?
    var goingOn: GoingOnFields?
    package var keeping: KeepingFields?
    package var moving: MovingFields?
    package var test: TestFields?
    package var noting: NoteFields?
    package var attaching: FileFields?
    package var progress: ProgressFields?
    package var tasks: [TaskRow] = []
    package var helping: HelpFields?
    package var finishing: FinishingFields?
    package var decliningTask: TaskDecliningFields?
    package var passing: PassingFields?
    package var customer = CustomerFacts()
    package var history: ScoreHistory?
    package var earlier: [CaseRow] = []

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
        /// Answers given since the delivery, before scores decide.
        package let early: [Signal]
        /// When they said that it is all right now.
        package var confirmedAt: Instant?

        package init(decidesFrom: Instant, askedAt: Instant? = nil, early: [Signal] = []) {
            self.decidesFrom = decidesFrom
            self.askedAt = askedAt
            self.early = early
        }
    }

    package init(head: CaseHead, clock: WallClock) {
        self.head = head
        self.clock = clock
    }

    package var title: String { head.customer }
    package var section: Section? { .cases }
    package var layout: PageLayout { inbox == nil ? .page : .desk }

    package var html: HTML {
        """
        \(inbox)
        <article class="case\(HTML.when(inbox == nil, " solo"))" aria-labelledby="case-name" \
        data-case="\(head.id)" tabindex="-1">
        \(head.html(now: clock.now, back: inbox?.view, reach: customer, canTouch: touch != nil,
            canHandOver: handOver != nil))
        <div data-live="moves">\(HTML.when(outcome == nil, CaseMoves(stage: head.stage).html))</div>
        <div class="case-body">
        <div class="case-main">
        \(refused?.html(id: "refused-move"))
        <div class="stack loose" data-live="state">
        \(outcome)
        \(head.notes)
        \(needsSection)
        \(quote)
        \(diagnosis?.html(clock: clock, quoting: signals.first?.comment))
        \(HTML.when(!remedies.isEmpty, RemedyShown.table(remedies, clock: clock)))
        \(resolution?.html(clock: clock))
        \(reonboarding?.html)
        \(verification.map(verify))
        \(boughtAgainAt.map { "<p class=\"row note\">\(Words.Confirming.bought(clock.date($0)))</p>" as HTML })
        </div>
        \(HTML.when(!approvals.isEmpty, approvalSection))
        \(playbook?.html)
        \(forms)
        \(promiseSection)
        \(taskSection)
        \(fileSection)
        \(progress?.html(clock: clock))
        \(HTML.when(noting != nil, noteSection))
        <div class="stack loose" data-live="history">
        \(HTML.when(signals.count > 1, signalsSection))
        \(eventsSection)
        </div>
        </div>
        <aside class="case-side" aria-label="\(Words.Cases.beside)" data-live="side">
        \(clocksSection)
        \(customer.html(head, clock: clock))
        \(history)
        \(HTML.when(!earlier.isEmpty, earlierSection))
        </aside>
        </div>
        </article>
        """
    }

    /// A refusal that none of the forms shows stands above them.
    mutating func showAnywhere(_ note: RefusalNote?) {
        guard let note, !html.text.contains("data-rule=\"\(note.rule)\"") else { return }
        refused = note
    }

    private var quote: CaseQuote {
        var quote = CaseQuote(signal: signals.first, evidence: diagnosis?.evidence, clock: clock)
        quote.reading = words
        quote.reading?.suggestsCause = diagnosis == nil
        return quote
    }

    private var needsSection: HTML {
        guard let move = head.stage.move, !needs.isEmpty else { return HTML() }
        return """
            <section class="card" aria-labelledby="needs-h"><div class="row apart">\
            <h2 id="needs-h">\(Words.Cases.counts(move))</h2>\
            <span class="small quiet">\(Words.Cases.metOf(needs.count(where: \.isMet), needs.count))</span>\
            </div>
            <ul class="needs\(HTML.when(needs.count > 1, " two"))">\(each: needs, need)</ul></section>
            """
    }

    private func need(_ need: Need) -> HTML {
        """
        <li data-met="\(need.isMet ? "yes" : "no")">\(need.isMet ? Icon.check : Icon.ring)<span>\
        <span class="unseen">\(need.isMet ? Words.Cases.met : Words.Cases.open)</span>\(need.text)</span></li>
        """
    }

    /// The form of the current move stands open and first; the others wait folded, unless they were just refused.
    private var forms: HTML {
        let current = currentForm
        return """
            \(current.map { fold($0.id, $0.heading, isOpen: true, $0.form) })<div class="folds">
            \(each: otherForms.filter { $0.id != current?.id }, { fold($0.id, $0.heading, isOpen: $0.isRefused, $0.form) })</div>
            """
    }

    private typealias Form = (id: String, heading: String, form: HTML, isRefused: Bool)

    private var currentForm: Form? {
        let id =
            switch head.stage {
            case .open: "touch"
            case .acknowledged: "diagnose"
            case .diagnosed: "remedy"
            case .remedyChosen: "delivery"
            case .remedied where resolution == nil: "resolution"
            default: ""
            }
        return otherForms.first { $0.id == id }
    }

    private var otherForms: [Form] {
        [
            touch.map { ("touch", Words.Cases.touch, $0.html, $0.refusal != nil) },
            diagnose.map { ("diagnose", Words.Cases.diagnose, $0.html, $0.refusal != nil) },
            remedy.map { ("remedy", $0.heading, $0.html, $0.refusal != nil) },
            plan.map { ("plan", Words.Timing.plan, $0.html, $0.refusal != nil) },
            telling.map { ("telling", Words.Timing.telling, $0.html, $0.refusal != nil) },
            fixing.map { ("fix", Words.Fitting.fix, $0.html, $0.refusal != nil) },
            limit.map { ("limit", Words.Fitting.limit, $0.html, $0.refusal != nil) },
            delivery.map { ("delivery", Words.Cases.delivery, $0.html, $0.refusal != nil) },
            resolving.map { ("resolution", Words.Resolution.write, $0.html, $0.refusal != nil) },
            confirming.map { ("confirm", Words.Confirming.heading, $0.html, $0.refusal != nil) },
            tried.map { ("tried", Words.Trying.ask, $0.html, $0.refusal != nil) },
            trying.map { ("trial", Words.Trying.give, $0.html, $0.refusal != nil) },
            marking.map { ("mark-step", Words.Reonboarding.mark, $0.html, $0.refusal != nil) },
            reopening.map { ("reopen", Words.Cases.reopen, $0.html, $0.refusal != nil) },
            handOver.map { ("hand-over", Words.Desk.handOver, $0.html, $0.refusal != nil) },
            wait.map {
                (
                    "wait", $0.waitsUntil == nil ? Words.Timing.wait : Words.Timing.waiting, $0.html,
                    $0.refusal != nil
                )
            },
            snooze.map { ("snooze", Words.Desk.snooze, $0.html, $0.refusal != nil) },
            end.map { ("end", Words.Cases.end, $0.html, $0.refusal != nil) },
            test.map {
                ("test", $0.isTest ? Words.Cases.test : Words.Testing.mark, $0.html, $0.refusal != nil)
            },
        ].compactMap { $0 }
    }

    private func fold(_ id: String, _ heading: String, isOpen: Bool, _ form: HTML) -> HTML {
        """
        <details class="card fold-card" id="\(id)"\(HTML.when(isOpen, " open"))>\
        <summary><h2>\(heading)</h2></summary>\(form)</details>
        """
    }

    private var approvalSection: HTML {
        ApprovalShown.section(
            approvals, clock: clock, approving.flatMap { approve in declining.map { (approve, $0) } })
    }

    private var promiseSection: HTML {
        let forms = keeping.flatMap { keep in moving.map { (keep, $0) } }
        return """
            <section aria-labelledby="promises-h"><h2 id="promises-h">\(Words.Desk.promises)</h2>
            <div data-live="promises">\
            \(promises.isEmpty ? "<p class=\"quiet small\">\(Words.Desk.noPromises)</p>" : promiseTable(forms))</div>
            \(promise.map { fold("promise", Words.Desk.newPromise, isOpen: $0.refusal != nil, $0.html) })</section>
            """
    }

    private func promiseTable(_ forms: (keep: KeepingFields, move: MovingFields)?) -> HTML {
        """
        <table class="table fold promises"><caption class="unseen">\(Words.Desk.promises)</caption>
        <thead><tr><th scope="col">\(Words.Desk.whatWasPromised)</th><th scope="col">\(Words.Desk.who)</th>\
        <th scope="col">\(Words.Desk.byWhen)</th><th scope="col">\(Words.Desk.state)</th>\
        <th scope="col"><span class="unseen">\(Words.Desk.more)</span></th></tr></thead>
        <tbody>\(each: promises, { $0.html(clock: clock, forms) })</tbody></table>
        """
    }

    private var noteSection: HTML {
        """
        <section class="no-print" aria-labelledby="notes-h"><h2 id="notes-h">\(Words.Desk.notes)</h2>
        \(noting)</section>
        """
    }

    private func verify(_ verification: Verification) -> HTML {
        """
        <section class="card" aria-labelledby="verify-h"><h2 id="verify-h">\(Words.Cases.verify)</h2>
        <p><b>\(Words.Cases.decides(clock.date(verification.decidesFrom)))</b> \(Words.Cases.verifyText)</p>
        \(each: verification.early, { early($0) })
        \(verification.confirmedAt.map { "<p>\(Words.Confirming.said(clock.date($0)))</p>" as HTML })
        \(verification.askedAt.map { "<p>\(Words.Cases.asked(clock.date($0)))</p>" as HTML })
        <p class="small quiet">\(Words.Cases.outcomes)</p>
        <p class="small quiet">\(Words.Cases.earlier) \(Words.Cases.confirmation)</p></section>
        """
    }

    private func early(_ signal: Signal) -> HTML {
        let badge = ScoreBadge(
            score: signal.said.score, highest: signal.scale?.highest ?? 10, band: signal.band)
        return """
            <p class="row note\(HTML.when(signal.band == .detractor, " warn"))">\(badge)\
            <span>\(Words.Cases.early(signal.band, on: clock.date(signal.occurredAt)))</span></p>
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
        <section id="events" aria-labelledby="events-h"><h2 id="events-h">\(Words.Cases.events)</h2>\
        \(HTML.when(events.isEmpty, "<p class=\"quiet\">\(isFurther ? Words.Cases.noOlderEvents : Words.Cases.noEvents)</p>"))
        <ol class="timeline">\(each: events, { $0.html(clock: clock, takingBack) })</ol>
        \(Pager(
            older: olderEvents.map { .recovery(head.id, inbox?.view, before: $0) },
            newest: isFurther ? .recovery(head.id, inbox?.view) : nil, olderLabel: Words.Cases.olderEvents))</section>
        """
    }

    private var clocksSection: HTML {
        HTML.when(
            !clocks.isEmpty,
            """
            <section aria-labelledby="clocks-h"><h2 id="clocks-h">\(Words.Cases.clocks)</h2>\
            <ul class="clocks">\
            \(each: clocks, { "<li><span>\($0.label)</span>\($0.html(now: clock.now))</li>" })</ul></section>
            """)
    }

    private var earlierSection: HTML {
        """
        <section aria-labelledby="earlier-h"><h2 id="earlier-h">\(Words.Desk.earlier)</h2><ul class="stack small">\
        \(each: earlier, {
            "<li class=\"row\">\($0.score)<a href=\"\(Path.recovery($0.id))\">\($0.opening.text)</a> \($0.stage.text) \(clock.ago($0.opened))</li>"
        })</ul></section>
        """
    }
}
