import Storage
import Recovery
import Web

/// Every page with the same words in every field that takes words.
enum EveryPage {
    static let clock = WallClock(now: Instant(milliseconds: 1_795_424_400_000), zone: .utc)

    static let names = [
        "sign in", "setup", "cases", "case", "signals", "signal", "customer", "imports", "upload", "mapping",
        "import", "mentions", "capture", "figures", "keys", "members", "member", "teams", "organization",
        "reasons", "profile", "API",
        "refused",
        "fault",
    ]

    static func document(_ name: String, saying words: String) -> String {
        let frame = Frame(
            assetVersions: ["base.css": words], viewer: Viewer(name: words, role: .owner), csrf: words,
            flash: words)
        let html: HTML =
            switch name {
            case "sign in": frame.document(signIn(words))
            case "setup": frame.document(setup(words))
            case "cases": frame.document(cases(words))
            case "case": frame.document(recovery(words))
            case "signals": frame.document(signals(words))
            case "signal": frame.document(signal(words))
            case "customer": frame.document(customer(words))
            case "imports": frame.document(imports(words))
            case "upload": frame.document(ImportUploadPage(csrf: words, refusal: note(words, "file")))
            case "mapping": frame.document(mapping(words))
            case "import": frame.document(importing(words))
            case "mentions": frame.document(mentions(words))
            case "capture": frame.document(capture(words))
            case "figures": frame.document(figures(words))
            case "keys": frame.document(keys(words))
            case "members": frame.document(members(words))
            case "member": frame.document(member(words))
            case "organization": frame.document(organization(words))
            case "reasons": frame.document(reasons(words))
            case "teams": frame.document(teams(words))
            case "profile": frame.document(profile(words))
            case "API": frame.document(docs(words))
            case "refused": frame.document(FailurePage(.refused(rule: words, sentence: words)))
            default: frame.document(FailurePage(.fault(requestID: words)))
            }
        return html.text
    }

    static func note(_ words: String, _ field: String?) -> RefusalNote {
        RefusalNote(rule: words, sentence: words, field: field)
    }

    static func signIn(_ words: String) -> SignInPage {
        SignInPage(
            organization: words, csrf: words, email: words, next: words, refusal: .noMatch(triesLeft: 1))
    }

    static func setup(_ words: String) -> SetupPage {
        SetupPage(token: words, csrf: words, name: words, email: words, refusal: note(words, "email"))
    }

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
        inbox.isFurther = true
        inbox.owners = [Choice(words, words)]
        return inbox
    }

    static func cases(_ words: String) -> InboxPage {
        var inbox = inbox(words)
        inbox.current = nil
        return InboxPage(inbox: inbox)
    }

    static func signalRow(_ words: String) -> SignalRow {
        var row = SignalRow(
            id: words, score: ScoreBadge(score: 2, band: .detractor), measure: .nps, occurred: clock.now,
            received: clock.now)
        row.customer = words
        row.customerID = words
        row.comment = words
        row.stage = words
        row.caseID = words
        row.permalink = words
        return row
    }

    static func recovery(_ words: String) -> CasePage {
        var head = CaseHead(
            id: words, customer: words, score: ScoreBadge(score: nil, band: .unscored), opening: .silence,
            stage: .diagnosed, t0: clock.now)
        head.account = words
        head.owner = words
        head.clock = face(words)
        var page = CasePage(head: head, clock: clock)
        page.needs = [.init(words, isMet: false)]
        page.clocks = [face(words)]
        page.signals = [signalRow(words), signalRow(words)]
        page.diagnosis = DiagnosisShown(
            cause: .processFriction, reason: words, whys: [words], evidence: words, isSystemic: true,
            secondCause: .relationalNeglect, by: words, at: clock.now)
        page.remedies = [RemedyShown(name: words, cost: words, chosenAt: clock.now)]
        page.events = [CaseEventRow(icon: .flag, who: words, text: words, said: words, at: clock.now)]
        page.verification = .init(decidesFrom: clock.now, askedAt: clock.now)
        page.inbox = inbox(words)
        page.outcome = CaseOutcome(
            stage: .honestNo, at: clock.now, score: 2, reason: words, clock: clock)
        page.promises = [
            PromiseRow(
                id: words, words: words, who: words, due: clock.now.adding(.days(1)), keptAt: nil,
                state: .open)
        ]
        page.notes = [NoteRow(who: words, words: words, at: clock.now)]
        page.customer = customerFacts(words)
        page.history = ScoreHistory(
            answers: [.init(score: 2, at: clock.now, isDetractor: true)], scale: .nps, zone: .utc)
        page.earlier = [row(words)]
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
        diagnosis.refusal = note(words, nil)
        page.diagnose = diagnosis
        var remedy = RemedyFields(
            form: form, cause: .failedDelivery,
            options: [
                .init(id: words, name: words, usualCost: words, fit: .fits(words)),
                .init(id: words, name: words, fit: .refused(words)),
            ], currency: words)
        remedy.cost = words
        remedy.rationale = words
        remedy.refusal = note(words, "remedy")
        page.remedy = remedy
        var delivery = DeliveryFields(form: form, clock: clock)
        delivery.deliveredAt = words
        page.delivery = delivery
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
        page.promise = promise
        page.keeping = KeepingFields(form: form)
        var moving = MovingFields(form: form)
        moving.promise = words
        moving.due = words
        moving.refusal = note(words, "told")
        page.moving = moving
        page.noting = NoteFields(form: form)
    }

    static func signals(_ words: String) -> SignalListPage {
        SignalListPage(rows: [signalRow(words)], clock: clock, olderThan: words)
    }

    static func signal(_ words: String) -> SignalPage {
        var page = SignalPage(signal: signalRow(words), clock: clock, source: words, sourceID: words)
        page.channel = words
        page.touchpoint = words
        page.tags = [words, words]
        page.language = words
        page.reason = words
        page.permalink = words
        return page
    }

    static func customer(_ words: String) -> CustomerPage {
        var page = CustomerPage(id: words, name: words, clock: clock)
        page.email = words
        page.phone = words
        page.sourceID = words
        page.account = .init(name: words, segment: words, stage: words, since: clock.now)
        page.cases = [row(words)]
        page.signals = [signalRow(words)]
        return page
    }

    static func imports(_ words: String) -> ImportListPage {
        ImportListPage(
            rows: [
                .init(id: words, file: words, began: clock.now, state: .done, read: 1, refused: 1)
            ], clock: clock)
    }

    static func mapping(_ words: String) -> ImportMappingPage {
        var answers = MappingAnswers()
        answers.source = words
        answers.dateFormats = [Choice(words, words)]
        answers.dateProof = words
        answers.zone = words
        answers.scaleLowest = words
        answers.casesSince = words
        answers.saveAs = words
        var page = ImportMappingPage(
            id: words, csrf: words, file: words, fileFacts: words,
            columns: [.init(header: words, samples: [words, words], field: .score, note: words)],
            answers: answers)
        page.questions = ["column-0", "customers"]
        page.refusal = note(words, "zone")
        return page
    }

    static func importing(_ words: String) -> ImportPage {
        var totals = ImportPage.Totals()
        totals.refused = 2
        var page = ImportPage(id: words, csrf: words, file: words, state: .done, totals: totals)
        page.refused = [.init(line: 1, says: words, reason: words)]
        page.note = words
        page.refusal = note(words, "confirm")
        return page
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

    static func figures(_ words: String) -> FiguresPage {
        let row = FiguresPage.NPSRow(label: words, promoters: 2, passives: 1, detractors: 1, margin: 3)
        var card = FigureCard(.rePurchase, .notMeasured(words), window: words)
        card.target = .init(words, isMet: nil)
        card.besides = [.init(words, words)]
        return FiguresPage(
            periods: [Choice(words, words)], period: words, nps: row, months: [row], stages: [row],
            cards: [card])
    }

    static func keys(_ words: String) -> KeysPage {
        var page = KeysPage(
            csrf: words,
            keys: [
                .init(
                    id: words, name: words, scope: words, created: clock.now, isRevoked: false)
            ], scopes: [Choice(words, words, meaning: words)], clock: clock)
        page.fresh = words
        page.name = words
        page.refusal = note(words, "name")
        return page
    }

    static func memberRow(_ words: String) -> MemberRow {
        MemberRow(
            id: words, name: words, email: words, role: .owner, authority: words, openCases: 2,
            state: .away(until: words))
    }

    static func memberFields(_ words: String) -> MemberFields {
        var fields = MemberFields(currency: words)
        fields.name = words
        fields.email = words
        fields.authority = words
        fields.teams = [Choice(words, words)]
        fields.chosenTeams = [words]
        fields.refusal = note(words, "email")
        return fields
    }

    static func members(_ words: String) -> MembersPage {
        var page = MembersPage(csrf: words, members: [memberRow(words)], invitation: memberFields(words))
        page.fresh = FreshLink(name: words, address: words)
        return page
    }

    static func member(_ words: String) -> MemberPage {
        var page = MemberPage(csrf: words, member: memberRow(words))
        page.change = memberFields(words)
        page.leave = leave(words)
        page.fresh = FreshLink(name: words, address: words)
        page.successors = [Choice(words, words)]
        page.leavingRefusal = note(words, "successor")
        return page
    }

    static func leave(_ words: String) -> LeaveFields {
        var leave = LeaveFields()
        leave.from = words
        leave.to = words
        leave.refusal = note(words, "from")
        return leave
    }

    static func organization(_ words: String) -> OrganizationPage {
        var page = OrganizationPage(
            csrf: words, name: words, zone: words, currency: words, mayChange: true)
        page.refusal = note(words, "zone")
        return page
    }

    static func reasons(_ words: String) -> ReasonsPage {
        var page = ReasonsPage(
            csrf: words,
            reasons: [.init(code: words, name: words, cause: .failedDelivery, usualRemedy: words)],
            currency: words, mayChange: true)
        page.code = words
        page.usualRemedy = words
        page.refusal = note(words, "code")
        return page
    }

    static func teams(_ words: String) -> TeamsPage {
        var page = TeamsPage(
            csrf: words, teams: [.init(id: words, name: words, members: [words, words])], mayChange: true)
        page.name = words
        page.refusal = note(words, "name")
        return page
    }

    static func profile(_ words: String) -> ProfilePage {
        var page = ProfilePage(
            csrf: words, clock: clock, name: words, role: .owner, organizationZone: words,
            leastCharacters: 10)
        page.zone = words
        page.email = words
        page.leave = leave(words)
        page.sessions = [
            .init(id: words, browser: words, opened: clock.now, seen: clock.now, isThis: false)
        ]
        page.refusals = [
            .profile: note(words, "zone"), .password: note(words, "old"), .leave: note(words, "to"),
        ]
        return page
    }

    static func docs(_ words: String) -> APIDocsPage {
        APIDocsPage(operations: [
            .init(
                method: words, path: words, summary: words,
                fields: [.init(words, type: words, isNeeded: true, meaning: words)])
        ])
    }
}
