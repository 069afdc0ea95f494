import Recovery
import Web

/// The forms of the page of a case.
extension EveryPage {
    static func addForms(to page: inout CasePage, _ words: String) {
        let form = CaseForm(caseID: words, csrf: words)
        addMoves(to: &page, form, words)
        addDesk(to: &page, form, words)
        addHelp(to: &page, form, words)
    }

    private static func addMoves(to page: inout CasePage, _ form: CaseForm, _ words: String) {
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
        tried.reason = words
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
    }

    private static func addDesk(to page: inout CasePage, _ form: CaseForm, _ words: String) {
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
    }

    private static func addHelp(to page: inout CasePage, _ form: CaseForm, _ words: String) {
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
}
