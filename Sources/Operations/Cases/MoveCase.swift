package import Recovery
package import Storage

/// A move of one case, made by one member: what every way in (page, API, command) asks for.
package struct MoveCase: Sendable {
    package let organization: Organization.Key
    package let id: ID<Case>
    package let member: ID<Member>
    package let move: Move

    package enum Move: Sendable {
        case touch(
            Touch.Kind, madeAt: Instant? = nil, isTemplate: Bool = false, minutes: Int? = nil,
            note: String? = nil)
        /// A mail came back, at that time or just now.
        case takeBack(touch: String, bouncedAt: Instant? = nil)
        case diagnose(Diagnosis, DiagnosisWords)
        case choose(Case.RemedyChoice)
        /// Whether a remedy may be given that is beyond what the member may give.
        case askApproval(Case.RemedyChoice, of: ID<Member>)
        case approve(ID<Approval>)
        case decline(ID<Approval>, because: String)
        /// The customer may have some days to try it.
        case deliver(at: Instant?, daysToTry: Int? = nil)
        case resolve(ResolutionNote)
        /// The customer said in the last conversation that it is all right now.
        case confirm(words: String?)
        case reopen(because: String)
        case end(Stage.End, because: String)
        case handOver(to: ID<Member>, because: String)
        case snooze(until: Instant?)
        case promise(words: String, due: Instant)
        /// What happens next, and when: a promise that stops the clock of the plan.
        case tellPlan(words: String, due: Instant)
        case tellRemedy
        case wait(until: Instant, because: String)
        case stopWaiting
        case keepPromise(ID<Promise>)
        case movePromise(ID<Promise>, due: Instant, isTold: Bool)
        /// A change that removes the cause carries the case along.
        case linkFix(ID<Fix>)
        /// The same, of one that nobody had thought of.
        case proposeFix(title: String)
        case tellLimit(String)
        /// Out of every figure with its signals, or (false) counted again.
        case markAsTest(Bool)
        case attach(Evidence, FileBytes)
        case detach(ID<Evidence>)
        /// Somebody else does a piece of the recovery.
        case askHelp(of: ID<Member>, words: String, due: Instant)
        case passTask(ID<HelpTask>, to: ID<Member>, due: Instant)
        case finishTask(ID<HelpTask>, finding: String)
        case declineTask(ID<HelpTask>, because: String)
        /// A step after the delivery was done; or, with a reason, is left out.
        case markStep(Int, skippingBecause: String?)
        case letTry(days: Int)
        /// The customer tried the fix: it works, as they said; or it does not, and the case is reopened.
        case endTrial(works: Bool, words: String)
        case openProgress(hash: String)
        case withdrawProgress

        /// Whether it brings something that search could find.
        fileprivate var hasWords: Bool {
            switch self {
            case .endTrial, .touch, .diagnose, .choose, .approve, .resolve, .confirm, .reopen, .end,
                .handOver, .promise, .tellPlan, .wait, .tellLimit, .attach, .detach, .askHelp, .finishTask,
                .declineTask:
                true
            case .deliver, .snooze, .keepPromise, .movePromise, .markAsTest, .tellRemedy, .stopWaiting,
                .askApproval, .decline, .linkFix, .proposeFix, .openProgress, .withdrawProgress, .takeBack,
                .passTask, .markStep, .letTry:
                false
            }
        }

        package var permission: Permission {
            switch self {
            case .markAsTest: .markAsTest
            case .approve, .decline: .approveRemedies
            case .attach, .detach, .finishTask, .declineTask: .capture
            default: .workCases
            }
        }
    }

    package init(of organization: Organization.Key, _ id: ID<Case>, by member: ID<Member>, _ move: Move) {
        self.organization = organization
        self.id = id
        self.member = member
        self.move = move
    }

    /// - Throws: the refusal of the move's rule, or `Missing`.
    package func run(at workplace: Workplace) async throws -> Case {
        let world = workplace.world
        return try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    package func run(_ connection: any WriteConnection, _ world: World) throws -> Case {
        var aftermath = Aftermath()
        let moved = try run(connection, world, leaving: &aftermath)
        try aftermath.write(connection, of: organization, world)
        return moved
    }

    /// What is written once for all moves of a transaction is added to `aftermath`.
    func run(
        _ connection: any WriteConnection, _ world: World, leaving aftermath: inout Aftermath
    ) throws -> Case {
        if case .markAsTest(let isTest) = move {
            return try MarkAsTest(isTest, of: organization, by: member).run(id, connection, world)
        }
        let query = CasesToChange(of: organization, where: "c.id = \(id)", connection.dialect)
        guard var moved = try connection.first(query) else { throw Missing("case") }
        let actor = try connection.actor(member, of: organization, needing: move.permission)
        if !moved.isOpen {
            try Case.checkStands(mergedInto: try connection.first(MergedInto(of: organization, id)) ?? nil)
        }
        let (wasOpen, oldOwner) = (moved.isOpen, moved.owner)
        // Once: what is kept of a move is dated as the case says.
        var now = Case.dating(world.now(), after: try connection.first(LatestEvent(of: organization, id)))
        var earlier: CaseDiagnoses.Entry?
        if case .diagnose = move, moved.lastDiagnosis != nil {
            let diagnoses = try connection.all(CaseDiagnoses(of: organization, id))
            earlier = diagnoses.last(before: moved.round)
            let made = diagnoses.map(\.madeAt).max()
            now = Case.dating(now, after: made, isAfter: true)
        }
        let name = world.newName()
        try apply(to: &moved, after: earlier, actor, as: name, connection, world, now: now)
        let next = moved.number(ofNews: moved.news.count - 1)
        try keepWords(as: name, of: moved, after: earlier, event: next, connection, now: now)
        if move.hasWords {
            try connection.makeFindable([SearchSubject(.recovery, id.rawValue)], of: organization)
        }
        var saved = [moved]
        try connection.settle(&saved, of: organization, world, now: now)
        try connection.save(&saved, of: organization, calling: &aftermath.calls, now: now)
        if wasOpen { aftermath.loads[oldOwner, default: 0] -= 1 }
        if saved[0].isOpen { aftermath.loads[saved[0].owner, default: 0] += 1 }
        return saved[0]
    }

    private func apply(
        to moved: inout Case, after earlier: CaseDiagnoses.Entry?, _ actor: Member, as name: String,
        _ connection: any WriteConnection, _ world: World, now: Instant
    ) throws {
        switch move {
        case .touch(let kind, let madeAt, let isTemplate, let minutes, _):
            let touch = Touch(
                kind, at: madeAt ?? now, by: actor.id, isTemplate: isTemplate, minutes: minutes)
            let team = try connection.first(TeamOf(of: organization, member: moved.owner))
            try moved.record(touch, as: name, team: team, now: now)
        case .takeBack(let id, let bouncedAt):
            try takeBack(id, bouncedAt: bouncedAt ?? now, from: &moved, by: actor, connection, now: now)
        case .diagnose(let diagnosis, let words):
            let reasons = try connection.all(OrganizationsReasons(of: organization))
            let before = earlier.map {
                Case.EarlierCause($0.diagnosis.cause, isSuperseded: $0.supersededAt != nil)
            }
            try moved.diagnose(
                diagnosis, in: words, after: before, reasons: reasons, as: name, by: actor.id, now: now)
        case .choose(let choice):
            try giving(as: name, connection, world, now).choose(choice, in: &moved, by: actor)
        case .askApproval(let choice, let approver):
            try giving(as: name, connection, world, now).ask(choice, of: approver, in: &moved, by: actor)
        case .approve(let id):
            try giving(as: name, connection, world, now).approve(id, in: &moved, by: actor)
        case .decline(let id, let reason):
            try giving(as: name, connection, world, now).decline(id, because: reason, in: &moved, by: actor)
        case .deliver(let at, let daysToTry):
            let made = try connection.commitments(of: id, in: organization)
            try moved.deliver(
                at: at ?? moved.usualDelivery(now: now), restingOn: made, by: actor.id, now: now)
            if let daysToTry { try moved.letTry(days: daysToTry, by: actor.id, now: now) }
        case .resolve(let note):
            let today = try connection.zone(of: organization, world).day(of: now)
            try moved.resolve(note, as: name, by: actor.id, today: today, now: now)
        case .confirm:
            let touches = try connection.all(CaseTouches(of: organization, moved.id)).map(\.touch)
            try moved.confirm(in: touches, by: actor.id, now: now)
        case .letTry(let days): try moved.letTry(days: days, by: actor.id, now: now)
        case .endTrial(let works, let words):
            try moved.endTrial(works: works, by: actor.id, now: now)
            guard works else {
                return try moved.reopenByHand(because: words, by: actor.id, now: now)
            }
            let touches = try connection.all(CaseTouches(of: organization, moved.id)).map(\.touch)
            try moved.confirm(in: touches, by: actor.id, now: now)
        case .reopen(let reason):
            try moved.reopenByHand(because: reason, by: actor.id, now: now)
        case .end(let end, let reason):
            try moved.end(end, because: reason, by: actor, now: now)
        case .handOver(let id, let reason):
            let next = try connection.member(id, of: organization)
            try moved.handOver(to: next, because: reason, by: actor, now: now)
        case .snooze(let until):
            try moved.snooze(until: until, by: actor.id, now: now)
        case .promise(let words, let due):
            let promise = Promise(id: ID(name), member: actor.id, madeAt: now, due: due)
            let others = try promises(of: moved, connection).map(\.promise)
            try moved.promise(promise, words: words, beside: others, now: now)
            try connection.insert(promise, words: words, in: moved, of: organization)
        case .tellPlan(let words, let due):
            let plan = Promise(id: ID(name), member: actor.id, madeAt: now, due: due)
            let others = try promises(of: moved, connection).map(\.promise)
            try moved.tellPlan(plan, words: words, beside: others, now: now)
            try connection.insert(plan, words: words, in: moved, of: organization)
        case .tellRemedy: try moved.tellRemedy(by: actor.id, now: now)
        case .wait(let until, let reason):
            try moved.waitForCustomer(until: until, because: reason, by: actor.id, now: now)
        case .stopWaiting: try moved.stopWaiting(by: actor.id, now: now)
        case .keepPromise(let id):
            var (entry, others) = try promise(id, of: moved, connection)
            try moved.keep(&entry.promise, beside: others, by: actor.id, now: now)
            try connection.update(entry.promise, of: organization)
        case .movePromise(let id, let due, let isTold):
            var (entry, others) = try promise(id, of: moved, connection)
            let next = Promise(id: ID(name), member: entry.promise.member, madeAt: now, due: due)
            try moved.move(&entry.promise, to: next, beside: others, isTold: isTold, now: now)
            try connection.insert(next, words: entry.words ?? "", in: moved, of: organization)
            try connection.update(entry.promise, of: organization)
        case .linkFix(let id): try link(id, to: &moved, by: actor, connection, now: now)
        case .proposeFix(let title):
            let fix = try Fix(proposed: title, as: ID(name), for: moved, now: now)
            try moved.link(fix, beside: [], isProposed: true, by: actor.id, now: now)
            try connection.insert(fix, of: organization)
            try connection.link([moved.id], to: fix.id, of: organization, now: now)
        case .tellLimit(let words): try moved.tellLimit(words, by: actor.id, now: now)
        case .attach(let evidence, let bytes):
            let others = try connection.all(CaseFiles(of: organization, [moved.id])).count
            try moved.attach(evidence, as: name, beside: others, by: actor.id, now: now)
            try connection.insert(
                evidence, bytes.pieces, as: name, by: actor.id, in: moved, of: organization, now: now)
        case .detach(let id):
            guard let file = try connection.first(FileByID(of: organization, id)), file.caseID == moved.id
            else { throw Missing("file") }
            try moved.detach(
                file.evidence, as: id.rawValue, attachedBy: file.member, by: actor, now: now)
            try connection.remove(file, of: organization)
        case .askHelp(let helper, let words, let due):
            try tasks(as: name, connection, world, now).ask(
                helper, for: words, due: due, in: &moved, by: actor)
        case .passTask(let id, let helper, let due):
            try tasks(as: name, connection, world, now).pass(
                id, to: helper, due: due, in: &moved, by: actor)
        case .finishTask(let id, let words):
            try tasks(as: name, connection, world, now).finish(id, finding: words, in: &moved, by: actor)
        case .declineTask(let id, let reason):
            try tasks(as: name, connection, world, now).decline(id, because: reason, in: &moved, by: actor)
        case .markStep(let number, let reason):
            let steps = try connection.reonboarding(of: moved, in: organization)
            let marked = try connection.all(ReonboardingSteps(of: organization, moved.id))
                .filter { $0.round == moved.round }.map(\.step)
            try moved.mark(
                step: number, of: steps.count, skippingBecause: reason, beside: marked, by: actor.id, now: now
            )
            try connection.insert(
                Case.ReonboardingStep(number, isSkipped: reason != nil), because: reason, by: actor.id,
                in: moved, of: organization, now: now)
        case .openProgress(let hash):
            moved.openProgress(by: actor.id, now: now)
            try connection.insertProgressLink(hash, to: moved, by: actor.id, of: organization, now: now)
        case .withdrawProgress:
            let link = try connection.first(ProgressLinkOf(of: organization, moved.id))
            try moved.withdrawProgress(hasLink: link != nil, by: actor.id, now: now)
            try connection.withdrawProgressLink(to: moved, of: organization, now: now)
        case .markAsTest: break
        }
    }

    private func giving(
        as name: String, _ connection: any WriteConnection, _ world: World, _ now: Instant
    ) -> GivingMoves {
        GivingMoves(organization: organization, name: name, connection: connection, world: world, now: now)
    }

    private func tasks(
        as name: String, _ connection: any WriteConnection, _ world: World, _ now: Instant
    ) -> TaskMoves {
        TaskMoves(organization: organization, name: name, connection: connection, world: world, now: now)
    }

    private func link(
        _ id: ID<Fix>, to moved: inout Case, by actor: Member, _ connection: any WriteConnection, now: Instant
    ) throws {
        guard let fix = try connection.first(Fixes(of: organization, id))?.fix else { throw Missing("fix") }
        let others = try connection.all(FixesOfCase(of: organization, moved.id))
        try moved.link(fix, beside: others, isProposed: false, by: actor.id, now: now)
        try connection.link([moved.id], to: id, of: organization, now: now)
    }

    private func takeBack(
        _ id: String, bouncedAt: Instant, from moved: inout Case, by actor: Member,
        _ connection: any WriteConnection, now: Instant
    ) throws {
        let all = try connection.all(CaseTouches(of: organization, moved.id, limit: 100_000))
        guard var touch = all.first(where: { $0.id == id })?.touch else { throw Missing("touch") }
        try moved.takeBack(
            &touch, as: id, bouncedAt: bouncedAt, beside: all.filter { $0.id != id }.map(\.touch),
            handOvers: try connection.all(HandOversOf(of: organization, moved.id)), by: actor.id, now: now)
        try connection.update(touch, as: id, of: organization)
    }

    private func promises(
        of moved: Case, _ connection: any WriteConnection
    ) throws -> [CasePromises.Entry] {
        try connection.all(CasePromises(of: organization, moved.id))
    }

    /// One promise of the case, and what else was promised.
    private func promise(
        _ id: ID<Promise>, of moved: Case, _ connection: any WriteConnection
    ) throws -> (CasePromises.Entry, others: [Promise]) {
        let all = try promises(of: moved, connection)
        guard let entry = all.first(where: { $0.promise.id == id }) else { throw Missing("promise") }
        return (entry, all.map(\.promise).filter { $0.id != id })
    }

    /// Words go into rows of their own, which erasure can empty; events keep ids and codes.
    private func keepWords(
        as name: String, of moved: Case, after earlier: CaseDiagnoses.Entry?, event: Int,
        _ connection: any WriteConnection, now: Instant
    ) throws {
        switch move {
        case .touch(let kind, let madeAt, let isTemplate, let minutes, let note):
            let touch = Touch(
                kind, at: madeAt ?? now, by: member, isTemplate: isTemplate, minutes: minutes)
            try connection.insert(touch, as: name, note: note, in: moved, of: organization, now: now)
        case .diagnose(let diagnosis, let words):
            try connection.strikeDiagnoses(of: moved, of: organization, now: now)
            if let earlier {
                try connection.supersede(
                    earlier.id, of: moved, of: organization,
                    at: words.anotherIncidentBecause == nil ? nil : now)
            }
            try connection.insert(
                diagnosis, words, as: name, by: member, in: moved, of: organization, now: now)
            try connection.beginPlaybook(of: moved, for: diagnosis, of: organization, now: now)
        case .deliver:
            try connection.markDelivered(moved, of: organization)
        case .resolve(let note):
            try connection.insert(note, as: name, by: member, in: moved, of: organization, now: now)
        case .endTrial(true, let words):
            guard !words.isBlank else { break }
            try connection.insert(note: words, event: event, in: moved, of: organization)
        case .reopen(let reason), .endTrial(false, let reason):
            try connection.strikeDiagnoses(of: moved, of: organization, now: now)
            try connection.insert(note: reason, event: event, in: moved, of: organization)
        case .choose, .askApproval, .approve, .snooze, .promise, .tellPlan, .tellRemedy, .stopWaiting,
            .keepPromise, .movePromise, .linkFix, .proposeFix, .markAsTest, .attach, .detach, .openProgress,
            .withdrawProgress, .takeBack, .askHelp, .passTask, .finishTask, .declineTask, .markStep, .letTry:
            break
        case .confirm(let words):
            guard let words, !words.isBlank else { break }
            try connection.insert(note: words, event: event, in: moved, of: organization)
        case .end(_, let reason), .handOver(_, let reason), .wait(_, let reason), .decline(_, let reason),
            .tellLimit(let reason):
            try connection.insert(note: reason, event: event, in: moved, of: organization)
        }
    }
}
