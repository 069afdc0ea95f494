import Operations
import Recovery
import Storage

/// The form of one move: made from the case as it stands, filled with what was typed, read as the move.
protocol CaseFields: Sendable {
    /// Beside which control, and why, it was refused.
    var refusal: RefusalNote? { get set }

    init(_ reading: CaseReading)
    mutating func fill(from form: PageForm)
    /// - Throws: what cannot be read as a move at all; whether the move is allowed is up to its rule.
    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move
    /// What is said once it is done; nil: what is said of every move of the kind.
    var flash: Flash? { get }
}

extension CaseFields {
    var flash: Flash? { nil }
}

extension TouchFields: CaseFields {
    var flash: Flash? { reached == false ? .touchedInVain : nil }

    init(_ reading: CaseReading) {
        self.init(form: reading.form, clock: reading.desk.clock)
    }

    mutating func fill(from form: PageForm) {
        direction = form.choice("direction")
        channel = form.choice("channel")
        reached = ["yes": true, "no": false][form["reached"]]
        isTemplate = form.isTicked("template")
        madeAt = form["made_at"]
        minutes = form["minutes"]
        note = form["note"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let direction else { throw .noDirection }
        guard let channel else { throw .noChannel }
        guard let reached = direction == .into && channel != .meeting ? true : reached else {
            throw .notSaidWhetherReached
        }
        guard let kind = channel.kind(direction, reached: reached) else { throw .didNotArrive }
        guard let minute = TypedMinute(madeAt) else { throw .notATime(in: "made_at") }
        let found = reading.found
        let made = minute.instant(on: reading.desk.clock, from: min(found.t0, found.openedAt))
        let spent = Int(minutes.filter { !$0.isWhitespace })
        guard spent != nil || minutes.isBlank else { throw .notMinutes }
        return .touch(
            kind, madeAt: made, isTemplate: isTemplate, minutes: spent, note: note.isBlank ? nil : note)
    }
}

extension DiagnosisFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(
            form: reading.form,
            reasons: Cause.allCases.map { cause in
                let reasons = reading.reasons.filter { $0.cause == cause }
                return ReasonGroup(cause, reasons.map { Choice($0.code, Words.reason($0.code)) })
            })
        earlier = reading.diagnoses.last(before: reading.found.round)?.diagnosis.cause
        if let saved = reading.diagnoses.first(where: { $0.struckAt == nil }) {
            fill(from: saved)
            return
        }
        // What the source already said is a beginning; a person looks at it and saves it, or does not.
        let reported = reading.signals.first { $0.id == reading.found.opening.signal }?.said.reportedReason
        if let known = reading.reasons.first(where: { $0.code == reported }) {
            (cause, reason) = (known.cause, known.code)
        }
    }

    /// What is changed begins with what it says now.
    private mutating func fill(from saved: CaseDiagnoses.Entry) {
        cause = saved.diagnosis.cause
        reason = saved.diagnosis.reason
        secondCause = saved.diagnosis.secondCause
        fixability = saved.diagnosis.fixability
        whys = (saved.whys ?? "").split(separator: "\n").map(String.init)
        evidence = saved.evidence ?? ""
        isAnotherIncident = saved.anotherIncidentBecause != nil
        anotherIncidentBecause = saved.anotherIncidentBecause ?? ""
    }

    mutating func fill(from form: PageForm) {
        cause = form.choice("cause")
        reason = form.text("reason")
        whys = (1...3).map { form["why\($0)"] }
        fewerWhysBecause = form["fewer_whys_because"]
        evidence = form["evidence"]
        fixability = form.choice("fixability")
        secondCause = form.choice("second_cause")
        isAnotherIncident = form.isTicked("another_incident")
        anotherIncidentBecause = form["another_incident_because"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let cause else { throw .noCause }
        guard let fixability else { throw .noFixability }
        return .diagnose(
            Diagnosis(cause: cause, reason: reason ?? "", secondCause: secondCause, fixability: fixability),
            DiagnosisWords(
                whys: whys, fewerWhysBecause: fewerWhysBecause, evidence: evidence,
                anotherIncidentBecause: isAnotherIncident ? anotherIncidentBecause : nil))
    }
}

extension RemedyFields: CaseFields {
    init(_ reading: CaseReading) {
        let found = reading.found
        let options = reading.catalogue.filter(\.isOffered).inOrder(of: reading.playbook)
            .map { Option($0, for: reading) }
        self.init(
            form: reading.form, cause: found.stage.diagnosis?.cause,
            options: options.filter(\.fits) + options.filter { !$0.fits },
            currency: reading.desk.organization.currency)
        let member = reading.desk.member
        let own = member.limitMinor(in: found, by: reading.goodwill)
        limit = Words.money(own, currency)
        mayRaiseLimit = member.role.may(.setAuthority)
        earlierGoodwill = reading.earlierGoodwill
        approvers = reading.members.compactMap { other in
            let theirs = other.limitMinor(in: found, by: reading.goodwill)
            guard other.isActive, other.role.may(.approveRemedies), other.id != member.id, theirs > own else {
                return nil
            }
            return Choice(
                other.id.rawValue, Words.Giving.mayGive(other.name, Words.money(theirs, currency)))
        }
        isEmergency = found.stage == .acknowledged
    }

    var flash: Flash? { approver == nil ? nil : .approvalAsked }

    mutating func fill(from form: PageForm) {
        chosen = form.text("remedy")
        cost = form["cost"]
        rationale = form["rationale"]
        isTold = form.isTicked("told")
        approver = form.text("approver")
        misfitReason = form["misfit_because"]
        emergencyReason = form["emergency_because"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let chosen else { throw .noRemedy }
        let typed = cost.filter { !$0.isWhitespace }
        let amount = TypedAmount(typed, currency: currency)
        guard typed.isEmpty || amount != nil else { throw .notAnAmount(in: "cost") }
        let choice = Case.RemedyChoice(
            .catalogued(code: chosen), costMinor: amount?.minor, rationale: rationale, isTold: isTold,
            by: exception)
        return approver.map { .askApproval(choice, of: ID($0)) } ?? .choose(choice)
    }

    /// Whoever meant an emergency is told when the case has been diagnosed meanwhile.
    private var exception: Case.RemedyException? {
        if isEmergency || !emergencyReason.isBlank { return .emergency(because: emergencyReason) }
        return misfitReason.isBlank ? nil : .misfit(because: misfitReason)
    }
}

extension RemedyFields.Option {
    /// As far as it can be seen before anybody chose.
    fileprivate init(_ remedy: Remedy, for reading: CaseReading) {
        let (member, currency) = (reading.desk.member, reading.desk.organization.currency)
        let limit = member.limitMinor(in: reading.found, by: reading.goodwill)
        let note =
            remedy.usualCostMinor > limit
            ? Words.Catalogue.aboveAuthority(Words.money(limit, currency)) : nil
        let isEmergency = reading.found.stage == .acknowledged
        let refusal = reading.found.refusal(
            of: remedy.kind, by: isEmergency ? .emergency(because: "") : nil)
        let fit: Fit =
            switch refusal {
            case nil, .noEmergencyReason: .fits(note)
            case let refusal? where refusal.isMetByAReason:
                .needsReason(reading.desk.note(refusal).sentence)
            case let refusal?: .refused(reading.desk.note(refusal).sentence)
            }
        self.init(
            id: remedy.code, name: remedy.title,
            usualCost: remedy.usualCostMinor == 0
                ? nil : Words.Catalogue.usually(Words.money(remedy.usualCostMinor, currency)),
            fit: fit)
        typedCost = Words.plainAmount(remedy.usualCostMinor, currency)
    }
}

extension DeliveryFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form, clock: reading.desk.clock)
        let clock = reading.desk.clock
        deliveredAt = clock.inputValue(reading.found.usualDelivery(now: clock.now))
    }

    mutating func fill(from form: PageForm) {
        deliveredAt = form["delivered_at"]
        daysToTry = form["days_to_try"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let minute = TypedMinute(deliveredAt) else { throw .notATime(in: "delivered_at") }
        return .deliver(
            at: minute.instant(on: reading.desk.clock, from: reading.found.openedAt),
            daysToTry: try RefusalNote.daysToTry(daysToTry))
    }
}

extension ResolutionFields: CaseFields {
    /// A note that was written is written anew from its words.
    init(_ reading: CaseReading) {
        self.init(form: reading.form, clock: reading.desk.clock)
        guard let written = reading.resolution, written.round == reading.found.round else { return }
        fixed = written.note.fixed
        why = written.note.why
        effect = written.note.effect
        next = written.note.next
        talkOn = "\(written.note.talkOn)"
    }

    mutating func fill(from form: PageForm) {
        fixed = form["fixed"]
        why = form["why"]
        effect = form["effect"]
        next = form["next"]
        talkOn = form["talk_on"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let day = LocalDay(talkOn) else { throw .notADay(in: "talk_on") }
        return .resolve(ResolutionNote(fixed: fixed, why: why, effect: effect, next: next, talkOn: day))
    }
}

extension ReopeningFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {
        reason = form["reason"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        .reopen(because: reason)
    }
}

extension EndFields: CaseFields {
    init(_ reading: CaseReading) {
        let leads = reading.members.filter { $0.isActive && $0.role == .programmeLead }
        self.init(
            form: reading.form,
            consent: reading.desk.member.role.may(.consentToEnds)
                ? .byReader(isGiven: false) : .byLeads(leads.map(\.name)))
    }

    mutating func fill(from form: PageForm) {
        end = form.choice("end")
        reason = form["reason"]
        if case .byReader = consent { consent = .byReader(isGiven: form.isTicked("consent")) }
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let end else { throw .noEnd }
        if consent == .byReader(isGiven: false) { throw .noConsent }
        return .end(end, because: reason)
    }
}

extension HandOverFields: CaseFields {
    init(_ reading: CaseReading) {
        let others = reading.members.filter {
            $0.worksCases && $0.id != reading.found.owner
        }
        self.init(form: reading.form, members: others.map { Choice($0.id.rawValue, $0.name) })
        mayInvite = reading.desk.member.role.may(.manageMembers)
        warning =
            if reading.found.isHandOffFelt {
                reading.found.hasHandOffLeft ? Words.Desk.budgetLeft : Words.Desk.budgetGone
            } else {
                Words.Desk.notFelt
            }
    }

    mutating func fill(from form: PageForm) {
        to = form.text("to")
        reason = form["reason"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let to else { throw .noOwner }
        return .handOver(to: ID(to), because: reason)
    }
}
