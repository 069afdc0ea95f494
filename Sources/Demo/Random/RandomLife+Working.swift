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
        case .touch(.mailSent, _, _, _, _) where chance.isIn(25):
            plan(.bounce(id), at: instant.adding(.hours(chance.early(0...80))))
        case .deliver: planNextScore(of: found, after: instant)
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
        case (.acknowledged, 0...4), (.diagnosed, 7), (.remedyChosen, 6): return diagnosis()
        case (.diagnosed(let diagnosis), 0...6): return choice(for: diagnosis.cause)
        case (.remedyChosen, 0...5): return .deliver(at: delivered(found, by: instant))
        case (.remedyChosen, 7): return choice(for: nil)
        case (.remedied, 0): return .reopen(because: "It did not hold.")
        case (.remedied, 1): return .end(.noResponse, because: "Nobody is there.")
        case (.remedied, 2): return .end(.customerLeft, because: "Somebody else is there.")
        case (.remedied, 5): return .confirm(words: chance.isIn(50) ? "It runs again." : nil)
        case (.remedied, 6...), (.verified, _), (.ended, _): return nil
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
        switch chance.whole(0...25) {
        case 20...21:
            return .tellPlan(
                words: "We call you by then.", due: instant.adding(.hours(chance.whole(20...250))))
        case 22...23:
            return .wait(
                until: instant.adding(.hours(chance.whole(10...300))), because: "They send photographs.")
        case 24: return .stopWaiting
        case 25: return .tellRemedy
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

    private mutating func end(_ found: Case) -> MoveCase.Move {
        .end(chance.pick(Stage.End.allCases), because: "So it was agreed.")
    }

    private mutating func handOver(_ found: Case) -> MoveCase.Move {
        .handOver(
            to: chance.pick(staff.owners.filter { $0 != found.owner }), because: "Knows them better.")
    }

    private mutating func diagnosis() -> MoveCase.Move {
        let reason = chance.pick(Reason.shipped)
        return .diagnose(
            Diagnosis(
                cause: reason.cause, reason: reason.code, secondCause: nil, fixability: .fixableNow),
            DiagnosisWords(whys: ["It was late", "It was forgotten", "Nobody owns it"], evidence: "Late."))
    }

    private mutating func choice(for cause: Cause?) -> MoveCase.Move {
        let kind = chance.pick(RemedyKind.allCases.filter { kind in cause.map { kind.fits($0) } ?? true })
        return .choose(
            Case.RemedyChoice(
                .kind(kind), costMinor: Int64(chance.whole(0...900)) * 10, rationale: "It gives it back.",
                isTold: chance.isIn(40)))
    }

    /// Some are put down days later.
    private mutating func delivered(_ found: Case, by instant: Instant) -> Instant {
        guard chance.isIn(30) else { return instant }
        return max(instant.subtracting(.hours(chance.whole(1...250))), found.openedAt)
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
    private mutating func planNextScore(of found: Case, after instant: Instant) {
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
    fileprivate var name: String {
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
        case .deliver: "deliveries"
        case .confirm: "confirmations"
        case .resolve: "resolution notes"
        case .reopen: "reopened by hand"
        case .end(let end, _): "ends: \(end.rawValue)"
        case .handOver: "hand-overs"
        case .snooze: "snoozes"
        case .promise: "promises"
        case .keepPromise: "promises kept"
        case .movePromise: "promises moved"
        case .markAsTest: "test marks"
        }
    }
}
