package import Recovery
package import Storage

/// A move of one case, made by one member: what every way in (page, API, command) asks for.
package struct MoveCase: Sendable {
    package let organization: Organization.Key
    package let id: ID<Case>
    package let member: ID<Member>
    package let move: Move

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
        case .choose, .askApproval, .approve, .decline:
            try giving(as: name, connection, world, now).make(move, in: &moved, by: actor)
        case .deliver(let at, let daysToTry):
            let made = try connection.commitments(of: id, in: organization)
            try moved.deliver(
                at: at ?? moved.usualDelivery(now: now), restingOn: made, by: actor.id, now: now)
            if let daysToTry { try moved.letTry(days: daysToTry, by: actor.id, now: now) }
        case .resolve(let note):
            let today = try connection.zone(of: organization, world).day(of: now)
            try moved.resolve(note, as: name, by: actor.id, today: today, now: now)
        case .confirm: try following(connection, now).confirm(in: &moved, by: actor)
        case .letTry(let days): try moved.letTry(days: days, by: actor.id, now: now)
        case .endTrial(let works, let words):
            try following(connection, now).endTrial(works: works, words: words, in: &moved, by: actor)
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
            try promises(as: name, connection, now).promise(words, due: due, in: &moved, by: actor)
        case .tellPlan(let words, let due):
            try promises(as: name, connection, now).tellPlan(words, due: due, in: &moved, by: actor)
        case .tellRemedy: try moved.tellRemedy(by: actor.id, now: now)
        case .wait(let until, let reason):
            try moved.waitForCustomer(until: until, because: reason, by: actor.id, now: now)
        case .stopWaiting: try moved.stopWaiting(by: actor.id, now: now)
        case .keepPromise(let id): try promises(as: name, connection, now).keep(id, in: &moved, by: actor)
        case .movePromise(let id, let due, let isTold):
            try promises(as: name, connection, now).move(id, to: due, isTold: isTold, in: &moved)
        case .linkFix(let id): try fixes(as: name, connection, now).link(id, to: &moved, by: actor)
        case .proposeFix(let title):
            try fixes(as: name, connection, now).propose(title, for: &moved, by: actor)
        case .tellLimit(let words): try moved.tellLimit(words, by: actor.id, now: now)
        case .attach(let evidence, let bytes):
            try files(as: name, connection, now).attach(evidence, bytes, to: &moved, by: actor)
        case .detach(let id): try files(as: name, connection, now).detach(id, from: &moved, by: actor)
        case .askHelp, .passTask, .finishTask, .declineTask:
            try tasks(as: name, connection, world, now).make(move, in: &moved, by: actor)
        case .markStep(let number, let reason):
            try following(connection, now).mark(
                step: number, skippingBecause: reason, in: &moved, by: actor)
        case .openProgress(let hash):
            try following(connection, now).openProgress(hash, in: &moved, by: actor)
        case .withdrawProgress: try following(connection, now).withdrawProgress(in: &moved, by: actor)
        case .markAsTest: break
        }
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

    private func giving(
        as name: String, _ connection: any WriteConnection, _ world: World, _ now: Instant
    ) -> GivingMoves {
        GivingMoves(organization: organization, name: name, connection: connection, world: world, now: now)
    }

    private func following(_ connection: any WriteConnection, _ now: Instant) -> FollowingMoves {
        FollowingMoves(organization: organization, connection: connection, now: now)
    }

    private func promises(
        as name: String, _ connection: any WriteConnection, _ now: Instant
    ) -> PromiseMoves {
        PromiseMoves(organization: organization, name: name, connection: connection, now: now)
    }

    private func fixes(as name: String, _ connection: any WriteConnection, _ now: Instant) -> FixMoves {
        FixMoves(organization: organization, name: name, connection: connection, now: now)
    }

    private func files(as name: String, _ connection: any WriteConnection, _ now: Instant) -> FileMoves {
        FileMoves(organization: organization, name: name, connection: connection, now: now)
    }

    private func tasks(
        as name: String, _ connection: any WriteConnection, _ world: World, _ now: Instant
    ) -> TaskMoves {
        TaskMoves(organization: organization, name: name, connection: connection, world: world, now: now)
    }
}
