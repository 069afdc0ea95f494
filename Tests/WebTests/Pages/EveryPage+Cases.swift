import Storage
import Recovery
import Web

/// The pages of the desk.
extension EveryPage {
    static func row(_ words: String) -> CaseRow {
        var row = CaseRow(
            id: words, customer: words, score: ScoreBadge(score: 2, band: .detractor), opening: .detractor,
            stage: .open, opened: clock.now)
        row.account = words
        row.owner = words
        row.clock = face(words)
        row.said = words
        row.cause = .failedDelivery
        row.nextDue = clock.now
        return row
    }

    static func face(_ words: String) -> ClockFace {
        ClockFace(words, .running(from: clock.now, due: clock.now.adding(.hours(4))))
    }

    static func inbox(_ words: String) -> Inbox {
        var view = InboxView(.mine)
        view.owner = words
        view.segment = words
        var inbox = Inbox(
            view: view, counts: [.mine: CappedCount(1), .all: CappedCount(1)], rows: [row(words)],
            clock: clock)
        inbox.current = words
        inbox.after = words
        inbox.place = words
        inbox.owners = [Choice(words, words)]
        inbox.ticked = ticked(words)
        inbox.saved = saved(words, shown: view)
        return inbox
    }

    static func saved(_ words: String, shown view: InboxView) -> SavedViews {
        var saved = SavedViews(csrf: words, shown: view)
        saved.views = [.init(id: words, name: words, view: view)]
        saved.name = words
        saved.refusal = note(words, "name")
        return saved
    }

    static func ticked(_ words: String) -> TickedFields {
        var fields = TickedFields(csrf: words, path: .ticked(InboxView(.mine), after: words), zone: words)
        fields.members = [Choice(words, words)]
        fields.mayMark = true
        fields.ticked = [words]
        fields.whole = CappedCount(60)
        fields.reason = words
        fields.until = words
        fields.refusal = note(words, "reason")
        return fields
    }

    static func outcomes(_ words: String) -> TickedPage {
        var page = TickedPage(.handOver, list: .cases(InboxView(.mine), after: words))
        page.done = [.init(id: words, customer: words)]
        page.refused = [.init(id: words, customer: words, refusal: note(words, nil))]
        page.missing = 2
        return page
    }

    static func bulk(_ words: String) -> BulkPage {
        var page = BulkPage(
            id: words, .snooze, [.waiting: 3, .refused: 1, .missing: 1], isFinished: false, shown: .refused)
        page.lines = [.init(id: words, customer: words, refusal: note(words, nil))]
        page.after = words
        page.isFurther = true
        return page
    }

    static func cases(_ words: String) -> InboxPage {
        var inbox = inbox(words)
        inbox.current = nil
        return InboxPage(inbox: inbox)
    }

    static func recovery(_ words: String) -> CasePage {
        var head = CaseHead(
            id: words, customer: words, score: ScoreBadge(score: nil, band: .unscored), opening: .silence,
            stage: .diagnosed, t0: clock.now)
        head.account = words
        head.owner = words
        head.clock = face(words)
        head.isTest = true
        var page = CasePage(head: head, clock: clock)
        page.refused = note(words, nil)
        page.needs = [.init(words, isMet: false)]
        page.clocks = [face(words)]
        page.signals = [signalRow(words), signalRow(words)]
        page.diagnosis = DiagnosisShown(
            cause: .processFriction, reason: words, whys: [words], evidence: words, isSystemic: true,
            secondCause: .relationalNeglect, by: words, at: clock.now)
        page.diagnosis?.anotherIncidentBecause = words
        var shown = RemedyShown(name: words, cost: words, chosenAt: clock.now)
        (shown.fit, shown.fitReason, shown.approver) = (.deviation, words, words)
        page.remedies = [shown]
        page.approvals = [
            ApprovalShown(
                id: words, remedy: words, cost: words, rationale: words, asker: words, approver: words,
                askedAt: clock.now, state: .waits(isDecidable: true)),
            ApprovalShown(
                id: "2", remedy: words, cost: words, rationale: words, asker: words, approver: words,
                askedAt: clock.now, state: .decided(.declined, by: words, at: clock.now)),
        ]
        page.events = [CaseEventRow(icon: .flag, who: words, text: words, said: words, at: clock.now)]
        page.events[0].mail = words
        page.verification = .init(decidesFrom: clock.now, askedAt: clock.now)
        page.verification?.confirmedAt = clock.now
        page.boughtAgainAt = clock.now
        page.inbox = inbox(words)
        page.outcome = CaseOutcome(
            stage: .honestNo, at: clock.now, score: 2, reason: words, clock: clock)
        page.promises = [
            PromiseRow(
                id: words, words: words, who: words, due: clock.now.adding(.days(1)), keptAt: nil,
                state: .open)
        ]
        page.olderEvents = words
        page.isFurther = true
        page.customer = customerFacts(words)
        page.history = ScoreHistory(
            answers: [
                .init(score: 2, at: clock.now, isDetractor: true),
                .init(score: 9, at: clock.now.adding(.days(1)), isDetractor: false),
            ], scale: .nps, zone: .utc)
        page.earlier = [row(words)]
        page.playbook = PlaybookShown(of: .found(written(words)), names: [words: words])
        addForms(to: &page, words)
        return page
    }

    static func customerFacts(_ words: String) -> CustomerFacts {
        var facts = CustomerFacts()
        facts.id = words
        facts.email = words
        facts.phone = words
        facts.since = LocalDay(daysSince1970: 1)
        facts.revenue = words
        facts.segment = words
        facts.renewal = LocalDay(daysSince1970: 30_000)
        facts.manager = words
        facts.contact = words
        return facts
    }

    static func addForms(to page: inout CasePage, _ words: String) {
        let form = CaseForm(caseID: words, csrf: words)
        var touch = TouchFields(form: form, clock: clock)
        touch.madeAt = words
        touch.note = words
        touch.refusal = note(words, "made_at")
        page.touch = touch
        var diagnosis = DiagnosisFields(form: form, reasons: [.init(.failedDelivery, [Choice(words, words)])])
        diagnosis.reason = words
        diagnosis.whys = [words, words, words]
        diagnosis.fewerWhysBecause = words
        diagnosis.evidence = words
        diagnosis.earlier = .failedDelivery
        diagnosis.anotherIncidentBecause = words
        diagnosis.refusal = note(words, nil)
        page.diagnose = diagnosis
        var remedy = RemedyFields(
            form: form, cause: .failedDelivery,
            options: [
                .init(id: words, name: words, usualCost: words, fit: .fits(words)),
                .init(id: words, name: words, fit: .needsReason(words)),
                .init(id: words, name: words, fit: .refused(words)),
            ], currency: words)
        remedy.isEmergency = true
        (remedy.misfitReason, remedy.emergencyReason) = (words, words)
        remedy.cost = words
        remedy.rationale = words
        remedy.limit = words
        remedy.approvers = [Choice(words, words)]
        remedy.earlierGoodwill = 2
        remedy.refusal = note(words, "remedy")
        page.approving = ApprovingFields(form: form)
        var declining = DecliningFields(form: form)
        (declining.approval, declining.reason) = (words, words)
        declining.refusal = note(words, "reason")
        page.declining = declining
        page.remedy = remedy
        var delivery = DeliveryFields(form: form, clock: clock)
        delivery.deliveredAt = words
        page.delivery = delivery
        var confirming = ConfirmingFields(form: form)
        confirming.words = words
        page.confirming = confirming
        var marking = ReonboardingFields(form: form, open: [Choice("1", words)])
        marking.skippedBecause = words
        marking.refusal = note(words, "skipped_because")
        page.marking = marking
        var trying = TrialFields(form: form)
        trying.days = words
        page.trying = trying
        var tried = TriedFields(form: form)
        tried.words = words
        page.tried = tried
        var step = ReonboardingShown.Step(words)
        (step.state, step.by, step.reason) = (.skipped, words, words)
        page.reonboarding = ReonboardingShown([step], isNeeded: true)
        var reopening = ReopeningFields(form: form)
        reopening.reason = words
        page.reopening = reopening
        var end = EndFields(form: form, consent: .byLeads([words, words]))
        end.reason = words
        page.end = end
        var handOver = HandOverFields(form: form, members: [Choice(words, words)])
        handOver.to = words
        handOver.reason = words
        handOver.warning = words
        page.handOver = handOver
        var snooze = SnoozeFields(form: form, clock: clock, suggesting: clock.now)
        snooze.until = words
        snooze.asideUntil = words
        page.snooze = snooze
        var promise = PromiseFields(form: form, clock: clock)
        promise.words = words
        promise.due = words
        var plan = PlanFields(form: form, clock: clock)
        (plan.promise.words, plan.promise.due) = (words, words)
        page.plan = plan
        page.telling = TellingFields(form: form)
        var fix = FixFields(form: form, known: [Choice(words, words)])
        (fix.title, fix.refusal) = (words, note(words, "fix"))
        page.fixing = fix
        var limit = LimitFields(form: form)
        limit.words = words
        page.limit = limit
        var wait = WaitFields(form: form, clock: clock, waitsUntil: nil)
        (wait.reason, wait.until) = (words, words)
        page.wait = wait
        var resolving = ResolutionFields(form: form, clock: clock)
        resolving.fixed = words
        resolving.why = words
        resolving.effect = words
        resolving.next = words
        resolving.talkOn = words
        resolving.refusal = note(words, "fixed")
        page.resolving = resolving
        page.resolution = ResolutionShown(
            ResolutionNote(
                fixed: words, why: words, effect: words, next: words, talkOn: LocalDay(daysSince1970: 20_000)),
            by: words, at: clock.now)
        page.promise = promise
        page.keeping = KeepingFields(form: form)
        var takingBack = TakingBackFields(form: form, clock: clock)
        (takingBack.touch, takingBack.bouncedAt) = (words, words)
        takingBack.refusal = note(words, "bounced_at")
        page.takingBack = takingBack
        var moving = MovingFields(form: form)
        moving.promise = words
        moving.due = words
        moving.refusal = note(words, "told")
        page.moving = moving
        page.noting = NoteFields(form: form)
        var attaching = FileFields(form: form)
        attaching.words = words
        attaching.refusal = note(words, "file")
        page.attaching = attaching
        var helping = HelpFields(form: form, members: [Choice(words, words)], clock: clock)
        (helping.to, helping.words, helping.due, helping.refusal) = (words, words, words, note(words, "to"))
        page.helping = helping
        var finishing = FinishingFields(form: form)
        (finishing.task, finishing.found, finishing.refusal) = (words, words, note(words, "found"))
        page.finishing = finishing
        var notDoing = TaskDecliningFields(form: form)
        (notDoing.task, notDoing.reason, notDoing.refusal) = (words, words, note(words, nil))
        page.decliningTask = notDoing
        var passing = PassingFields(form: form, members: [Choice(words, words)], clock: clock)
        (passing.task, passing.due, passing.refusal) = (words, words, note(words, "due"))
        page.passing = passing
        var task = TaskRow(
            id: words, words: words, asker: words, helper: words, due: clock.now, state: .waits)
        task.may = [.finish, .decline, .pass]
        page.tasks = [
            task,
            TaskRow(
                id: "2", words: words, asker: words, helper: nil, due: clock.now,
                state: .settled(.done, by: words, at: clock.now, answer: words)),
        ]
        var file = FileRow(id: words, name: words, words: words, bytes: 4_096, who: words, at: clock.now)
        (file.isShown, file.isTheirs) = (true, true)
        page.files = [file]
        var progress = ProgressFields(form: form)
        progress.made = .init(by: words, at: clock.now)
        progress.fresh = words
        progress.refusal = note(words, nil)
        page.progress = progress
        var test = TestFields(form: form, isTest: true)
        test.refusal = note(words, nil)
        page.test = test
    }

    static func progress(_ words: String) -> ProgressPage {
        var page = ProgressPage(organization: words, customer: words, owner: words, heardOn: words)
        page.steps = [.init(.told, .done, date: words, names: [words, words])]
        page.promises = [.init(words: words, when: words)]
        page.resolution = ResolutionNote(
            fixed: words, why: words, effect: words, next: words, talkOn: LocalDay(daysSince1970: 20_000))
        page.isFurtherRound = true
        page.triesUntil = words
        page.ending = words
        return page
    }

    static func tasks(_ words: String) -> TasksPage {
        TasksPage(
            rows: [
                .init(
                    caseID: words, customer: words, asker: words, words: words,
                    due: clock.now.subtracting(.days(1)), isBack: false),
                .init(
                    caseID: words, customer: words, asker: words, words: words,
                    due: clock.now.adding(.days(1)), isBack: true),
            ], clock: clock)
    }

    static func mentions(_ words: String) -> MentionsPage {
        MentionsPage(
            csrf: words,
            rows: [
                .init(
                    caseID: words, customer: words, author: words, words: words, at: clock.now, isRead: false)
            ], clock: clock)
    }

    static func capture(_ words: String) -> CapturePage {
        var fields = CapturePage.Fields(clock: clock)
        fields.comment = words
        fields.name = words
        fields.email = words
        fields.phone = words
        fields.customer = words
        fields.account = words
        fields.reason = words
        fields.entryPoint = words
        fields.score = words
        fields.happenedAt = words
        fields.permalink = words
        var page = CapturePage(
            csrf: words, fields: fields, reasons: [.init(.failedDelivery, [Choice(words, words)])])
        page.refusal = note(words, "score")
        return page
    }
}
