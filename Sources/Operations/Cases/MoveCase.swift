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
        case deliver(at: Instant?)
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
        /// Out of every figure with its signals, or (false) counted again.
        case markAsTest(Bool)

        /// Whether it brings something that search could find.
        fileprivate var hasWords: Bool {
            switch self {
            case .touch, .diagnose, .choose, .resolve, .confirm, .reopen, .end, .handOver, .promise,
                .tellPlan, .wait:
                true
            case .deliver, .snooze, .keepPromise, .movePromise, .markAsTest, .tellRemedy, .stopWaiting,
                .takeBack:
                false
            }
        }

        package var permission: Permission {
            if case .markAsTest = self { .markAsTest } else { .workCases }
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
        let (wasOpen, oldOwner) = (moved.isOpen, moved.owner)
        // Once: what is kept of a move is dated as the case says.
        var now = Case.dating(world.now(), after: try connection.first(LatestEvent(of: organization, id)))
        if case .diagnose = move, moved.lastDiagnosis != nil {
            let made = try connection.all(CaseDiagnoses(of: organization, id)).map(\.madeAt).max()
            now = Case.dating(now, after: made, isAfter: true)
        }
        let name = world.newName()
        try apply(to: &moved, actor, as: name, connection, world, now: now)
        let next = moved.number(ofNews: moved.news.count - 1)
        try keepWords(as: name, of: moved, event: next, connection, now: now)
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
        to moved: inout Case, _ actor: Member, as name: String, _ connection: any WriteConnection,
        _ world: World, now: Instant
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
            try moved.diagnose(diagnosis, in: words, reasons: reasons, as: name, by: actor.id, now: now)
        case .choose(let choice):
            let catalogue = try connection.all(RemedyCatalogue(of: organization))
            let chosen = try moved.choose(choice, from: catalogue, as: name, by: actor, now: now)
            try connection.insert(chosen, as: name, by: actor.id, in: moved, of: organization, now: now)
        case .deliver(let at):
            try moved.deliver(at: at ?? now, by: actor.id, now: now)
        case .resolve(let note):
            let today = try connection.zone(of: organization, world).day(of: now)
            try moved.resolve(note, as: name, by: actor.id, today: today, now: now)
        case .confirm:
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
        as name: String, of moved: Case, event: Int, _ connection: any WriteConnection, now: Instant
    ) throws {
        switch move {
        case .touch(let kind, let madeAt, let isTemplate, let minutes, let note):
            let touch = Touch(
                kind, at: madeAt ?? now, by: member, isTemplate: isTemplate, minutes: minutes)
            try connection.insert(touch, as: name, note: note, in: moved, of: organization, now: now)
        case .diagnose(let diagnosis, let words):
            try connection.strikeDiagnoses(of: moved, of: organization, now: now)
            try connection.insert(
                diagnosis, words, as: name, by: member, in: moved, of: organization, now: now)
            try connection.beginPlaybook(of: moved, for: diagnosis, of: organization, now: now)
        case .deliver(let at):
            try connection.markDelivered(moved, at: at ?? now, of: organization)
        case .resolve(let note):
            try connection.insert(note, as: name, by: member, in: moved, of: organization, now: now)
        case .reopen(let reason):
            try connection.strikeDiagnoses(of: moved, of: organization, now: now)
            try connection.insert(note: reason, event: event, in: moved, of: organization)
        case .choose, .snooze, .promise, .tellPlan, .tellRemedy, .stopWaiting, .keepPromise, .movePromise,
            .markAsTest, .takeBack:
            break
        case .confirm(let words):
            guard let words, !words.isBlank else { break }
            try connection.insert(note: words, event: event, in: moved, of: organization)
        case .end(_, let reason), .handOver(_, let reason), .wait(_, let reason):
            try connection.insert(note: reason, event: event, in: moved, of: organization)
        }
    }
}
