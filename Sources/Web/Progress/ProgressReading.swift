import Operations
import Recovery
import Storage

/// A case as its customer may see it, read in one snapshot.
struct ProgressReading: Sendable {
    let organization: Organization
    let entry: CaseList.Entry
    let diagnoses: [CaseDiagnoses.Entry]
    /// Of this round, those that the customer knows of, the first chosen first.
    let remedies: [CaseRemedies.Entry]
    let toldAt: Instant?
    let promises: [CasePromises.Entry]
    let resolution: CaseResolutions.Entry?
    let clock: WallClock

    /// Nil where the link leads nowhere.
    static func read(_ token: String, _ site: Site) async throws -> ProgressReading? {
        let hash = Secret.hash(of: token)
        let world = site.world
        return try await site.reader.read { connection in
            guard let link = try connection.first(ProgressLinkByHash(hash)),
                let home = try connection.first(Organizations(link.organization)),
                let entry = try connection.first(CaseList(of: link.organization, id: link.id.rawValue))
            else { return nil }
            let found = entry.found
            let toldAt = try connection.first(RemedyTold(of: home.key, found.id, round: found.round)) ?? nil
            return ProgressReading(
                organization: home, entry: entry,
                diagnoses: try connection.all(CaseDiagnoses(of: home.key, link.id)),
                remedies: try connection.all(CaseRemedies(of: home.key, link.id)).reversed()
                    .filter { $0.round == found.round && $0.isKnown(toldAt: toldAt) },
                toldAt: toldAt,
                promises: try connection.all(CasePromises(of: home.key, link.id)),
                resolution: try connection.first(CaseResolutions(of: home.key, link.id)),
                clock: WallClock(now: world.now(), zone: try world.zones.zone(named: home.zone)))
        }
    }
}

extension ProgressPage {
    init(_ reading: ProgressReading) {
        let (found, clock) = (reading.entry.found, reading.clock)
        self.init(
            organization: reading.organization.name, customer: reading.entry.customerName?.filled,
            owner: reading.entry.ownerName, heardOn: clock.date(found.t0))
        steps = found.steps(isTold: !reading.remedies.isEmpty).map { step, state in
            StepShown(
                step, state, date: reading.date(of: step, state).map(clock.date),
                names: step == .told && state == .done ? reading.remedies.map(\.title) : [])
        }
        promises = reading.promises.compactMap { PromiseShown($0, clock) }
        resolution = reading.resolution.flatMap { $0.round == found.round ? $0.note : nil }
        if let trial = found.trial, trial.due > clock.now { triesUntil = clock.date(trial.due) }
        let earlier = reading.diagnoses.last(before: found.round)
        isFurtherRound = found.round > 1 && found.isOpen && earlier?.supersededAt == nil
        ending = Words.Progress.isOver(found.stage.word, reading.entry.ownerName)
    }
}

extension ProgressReading {
    /// When a step was done; when the customer is asked, also before.
    fileprivate func date(of step: Case.Step, _ state: Case.Step.State) -> Instant? {
        let found = entry.found
        if step == .asked, state != .done {
            return found.runningClocks.first { $0.kind == .verification }?.due
        }
        guard state == .done else { return nil }
        return switch step {
        case .heard: found.t0
        case .inTouch: found.contactedAt
        case .understood: diagnoses.first { $0.struckAt == nil }?.madeAt
        case .told: toldAt
        case .delivered: remedies.compactMap(\.deliveredAt).max()
        case .asked: found.recovery?.at
        }
    }
}

extension ProgressPage.PromiseShown {
    /// Nil for one that another took the place of, and for one without words.
    fileprivate init?(_ entry: CasePromises.Entry, _ clock: WallClock) {
        guard let words = entry.words?.filled else { return nil }
        let due = clock.date(entry.promise.due)
        let kept = entry.promise.keptAt.map(clock.date)
        switch (entry.promise.state(now: clock.now), kept) {
        case (.moved, _): return nil
        case (.kept, let kept?): self.init(words: words, when: Words.Progress.kept(kept))
        case (.broken, let kept?): self.init(words: words, when: Words.Progress.keptLate(kept))
        case (.broken, nil): self.init(words: words, when: Words.Progress.late(due))
        case (.open, _), (.kept, nil): self.init(words: words, when: Words.Progress.by(due))
        }
    }
}
