extension Case {
    /// A case as it was kept; storage builds it, and nobody else.
    package init(
        kept start: Start, t0: Instant, openedAt: Instant, ownership: Ownership, stage: Stage, round: Int,
        severitySum: SeveritySum, firstTouch: Clock, clocks: [Clock], marks: Marks, version: Int
    ) {
        self.init(
            id: start.id, customer: start.customer, account: start.account, opening: start.opening, t0: t0,
            openedAt: openedAt, isBackfilled: start.isBackfilled, isTest: start.isTest, slices: start.slices,
            owner: ownership.owner, isParked: ownership.isParked, backer: marks.backer, team: ownership.team,
            stage: stage,
            round: round,
            severitySum: severitySum, firstTouch: firstTouch, clocks: clocks, contactedAt: marks.contactedAt,
            contactedAfterOpen: marks.contactedAfterOpen,
            reachedAt: marks.reachedAt,
            firstRemediedAt: marks.firstRemediedAt, lastDiagnosis: marks.lastDiagnosis,
            firstRoundCause: marks.firstRoundCause,
            nextScore: marks.nextScore, recovery: marks.recovery, asksAgainAt: marks.asksAgainAt,
            confirmedAt: marks.confirmedAt,
            handOffs: marks.handOffs, snoozedUntil: marks.snoozedUntil, promiseDue: marks.promiseDue,
            emergency: marks.emergency, version: version, news: [])
    }

    /// What a case remembers across its stages.
    package struct Marks: Hashable, Sendable {
        package var contactedAt: Instant?
        package var contactedAfterOpen: Duration?
        package var reachedAt: Instant?
        package var firstRemediedAt: Instant?
        package var lastDiagnosis: Diagnosis?
        package var firstRoundCause: Cause?
        package var nextScore: DecidingScore?
        package var recovery: Recovery?
        package var asksAgainAt: Instant?
        package var confirmedAt: Instant?
        package var handOffs = 0
        package var snoozedUntil: Instant?
        package var promiseDue: Instant?
        package var emergency: Emergency?
        package var backer: ID<Member>?

        package init() {}
    }

    /// What one of the news is numbered among all events of the case. A saving has room for a million: so many answers
    /// of one customer may stand in one file.
    package func number(ofNews index: Int) -> Int { version * 1_000_000 + index }

    /// The version under which the next saving must find it.
    package mutating func saved() { version += 1 }
}
