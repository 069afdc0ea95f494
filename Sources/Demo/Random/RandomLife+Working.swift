import Operations
import Recovery
import Storage

extension RandomLife {
    /// A move that the stage of the case allows, and then another one some time later.
    mutating func work(_ id: ID<Case>, at instant: Instant) async throws {
        let query = CaseList(of: home.key, id: id.rawValue)
        guard let found = try await writer.reader.read({ try $0.first(query) })?.found, found.isOpen else {
            return
        }
        // Some are left lying.
        guard chance.isIn(97) else { return }
        plan(.work(id), at: next(of: found, after: instant))
        guard let move = move(of: found, at: instant) else { return }
        let needsLead =
            switch move {
            case .end, .handOver: true
            default: chance.isIn(10)
            }
        _ = try await MoveCase(of: home.key, id, by: needsLead ? staff.lead : found.owner, move).run(
            at: place(at: instant))
        count(move.name)
        switch move {
        case .promise(_, let due), .tellPlan(_, let due):
            plan(.promise(id), at: due.adding(.hours(chance.whole(-40...30))))
        case .askHelp(_, _, let due): plan(.task(id), at: due.adding(.hours(chance.whole(-40...30))))
        case .touch(.mailSent, _, _, _, _) where chance.isIn(25):
            plan(.bounce(id), at: instant.adding(.hours(chance.early(0...80))))
        case .askApproval: plan(.answerQuestion(id), at: soon(after: instant))
        case .deliver where found.stage != .acknowledged:
            planNextScore(of: found, after: instant)
            if found.needsReonboarding { plan(.skipStep(id, 1), at: soon(after: instant)) }
        case .end(let end, _): if end != .notADetractor { planNextScore(of: found, after: instant) }
        default: break
        }
        if case .end(.customerLeft, _) = move { cancel(found, at: instant) }
    }

    /// Once it is remedied there is little left to do.
    private mutating func next(of found: Case, after instant: Instant) -> Instant {
        if case .remedied = found.stage { return instant.adding(.days(chance.whole(5...40))) }
        return soon(after: instant)
    }

    private mutating func move(of found: Case, at instant: Instant) -> MoveCase.Move? {
        switch (found.stage, chance.whole(0...9)) {
        case (.open, _): return firstMove(of: found, at: instant)
        case (.acknowledged, 0...4), (.diagnosed, 7), (.remedyChosen, 6): return diagnosis(of: found)
        case (.acknowledged, 5): return found.emergency == nil ? emergency() : .deliver(at: nil)
        case (.diagnosed(let diagnosis), 0...5): return choice(for: diagnosis.cause)
        case (.diagnosed(let diagnosis), 6): return question(about: diagnosis.cause, of: found)
        case (.remedyChosen(let diagnosis, _), 0...5):
            return commitment(of: found, to: diagnosis, at: instant)
                ?? .deliver(at: delivered(found, by: instant))
        case (.remedyChosen, 7): return chance.isIn(50) ? choice(for: nil) : goodwill("They lost a day.")
        case (.remedied, 0): return .reopen(because: "It did not hold.")
        case (.remedied, 1): return .end(.noResponse, because: "Nobody is there.")
        case (.remedied, 2): return .end(.customerLeft, because: "Somebody else is there.")
        case (.remedied, 5): return .confirm(words: chance.isIn(50) ? "It runs again." : nil)
        case (.remedied, 6):
            return .markStep(
                chance.whole(1...4), skippingBecause: chance.isIn(30) ? "They asked for nothing." : nil)
        case (.remedied, 7) where found.trial == nil: return .letTry(days: chance.whole(0...31))
        case (.remedied, 7):
            return .endTrial(works: chance.isIn(60), words: chance.isIn(80) ? "Tried it for a week." : "")
        case (.remedied, 8): return note(at: instant)
        case (.remedied, 9...), (.verified, _), (.ended, _): return nil
        case (.acknowledged, _), (.diagnosed, _), (.remedyChosen, _), (.remedied, _):
            return talk(about: found, at: instant)
        }
    }

    private mutating func firstMove(of found: Case, at instant: Instant) -> MoveCase.Move {
        let kind: Touch.Kind = chance.pick([
            (.callAnswered, 34), (.mailSent, 22), (.voicemailLeft, 10), (.messageSent, 8),
            (.callUnanswered, 12), (.inboundCallAnswered, 8), (.meetingHeld, 6),
        ])
        if chance.isIn(8) { return end(found) }
        if chance.isIn(6) { return handOver(found) }
        return touch(kind, of: found, at: instant)
    }

    /// Whatever else is done on the way: contacts, promises, hand-overs, and now and then an end.
    private mutating func talk(about found: Case, at instant: Instant) -> MoveCase.Move {
        switch chance.whole(0...31) {
        case 30...31: return question(at: instant)
        case 20...21:
            return .tellPlan(
                words: "We call you by then.", due: instant.adding(.hours(chance.whole(20...250))))
        case 22...23:
            return .wait(
                until: instant.adding(.hours(chance.whole(10...300))), because: "They send photographs.")
        case 24: return .stopWaiting
        case 25: return .tellRemedy
        case 26...27: return attachment()
        case 28: return .openProgress(hash: Secret.hash(of: "\(found.id) \(instant.milliseconds)"))
        case 29: return .withdrawProgress
        case 0...5:
            return .promise(
                words: "You hear from us by then.", due: instant.adding(.hours(chance.whole(20...250))))
        case 6...7: return handOver(found)
        case 8...9: return end(found)
        case 10...13: return touch(.customerReplied, of: found, at: instant)
        case 14: return touch(.inboundCallAnswered, of: found, at: instant)
        default: return touch(chance.pick(Touch.Kind.allCases), of: found, at: instant)
        }
    }

    private mutating func touch(_ kind: Touch.Kind, of found: Case, at instant: Instant) -> MoveCase.Move {
        let earlier = instant.subtracting(.seconds(chance.early(0...40_000)))
        return .touch(
            kind, madeAt: max(earlier, found.openedAt), isTemplate: chance.isIn(15),
            minutes: chance.isIn(70) ? chance.whole(1...90) : nil)
    }

    private mutating func question(at instant: Instant) -> MoveCase.Move {
        .askHelp(
            of: chance.pick(staff.owners), words: "What does the log say?",
            due: instant.adding(.hours(chance.whole(5...150))))
    }

    /// Some of them have the same bytes.
    private mutating func attachment() -> MoveCase.Move {
        var bytes = FileBytes()
        bytes.take(Array("Log number \(chance.whole(1...20))".utf8))
        return .attach(bytes.evidence(named: "device.log", "What the device wrote."), bytes)
    }

    private mutating func end(_ found: Case) -> MoveCase.Move {
        .end(chance.pick(Stage.End.allCases), because: "So it was agreed.")
    }

    private mutating func handOver(_ found: Case) -> MoveCase.Move {
        .handOver(
            to: chance.pick(staff.owners.filter { $0 != found.owner }), because: "Knows them better.")
    }

    mutating func diagnosis(of found: Case) -> MoveCase.Move {
        let reason = chance.pick(Reason.shipped)
        let second = chance.pick(Cause.allCases)
        let hasSecond = chance.isIn(25) && second != reason.cause
        let isOther = chance.isIn(found.round > 1 ? 40 : 2)
        return .diagnose(
            Diagnosis(
                cause: reason.cause, reason: reason.code, secondCause: hasSecond ? second : nil,
                fixability: chance.isIn(25) ? .systemic : .fixableNow),
            DiagnosisWords(
                whys: ["It was late", "It was forgotten", "Nobody owns it"], evidence: "Late.",
                anotherIncidentBecause: isOther ? chance.pick(["It arrived.", "It arrived.", " "]) : nil)
        )
    }

    private mutating func choice(for cause: Cause?) -> MoveCase.Move {
        let isFitting = cause != nil && chance.isIn(85)
        let kind = chance.pick(
            RemedyKind.allCases.filter { kind in !isFitting || cause.map { kind.fits($0) } ?? true })
        let isExplained = !isFitting && chance.isIn(70)
        return .choose(
            Case.RemedyChoice(
                .kind(kind), costMinor: Int64(chance.whole(0...900)) * 10, rationale: "It gives it back.",
                isTold: chance.isIn(40), by: isExplained ? .misfit(because: "They asked for it.") : nil))
    }

    private mutating func emergency() -> MoveCase.Move {
        let kind = chance.pick(RemedyKind.allCases.filter { $0.fits(.failedDelivery) })
        return .choose(
            Case.RemedyChoice(
                .kind(kind), costMinor: Int64(chance.whole(0...900)) * 10, rationale: "They need it today.",
                isTold: chance.isIn(40), by: .emergency(because: "It stands still.")))
    }

    /// What the delivery waits for; some forget it, and are refused.
    private mutating func commitment(
        of found: Case, to diagnosis: Diagnosis, at instant: Instant
    ) -> MoveCase.Move? {
        switch (diagnosis.fixability, chance.whole(0...4)) {
        case (.fixableNow, 0...1):
            guard found.promiseDue == nil else { return nil }
            return .promise(
                words: "It is with you by then.", due: instant.adding(.hours(chance.whole(20...250))))
        case (.systemic, 0...1): return .tellLimit("Not this year; here is what is.")
        case (.systemic, 2): return .proposeFix(title: "Never again")
        case (.systemic, 3): return fixes.last { $0.cause == diagnosis.cause }.map { .linkFix($0.id) }
        case (.fixableNow, _), (.systemic, _): return nil
        }
    }

    /// Some are put down days later.
    private mutating func delivered(_ found: Case, by instant: Instant) -> Instant {
        guard chance.isIn(30) else { return instant }
        if instant.since(found.openedAt) > .days(20) {
            return instant.subtracting(.hours(chance.whole(1...470)))
        }
        return max(instant.subtracting(.hours(chance.whole(1...250))), found.openedAt)
    }

    /// Of the steps by which a customer is led back in, one after another is left out.
    mutating func skip(step number: Int, in id: ID<Case>, at instant: Instant) async throws {
        guard chance.isIn(80) else { return }
        let reason = chance.isIn(10) ? " " : "They asked for nothing."
        let move = MoveCase.Move.markStep(number, skippingBecause: reason)
        let found = try await MoveCase(of: home.key, id, by: staff.lead, move).run(at: place(at: instant))
        count(move.name)
        if found.needsReonboarding { plan(.skipStep(id, number + 1), at: soon(after: instant)) }
    }

    /// The promise that waits.
    mutating func keepOrMove(in id: ID<Case>, at instant: Instant) async throws {
        let query = CasePromises(of: home.key, id)
        let all = try await writer.reader.read { try $0.all(query) }.map(\.promise)
        guard let waiting = all.first(where: { $0.keptAt == nil && $0.movedTo == nil }), chance.isIn(85)
        else { return }
        let due = instant.adding(.hours(chance.whole(30...200)))
        let move: MoveCase.Move =
            chance.isIn(70)
            ? .keepPromise(waiting.id) : .movePromise(waiting.id, due: due, isTold: chance.isIn(90))
        _ = try await MoveCase(of: home.key, id, by: waiting.member, move).run(at: place(at: instant))
        count(move.name)
        if case .movePromise = move {
            plan(.promise(id), at: due.subtracting(.hours(chance.whole(-20...20))))
        }
    }

    /// The latest mail that has not come back yet; who records it sees to the case.
    mutating func takeBackMail(in id: ID<Case>, at instant: Instant) async throws {
        let query = CaseTouches(of: home.key, id)
        let all = try await writer.reader.read { try $0.all(query) }
        guard let mail = all.first(where: { $0.touch.kind == .mailSent && $0.touch.bouncedAt == nil }) else {
            return
        }
        let move = MoveCase.Move.takeBack(touch: mail.id, bouncedAt: nil)
        _ = try await MoveCase(of: home.key, id, by: mail.touch.member, move).run(at: place(at: instant))
        count(move.name)
        plan(.work(id), at: soon(after: instant))
    }

    /// Most are asked again weeks later; some speak too soon, some late, some in another measure, some never.
    mutating func planNextScore(of found: Case, after instant: Instant) {
        if chance.isIn(15) { planScore(of: found, at: instant.adding(.days(chance.whole(1...13)))) }
        guard chance.isIn(75) else { return }
        planScore(of: found, at: instant.adding(.hours(chance.whole(330...1_900))))
        if chance.isIn(25) { planScore(of: found, at: instant.adding(.days(chance.whole(20...110)))) }
    }

    private mutating func planScore(of found: Case, at instant: Instant) {
        guard let who = speakers[found.id] else { return }
        var said = RandomAct.Said(who: who)
        let others: [Measure] = [.nps, .csat, .ces]
        let band: Band = chance.pick([(.detractor, 38), (.passive, 28), (.promoter, 34)])
        said.measure = chance.isIn(88) ? found.decidingMeasure : chance.pick(others)
        said.band = band
        plan(.hear(said), at: instant)
    }
}

extension MoveCase.Move {
    /// As the tally names it.
    var name: String {
        switch self {
        case .touch(let kind, _, let isTemplate, _, _):
            isTemplate ? "templates sent" : "touches: \(kind.rawValue)"
        case .takeBack: "mails that came back"
        case .tellPlan: "plans told"
        case .tellRemedy: "remedies told"
        case .wait: "waits"
        case .stopWaiting: "waits ended by hand"
        case .diagnose: "diagnoses"
        case .choose: "remedies"
        case .askApproval: "approvals asked for"
        case .approve: "approvals"
        case .decline: "approvals declined"
        case .deliver: "deliveries"
        case .confirm: "confirmations"
        case .markStep: "steps after a delivery"
        case .letTry: "trials"
        case .endTrial(let works, _): works ? "trials that worked" : "trials that failed"
        case .resolve: "resolution notes"
        case .reopen: "reopened by hand"
        case .end(let end, _): "ends: \(end.rawValue)"
        case .handOver: "hand-overs"
        case .snooze: "snoozes"
        case .promise: "promises"
        case .keepPromise: "promises kept"
        case .movePromise: "promises moved"
        case .linkFix: "fixes linked"
        case .proposeFix: "fixes proposed"
        case .tellLimit: "limits told"
        case .markAsTest: "test marks"
        case .attach: "files attached"
        case .detach: "files removed"
        case .askHelp: "tasks asked for"
        case .passTask: "tasks passed on"
        case .finishTask: "tasks done"
        case .declineTask: "tasks declined"
        case .openProgress: "progress links"
        case .withdrawProgress: "progress links withdrawn"
        }
    }
}
