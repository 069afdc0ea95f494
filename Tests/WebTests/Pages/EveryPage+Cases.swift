import Insight
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
        row.mood = words
        row.cause = .failedDelivery
        row.nextDue = clock.now
        return row
    }

    static func message(_ words: String) -> MessagePage {
        var page = MessagePage(ID(words), of: words, at: words, csrf: words)
        page.comment = words
        page.email = words
        page.text = words
        page.opening = words
        page.marks = [CoachMark(kind: .template, place: 0..<2), CoachMark(kind: .noCall, place: nil)]
        page.mayDraft = true
        page.isDrafted = true
        page.noDraft = words
        return page
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
        page.resembles = ResemblanceShown(
            .trappedComplainer, because: [.manyPeople(4), .words(.passedOn, at: 0..<2)], said: words)
        page.resembles?.similar = [
            .init(
                id: words, customer: words, outcome: .promoter, endedAt: clock.now, remedies: [words],
                alike: words)
        ]
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
        page.outcome?.mood = words
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
