import Recovery
import Storage

/// Names of accounts and customers, by their ids.
typealias AccountNaming = [ID<Account>: String]
typealias CustomerNaming = [ID<Customer>: String]

extension ReadConnection {
    func accountNames(_ cases: [CaseList.Entry], of organization: Organization.Key) throws -> AccountNaming {
        let ids = Set(cases.compactMap(\.found.account)).sorted()
        guard !ids.isEmpty else { return [:] }
        let found = try all(AccountNames(of: organization, ids))
        return Dictionary(found.map { ($0.id, $0.name) }) { first, _ in first }
    }

    func customerNames(_ signals: [Signal], of organization: Organization.Key) throws -> CustomerNaming {
        let ids = Set(signals.compactMap(\.customer)).sorted()
        guard !ids.isEmpty else { return [:] }
        let found = try all(CustomerNames(of: organization, ids))
        return Dictionary(found.map { ($0.id, $0.name) }) { first, _ in first }
    }
}

extension CaseList.Entry {
    var name: String { customerName ?? customerEmail ?? customerKey }
}

extension CaseRow {
    init(_ entry: CaseList.Entry, accounts: AccountNaming) {
        let found = entry.found
        self.init(
            id: found.id.rawValue, customer: entry.name, score: ScoreBadge(found.opening),
            opening: found.opening.kind, stage: found.stage.word, opened: found.openedAt)
        account = found.account.flatMap { accounts[$0] }
        owner = entry.ownerName
        clock = found.nextClock.map { ClockFace($0) }
        nextDue = found.nextClock?.due
        cause = found.stage.diagnosis?.cause
        said = entry.comment.map { String($0.prefix(160)) }
        isParked = found.isParked
        isBackfilled = found.isBackfilled
        isTest = found.isTest
    }
}

extension ScoreBadge {
    /// The score that opened a case.
    init(_ opening: Case.Opening) {
        let scale = opening.measure?.scale
        let usual = opening.score.flatMap { scale?.band(of: $0) } ?? .unscored
        self.init(
            score: opening.score, highest: scale?.highest ?? 10,
            // The band is that of the cuts on arrival, which may have been the source's own.
            band: opening.kind == .detractor ? .detractor : usual)
    }
}

extension ClockFace {
    init(_ next: NextClock) {
        let label =
            switch next.kind {
            case .clock(let kind): Words.Timing.clock(kind)
            case .verification: Words.Cases.verify
            }
        self.init(label, .running(from: next.start, due: next.due))
    }

    /// Nil where the case ended before anybody got in touch: there was nothing left to wait for.
    init?(firstTouchOf found: Case) {
        let clock = found.firstTouch
        guard let stopped = clock.stoppedAt else {
            self.init(Words.Cases.firstTouch, .running(from: clock.start, due: clock.due))
            return
        }
        guard found.contactedAt != nil else { return nil }
        // A touch of the hours before a back-filled case was opened took no time of its clock.
        let took = max(stopped.since(clock.start), .zero)
        self.init(Words.Cases.firstTouch, stopped <= clock.due ? .met(after: took) : .metLate(after: took))
    }
}
