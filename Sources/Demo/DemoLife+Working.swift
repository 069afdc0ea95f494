import Operations
import Recovery
import Storage

extension DemoLife {
    func touch(_ number: Int, _ kind: Touch.Kind, by member: ID<Member>) -> DemoAct {
        .move(number, .touch(kind, minutes: Self.minutes(of: kind, in: number)), by: member)
    }

    /// A call takes longer than a message, and one case longer than another.
    private static func minutes(of kind: Touch.Kind, in number: Int) -> Int {
        switch kind {
        case .callAnswered, .inboundCallAnswered: 20 + number * 7 % 31
        case .meetingHeld: 45 + number % 4 * 15
        case .mailSent, .messageSent, .customerReplied: 8 + number % 13
        case .voicemailLeft, .callUnanswered: 2 + number % 3
        }
    }

    mutating func diagnosis(of number: Int, _ cause: Cause, by member: ID<Member>) -> DemoAct {
        let story = stories[number]
        let part = story.script?.part
        let reasons = Reason.shipped.filter { $0.cause == cause }.map(\.code)
        stories[number].isSystemic = chance.isIn(30)
        let diagnosis = Diagnosis(
            cause: cause, reason: part?.reason ?? chance.pick(reasons),
            secondCause: story.script == .publicVoice ? .relationalNeglect : nil,
            fixability: stories[number].isSystemic ? .systemic : .fixableNow)
        let whys =
            part?.whys ?? [
                "What was said and what was done were not the same", "Nobody was told that it had changed",
                "The hand-over between the two teams has no owner",
            ]
        let evidence = String(story.words.split(separator: ".").first ?? Substring(story.words))
        return .move(
            number,
            .diagnose(
                diagnosis, DiagnosisWords(whys: whys, evidence: evidence.isBlank ? "2 of 10" : evidence)),
            by: member)
    }

    mutating func choice(_ kind: RemedyKind, within owner: DemoCompany.Owner) -> Case.RemedyChoice {
        let most = Int(owner.authorityMinor)
        let cost: Int =
            switch kind {
            case .refund, .credit: chance.early(1_000...most / 2)
            case .replacement, .redo, .engineersTime: chance.early(2_000...most)
            case .otherProduct, .smallerPlan, .training: chance.early(0...6_000)
            case .apology, .directLine, .doneOnTheirBehalf, .honestNo, .personalCall, .accountReview,
                .namedContact:
                0
            }
        return Case.RemedyChoice(
            .catalogued(code: kind.rawValue), costMinor: Int64(cost / 100 * 100),
            rationale:
                "It gives back what was missing, and the customer asked for nothing else when we talked.",
            isTold: chance.isIn(85))
    }

    func explanation(of number: Int, on day: LocalDay) -> ResolutionNote {
        let part = stories[number].script?.part
        return ResolutionNote(
            fixed: "What we had promised is done, and we have looked at it together.",
            why: part?.whys.last ?? "The order went from one team to the other without a word.",
            effect: "You need not ring anybody about it again.",
            next: "I look at it once more in two weeks.", talkOn: day.adding(days: 14))
    }

    /// The moves of an hour: of different cases at once, of one case one after another.
    mutating func work(_ planned: [(at: Instant, act: DemoAct)]) async throws {
        var tasks: [Int: [(Workplace, DemoAct)]] = [:]
        var order: [Int] = []
        for (at, act) in planned {
            guard let number = act.story else { continue }
            if tasks[number] == nil { order.append(number) }
            tasks[number, default: []].append((place(at: at), act))
        }
        guard !order.isEmpty else { return }
        let (home, stories, lead) = (home.key, stories, staff.lead)
        // Who puts money first does not look first.
        let looking = Set(staff.owners.lazy.filter { !$0.value.paysFirst }.map(\.key))
        let done = try await withThrowingTaskGroup(of: (Int, [Result<String, DemoRefused>]).self) { group in
            for number in order {
                let acts = tasks[number] ?? []
                let story = stories[number]
                group.addTask {
                    var results: [Result<String, DemoRefused>] = []
                    for (place, act) in acts {
                        let move = DemoMove(act, of: story, in: home, lead: lead)
                        try await move.look(lookingFirst: looking, at: place)
                        results.append(try await move.run(at: place))
                    }
                    return (number, results)
                }
            }
            var done: [Int: [Result<String, DemoRefused>]] = [:]
            for try await (number, results) in group { done[number] = results }
            return done
        }
        for number in order {
            for result in done[number] ?? [] {
                switch result {
                case .success(let kind): count(kind)
                case .failure(let refused): count(refused: refused.rule)
                }
            }
        }
    }
}

extension DemoAct {
    /// The number of the story that it moves on; nil for what customers do.
    fileprivate var story: Int? {
        switch self {
        case .move(let number, _, _), .keepPromise(let number), .movePromise(let number, _),
            .note(let number, _),
            .giveUp(let number):
            number
        case .answer, .behave: nil
        }
    }
}

/// A rule said no.
struct DemoRefused: Error {
    let rule: String
}

/// One thing that a member does about a case.
private struct DemoMove: Sendable {
    let act: DemoAct
    let story: DemoStory
    let home: Organization.Key
    let lead: ID<Member>

    init(_ act: DemoAct, of story: DemoStory, in home: Organization.Key, lead: ID<Member>) {
        self.act = act
        self.story = story
        self.home = home
        self.lead = lead
    }

    /// Opens the case before the customer is met, or at the latest to write down why it happened.
    func look(lookingFirst: Set<ID<Member>>, at place: Workplace) async throws {
        guard case .move(_, let move, let member) = act else { return }
        switch move {
        case .touch where lookingFirst.contains(member), .diagnose:
            try await NoteCaseView(of: home, story.id, by: member).run(at: place)
        default: break
        }
    }

    /// What kind of thing was done.
    func run(at place: Workplace) async throws -> Result<String, DemoRefused> {
        do {
            switch act {
            case .move(_, let move, let member):
                _ = try await MoveCase(of: home, story.id, by: member, move).run(at: place)
                return .success(move.kind)
            case .keepPromise: return try await keep(at: place) { .keepPromise($0.id) }
            case .movePromise(_, let days):
                return try await keep(at: place) {
                    .movePromise($0.id, due: $0.due.adding(.days(days)), isTold: true)
                }
            case .note(_, let words):
                try await WriteNote(of: home, about: story.id, by: story.owner, words).run(at: place)
                return .success("notes")
            case .giveUp:
                let reason = "Asked twice and rung twice; nobody answers."
                _ = try await MoveCase(of: home, story.id, by: lead, .end(.noResponse, because: reason))
                    .run(at: place)
                return .success("ends")
            case .answer, .behave: return .success("nothing")
            }
        } catch let refusal as any Refusal {
            return .failure(DemoRefused(rule: refusal.rule))
        }
    }

    /// The promise that waits, whichever it is.
    private func keep(
        at place: Workplace, _ move: (Promise) -> MoveCase.Move
    ) async throws -> Result<String, DemoRefused> {
        let query = CasePromises(of: home, story.id)
        let all = try await place.writer.reader.read { try $0.all(query) }.map(\.promise)
        guard let waiting = all.first(where: { $0.keptAt == nil && $0.movedTo == nil }) else {
            return .failure(DemoRefused(rule: "no_promise_waits"))
        }
        let its = move(waiting)
        _ = try await MoveCase(of: home, story.id, by: waiting.member, its).run(at: place)
        return .success(its.kind)
    }
}

extension MoveCase.Move {
    /// As the tally names it.
    fileprivate var kind: String {
        switch self {
        case .touch: "touches"
        case .takeBack: "mails that came back"
        case .tellPlan: "plans told"
        case .tellRemedy: "remedies told"
        case .wait, .stopWaiting: "waits"
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
        case .reopen: "reopenings"
        case .end: "ends"
        case .handOver: "hand-overs"
        case .snooze: "snoozes"
        case .promise: "promises"
        case .keepPromise: "promises kept"
        case .movePromise: "promises moved"
        case .linkFix: "fixes linked"
        case .proposeFix: "fixes"
        case .tellLimit: "limits told"
        case .markAsTest: "test marks"
        case .attach, .detach: "files"
        case .askHelp, .passTask, .finishTask, .declineTask: "tasks"
        case .openProgress, .withdrawProgress: "progress links"
        }
    }
}
