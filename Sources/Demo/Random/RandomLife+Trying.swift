import Operations
import Recovery
import Storage

extension RandomLife {
    /// A few things are tried in each case at any time, whether or not they are allowed.
    mutating func planAttempts(in id: ID<Case>, after instant: Instant) {
        for _ in 0..<chance.whole(2...10) {
            plan(.attempt(id), at: instant.adding(.hours(chance.early(0...2_400))))
        }
    }

    /// Any move at all, by whoever likes; it may be well made.
    mutating func attempt(in id: ID<Case>, at instant: Instant) async throws {
        let query = CaseList(of: home.key, id: id.rawValue)
        guard let found = try await writer.reader.read({ try $0.first(query) })?.found else { return }
        let move: MoveCase.Move? =
            switch chance.whole(0...9) {
            case 0: try await anythingWithMails(of: found, at: instant)
            case 1: try await anythingWithFiles(of: found)
            case 2: try await anythingWithPromises(of: found, at: instant)
            case 3, 4: anyRemedy()
            case 5, 6: likelyMove(of: found, at: instant)
            default: anyMove(of: found, at: instant)
            }
        guard let move else { return }
        let who = chance.pick([(found.owner, 70), (staff.lead, 12), (chance.pick(staff.owners), 18)])
        _ = try await MoveCase(of: home.key, id, by: who, move).run(at: place(at: instant))
        count(move.name)
        switch move {
        case .askApproval: plan(.answerQuestion(id), at: soon(after: instant))
        case .deliver: planNextScore(of: found, after: instant)
        default: break
        }
    }

    /// What belongs to the stage, and has one fault or none.
    private mutating func likelyMove(of found: Case, at instant: Instant) -> MoveCase.Move {
        let words = chance.pick(["So it is.", "So it is.", " "])
        return switch (found.stage, chance.whole(0...2)) {
        case (.open, _), (.verified, _), (.ended, 1...):
            .touch(
                chance.pick([.callAnswered, .mailSent]),
                madeAt: instant.subtracting(.hours(chance.whole(0...60))),
                minutes: chance.pick([20, 5_000]))
        case (.ended, _): .markAsTest(chance.isIn(50))
        case (.acknowledged, 0), (.diagnosed, 0): anyDiagnosis(words)
        case (.acknowledged, _): .wait(until: instant.adding(.hours(chance.whole(-20...400))), because: words)
        case (.diagnosed, _), (.remedyChosen, 0...1): chance.isIn(50) ? goodwill(words) : anyRemedy()
        case (.remedyChosen, _): .wait(until: instant.adding(.hours(200)), because: words)
        case (.remedied, 0) where found.needsReonboarding:
            .markStep(chance.whole(1...4), skippingBecause: "They know.")
        case (.remedied, 0): note(at: instant)
        case (.remedied, 1): .confirm(words: words)
        case (.remedied, _):
            chance.isIn(50) ? .reopen(because: words) : .wait(until: instant.adding(.days(3)), because: words)
        }
    }

    private mutating func anyMove(of found: Case, at instant: Instant) -> MoveCase.Move {
        let later = instant.adding(.hours(chance.whole(-50...400)))
        let words = chance.pick(["So it is.", " "])
        let whom = chance.isIn(80) ? chance.pick(staff.owners) : staff.administrator
        return switch chance.whole(0...21) {
        case 18: .markStep(chance.whole(0...6), skippingBecause: chance.pick([nil, words]))
        case 19: .letTry(days: chance.whole(0...31))
        case 20: .endTrial(works: chance.isIn(50), words: words)
        case 17: .askHelp(of: whom, words: words, due: later)
        case 0: anyDiagnosis(words)
        case 1: diagnosis(of: found)
        case 2: .confirm(words: words)
        case 3: .proposeFix(title: words)
        case 4: fixes.isEmpty ? .tellLimit(words) : .linkFix(chance.pick(fixes).id)
        case 5: .tellLimit(words)
        case 6: .deliver(at: instant.adding(.hours(chance.whole(-500...50))))
        case 7: note(at: instant)
        case 16: .markAsTest(chance.isIn(30))
        case 8: .reopen(because: words)
        case 9: .end(chance.pick(Stage.End.allCases), because: words)
        case 10: .handOver(to: whom, because: words)
        case 11: .snooze(until: later)
        case 12: .promise(words: words, due: later)
        case 13: .tellPlan(words: words, due: later)
        case 14: chance.pick([.tellRemedy, .stopWaiting, .withdrawProgress])
        case 15: .wait(until: later, because: words)
        default:
            .touch(
                chance.pick(Touch.Kind.allCases), madeAt: later, minutes: chance.pick([nil, 20, 5_000]))
        }
    }

    private mutating func anyDiagnosis(_ words: String) -> MoveCase.Move {
        let shipped = chance.pick(Reason.shipped)
        let cause = chance.isIn(70) ? shipped.cause : chance.pick(Cause.allCases)
        return .diagnose(
            Diagnosis(
                cause: cause, reason: chance.isIn(80) ? shipped.code : "unheard_of",
                secondCause: chance.isIn(20) ? chance.pick(Cause.allCases) : nil, fixability: .systemic),
            DiagnosisWords(
                whys: Array(repeating: "It was late.", count: chance.pick([1, 3, 3, 3])), evidence: words))
    }

    private mutating func anyRemedy() -> MoveCase.Move {
        let words = chance.pick(["So it is.", " "])
        let kind = chance.pick(RemedyKind.allCases)
        let exceptions: [Case.RemedyException?] = [
            nil, nil, nil, .misfit(because: words), .emergency(because: words),
        ]
        let choice = Case.RemedyChoice(
            chance.isIn(90) ? .kind(kind) : .catalogued(code: "unheard_of"),
            costMinor: chance.pick([0, 100, 2_900, 200_000_000]), rationale: words,
            by: chance.pick(exceptions))
        return chance.isIn(65)
            ? .choose(choice) : .askApproval(choice, of: chance.pick(staff.owners + [staff.administrator]))
    }

    /// What the customer is told in the end, with one fault or none.
    mutating func note(at instant: Instant) -> MoveCase.Move {
        let fault = chance.whole(0...7)
        let days = fault == 4 ? chance.whole(-5...0) : chance.whole(1...30)
        return .resolve(
            ResolutionNote(
                fixed: fault == 0 ? " " : "It runs again.", why: fault == 1 ? " " : "A cable.",
                effect: fault == 2 ? " " : "A day was lost.", next: fault == 3 ? " " : "We call you.",
                talkOn: zone.day(of: instant).adding(days: days)))
    }

    /// A little money beside the remedy of the cause.
    mutating func goodwill(_ words: String) -> MoveCase.Move {
        .choose(
            Case.RemedyChoice(
                .kind(chance.pick([.refund, .credit])), costMinor: Int64(chance.whole(1...40)) * 100,
                rationale: "We are sorry.", by: .misfit(because: words)))
    }

    private mutating func anythingWithMails(
        of found: Case, at instant: Instant
    ) async throws -> MoveCase.Move? {
        let query = CaseTouches(of: home.key, found.id)
        let touches = try await writer.reader.read { try $0.all(query) }
        let mails = touches.filter { $0.touch.kind == .mailSent }
        guard !touches.isEmpty else { return nil }
        let touch = chance.pick(mails.isEmpty || chance.isIn(20) ? touches : mails)
        let bounced = touch.touch.madeAt.adding(.hours(chance.whole(-5...200)))
        return .takeBack(touch: touch.id, bouncedAt: chance.isIn(60) ? bounced : nil)
    }

    private mutating func anythingWithFiles(of found: Case) async throws -> MoveCase.Move? {
        let query = CaseFiles(of: home.key, [found.id])
        let files = try await writer.reader.read { try $0.all(query) }
        if !files.isEmpty, chance.isIn(70) { return .detach(chance.pick(files).id) }
        var bytes = FileBytes(most: 200)
        bytes.take(Array(String(repeating: "log ", count: chance.pick([0, 10, 10])).utf8))
        let name = chance.pick(["device.log", "a/b.log"])
        let words = String(repeating: "It is so. ", count: chance.pick([1, 51]))
        return .attach(bytes.evidence(named: name, words), bytes)
    }

    private mutating func anythingWithPromises(
        of found: Case, at instant: Instant
    ) async throws -> MoveCase.Move? {
        let query = CasePromises(of: home.key, found.id)
        let all = try await writer.reader.read { try $0.all(query) }.map(\.promise)
        guard !all.isEmpty else { return nil }
        let promise = chance.pick(all)
        let due = instant.adding(.hours(chance.whole(-20...200)))
        return chance.isIn(50)
            ? .keepPromise(promise.id) : .movePromise(promise.id, due: due, isTold: chance.isIn(60))
    }

    /// What was done to a fix is done again, or comes too early.
    mutating func attemptFix(at instant: Instant) async throws {
        guard !fixes.isEmpty else { return }
        let move: MoveFix.Move =
            chance.isIn(50)
            ? .ship(at: instant.adding(.hours(chance.whole(-40...40)))) : .judge(.verified)
        try await MoveFix(of: home.key, chance.pick(fixes).id, by: staff.lead, move).run(
            at: place(at: instant))
        count("fixes moved at any time")
    }
}
