import Recovery
import Storage

extension CasePage {
    init(_ reading: CaseReading) {
        let found = reading.found
        self.init(head: CaseHead(reading), clock: reading.desk.clock)
        needs = found.needs(restingOn: reading.commitments)
        signals = reading.signals.openingFirst(of: found)
            .map { SignalRow($0, names: [found.customer: reading.entry.name]) }
        if let words = reading.words, let first = signals.first, first.id == found.opening.signal?.rawValue {
            self.words = first.comment.map { ReadingShown(words, of: $0) }
            self.words?.suggestion = reading.suggestion
        }
        resembles = reading.resemblance.map(ResemblanceShown.init)
        diagnosis = reading.diagnoses.first { $0.struckAt == nil }.map(DiagnosisShown.init)
        remedies = reading.remedies.map { RemedyShown($0, of: reading) }
        events = CaseEventRow.rows(reading)
        if events.count == CaseReading.timelineLength {
            olderEvents = reading.timeline.last?.cursor.description
        }
        isFurther = reading.place != nil
        if case .remedied = found.stage, let from = found.decidesFrom {
            let asking = found.runningClocks.first { $0.kind == .verification }
            verification = Verification(
                decidesFrom: from, askedAt: asking?.due,
                early: reading.heard.filter { !$0.said.isTest && $0.score.map(found.isEarly) == true })
        }
        if found.round == 1 { verification?.confirmedAt = found.confirmedAt }
        boughtAgainAt = Case.comesBack(
            t0: found.t0, remediedAt: found.firstRemediedAt, answeredAt: found.nextScore?.occurredAt,
            buyingAt: reading.purchases, within: reading.desk.organization.followUp.answerWindow)
        reonboarding = ReonboardingShown(reading)
        inbox = reading.inbox
        outcome = CaseOutcome(reading)
        clocks = reading.found.clockFaces
        resolution = reading.resolution.map {
            ResolutionShown($0.note, by: $0.memberName, at: $0.writtenAt)
        }
        resolution?.letter = reading.entry.customerEmail.map {
            ResolutionShown.Letter(
                address: $0, customer: reading.entry.name, organization: reading.desk.organization.name)
        }
        promises = reading.promises.map { PromiseRow($0, now: reading.desk.clock.now) }
        files = reading.files.map { FileRow($0, reader: reading.desk.member) }
        customer = CustomerFacts(reading)
        history = ScoreHistory(reading)
        earlier = reading.earlierCases.map { CaseRow($0, accounts: [:]) }
        playbook = reading.playbook
        approvals = reading.approvals.map { ApprovalShown($0, reading) }
        if reading.desk.member.role.may(.approveRemedies) {
            approving = ApprovingFields(reading)
            declining = DecliningFields(reading)
        }
        if reading.desk.member.role.may(.workCases) {
            addForms(reading)
            if reading.goesOnIn == nil { progress = ProgressFields(reading) }
        }
        if reading.desk.member.role.may(.markAsTest) { test = TestFields(reading) }
        if reading.desk.member.role.may(.capture) {
            noting = NoteFields(form: reading.form)
            if reading.goesOnIn == nil { attaching = FileFields(form: reading.form) }
        }
        addTasks(reading)
    }

    /// Those whose move is possible now.
    private mutating func addForms(_ reading: CaseReading) {
        if reading.found.stage.word != .notADetractor { takingBack = TakingBackFields(reading) }
        guard reading.found.isOpen else { return }
        touch = TouchFields(reading)
        end = EndFields(reading)
        if reading.found.mayBeGiven(by: reading.desk.member) { handOver = HandOverFields(reading) }
        snooze = SnoozeFields(reading)
        promise = PromiseFields(reading)
        if reading.found.clock(.plan)?.isRunning == true, reading.found.contactedAt != nil {
            plan = PlanFields(reading)
        }
        if reading.found.wait != nil
            || reading.found.clocks.contains(where: { $0.isRunning && $0.kind.isPausable }),
            reading.found.contactedAt != nil
        {
            wait = WaitFields(reading)
        }
        keeping = KeepingFields(reading)
        moving = MovingFields(reading)
        switch reading.found.stage {
        case .open, .verified, .ended: break
        case .acknowledged:
            diagnose = DiagnosisFields(reading)
            guard reading.found.emergency?.deliveredAt == nil else { break }
            remedy = RemedyFields(reading)
            if reading.found.emergency != nil { addDelivery(reading) }
        case .diagnosed:
            diagnose = DiagnosisFields(reading)
            remedy = RemedyFields(reading)
            addCommitments(reading)
        case .remedyChosen:
            diagnose = DiagnosisFields(reading)
            remedy = RemedyFields(reading)
            addCommitments(reading)
            addDelivery(reading)
        case .remedied:
            resolving = ResolutionFields(reading)
            confirming = ConfirmingFields(reading)
            if reading.found.trial == nil {
                trying = TrialFields(reading)
            } else {
                tried = TriedFields(reading)
            }
            if reading.stepsMarked.count < reading.reonboarding.count {
                marking = ReonboardingFields(reading)
            }
            reopening = ReopeningFields(reading)
        }
    }
}

extension CasePage {
    private mutating func addDelivery(_ reading: CaseReading) {
        delivery = DeliveryFields(reading)
        let untold = reading.remedies.contains {
            $0.round == reading.found.round && $0.takenBackAt == nil
                && !$0.isKnown(toldAt: reading.remedyToldAt)
        }
        if untold { telling = TellingFields(reading) }
    }

    /// Those that the delivery waits for.
    private mutating func addCommitments(_ reading: CaseReading) {
        for lacking in reading.found.commitments(asIn: reading.commitments) where !lacking.isMade {
            switch lacking.commitment {
            case .promise: break
            case .fix: fixing = FixFields(reading)
            case .limit: limit = LimitFields(reading)
            }
        }
    }
}

extension CaseHead {
    fileprivate init(_ reading: CaseReading) {
        let found = reading.found
        self.init(
            id: found.id.rawValue, customer: reading.entry.name, score: ScoreBadge(found.opening),
            opening: found.opening.kind, stage: found.stage.word, t0: found.t0)
        account = reading.account.map { $0.name ?? $0.key }
        owner = reading.entry.ownerName
        backer = found.backer.flatMap { id in reading.members.first { $0.id == id }?.name }
        severity = Words.Severities.sum(found.severitySum)
        clock = found.nextClock.map { ClockFace($0) }
        round = found.round
        isParked = found.isParked
        isBackfilled = found.isBackfilled
        isTest = found.isTest
        isEmergency = found.emergency != nil
    }
}

extension CaseOutcome {
    fileprivate init?(_ reading: CaseReading) {
        guard let endedAt = reading.found.stage.endedAt else { return nil }
        self.init(stage: reading.found.stage.word, at: endedAt, clock: reading.desk.clock)
        goesOnIn = reading.goesOnIn?.rawValue
        if case .verified(let deciding, _) = reading.found.stage {
            score = reading.heard.first { $0.id == deciding.signal }?.said.score
            mood = reading.mood.map(Words.Readings.mood)
        } else {
            reason = reading.whyEnded
        }
    }
}

extension PromiseRow {
    fileprivate init(_ entry: CasePromises.Entry, now: Instant) {
        self.init(
            id: entry.promise.id.rawValue, words: entry.words ?? "", who: entry.memberName,
            due: entry.promise.due, keptAt: entry.promise.keptAt, state: entry.promise.state(now: now))
    }
}

extension CustomerFacts {
    fileprivate init(_ reading: CaseReading) {
        self.init()
        id = reading.found.customer.rawValue
        email = reading.entry.customerEmail
        phone = reading.phone
        guard let account = reading.account else { return }
        accountID = account.id.rawValue
        since = account.since
        segment = account.segment
        renewal = account.renewalOn
        manager = account.managerEmail
        contact = account.namedContact
        revenue = account.annualRevenueMinor.map {
            Words.money($0, account.currency ?? reading.desk.organization.currency)
        }
    }
}

extension ScoreHistory {
    /// In the measure in which the case opened, or the relationship measure.
    fileprivate init(_ reading: CaseReading) {
        let measure = reading.found.decidingMeasure
        let answers = reading.heard.filter { !$0.said.isTest }.compactMap(\.score)
            .filter { $0.measure == measure }
            .map { Answer(score: $0.value, at: $0.occurredAt, isDetractor: $0.band == .detractor) }
        self.init(answers: answers, scale: measure.scale ?? .nps, zone: reading.desk.clock.zone)
    }
}

extension Case {
    /// All clocks, the first touch also once it was met.
    fileprivate var clockFaces: [ClockFace] {
        (ClockFace(firstTouchOf: self).map { [$0] } ?? [])
            + runningClocks.filter { $0.kind != .clock(.firstTouch) }.map { ClockFace($0) } + pausedClocks
    }

    private var pausedClocks: [ClockFace] {
        guard let wait, isOpen else { return [] }
        return clocks.filter { $0.isRunning && isPaused($0) }.map {
            ClockFace(
                Words.Timing.clock($0.kind),
                .paused(left: max($0.due.since(max(wait.start, $0.start)), .zero)))
        }
    }
}

extension [Signal] {
    /// The signal that opened the case, then the others, newest first.
    fileprivate func openingFirst(of found: Case) -> [Signal] {
        filter { $0.id == found.opening.signal } + filter { $0.id != found.opening.signal }
    }
}

extension DiagnosisShown {
    fileprivate init(_ entry: CaseDiagnoses.Entry) {
        let diagnosis = entry.diagnosis
        self.init(
            cause: diagnosis.cause, reason: Words.reason(diagnosis.reason),
            whys: (entry.whys ?? "").split(separator: "\n").map(String.init), evidence: entry.evidence ?? "",
            isSystemic: diagnosis.fixability == .systemic, secondCause: diagnosis.secondCause,
            by: entry.memberName, at: entry.madeAt)
        anotherIncidentBecause = entry.anotherIncidentBecause
    }
}

extension RemedyShown {
    fileprivate init(_ entry: CaseRemedies.Entry, of reading: CaseReading) {
        let currency = reading.desk.organization.currency
        let isOfNow = entry.fit == .emergency && entry.round == reading.found.round
        self.init(
            name: entry.title,
            cost: entry.costMinor == 0 ? nil : Words.money(entry.costMinor, currency),
            chosenAt: entry.chosenAt,
            deliveredAt: entry.deliveredAt ?? (isOfNow ? reading.found.emergency?.deliveredAt : nil))
        rationale = entry.rationale
        approver = entry.approverName
        isTakenBack = entry.takenBackAt != nil
        fit = entry.fit
        fitReason = entry.fitReason
    }
}

extension Case {
    /// What the current move needs before it counts, as far as it can be seen from here.
    fileprivate func needs(restingOn made: Commitments) -> [CasePage.Need] {
        switch stage {
        case .open: [CasePage.Need(Words.Cases.needsContact, isMet: contactedAt != nil)]
        case .acknowledged:
            [
                CasePage.Need(Words.Cases.needsContact, isMet: true),
                CasePage.Need(Words.Cases.needsCause, isMet: false),
                CasePage.Need(Words.Cases.needsWhys, isMet: false),
                CasePage.Need(Words.Cases.needsEvidence, isMet: false),
                CasePage.Need(Words.Cases.needsFixability, isMet: false),
            ]
        case .diagnosed, .remedyChosen:
            [
                CasePage.Need(Words.Cases.needsDiagnosis, isMet: true),
                CasePage.Need(Words.Cases.needsRemedy, isMet: stage.word == .remedyChosen),
            ]
                + commitments(asIn: made).map {
                    CasePage.Need(
                        Words.Fitting.needs($0.commitment, fixes: $0.isMade ? made.fixes.map(\.title) : []),
                        isMet: $0.isMade)
                } + [CasePage.Need(Words.Cases.needsDelivery, isMet: false)]
        case .remedied:
            [
                CasePage.Need(Words.Cases.needsDelivery, isMet: true),
                CasePage.Need(Words.Cases.needsScore, isMet: false),
            ]
        case .verified, .ended: []
        }
    }
}
