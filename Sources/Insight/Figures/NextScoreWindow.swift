import Recovery

extension Figure.Window {
    /// How long a next score may take to count; it moves along with a re-survey beyond day 60.
    static func nextScore(_ days: Int) -> Figure.Window { Figure.Window(start: .t0, length: .days(days)) }
}

extension Cohort<CaseFact> {
    /// The detractor cases opened in the period, without those withdrawn undecided.
    static func awaitingNextScore(of sources: FigureSources, in frame: FigureFrame) -> Cohort {
        .detractorCases(of: sources, .nextScore(sources.nextScoreDays), in: frame).only(
            orElse: .noDetractorCases
        ) {
            !$0.fact.leftUnripe
        }
    }

    func answered(in bands: Set<Band>) -> Figure.Members {
        counted { $0.fact.answered(in: bands) }
    }

    /// Those that answer in the bands, of all that answered.
    func ofAnswered(_ key: Figure.Beside.Key, in bands: Set<Band>) -> Figure.Beside {
        .share(
            key,
            Figure.Members(base: answered(in: .answered).numerator, numerator: answered(in: bands).numerator))
    }

    /// Nothing where no purchases are recorded.
    func behaviourBeside(of sources: FigureSources) -> [Figure.Beside] {
        guard sources.hasPurchases else { return [] }
        return [
            count(.cameBackByBehaviour) { member in
                let fact = member.fact
                return Case.comesBack(
                    t0: fact.t0, remediedAt: fact.firstRemediedAt, answeredAt: fact.nextScore?.occurredAt,
                    buyingAt: sources.boughtAt[fact.unit] ?? [], within: .days(fact.nextScoreDays)) != nil
            }
        ]
    }

    /// What both figures of the next score show beside: the ends that stay in the base as not recovered, and who
    /// left it.
    func endsBeside(of sources: FigureSources) -> [Figure.Beside] {
        [
            count(.recoveredInLaterRound) { ($0.fact.recoveredRound ?? 1) > 1 },
            count(.customerLeft) { $0.fact.ended(.customerLeft) },
            count(.noResponse) { $0.fact.ended(.noResponse) },
            count(.honestNo) { $0.fact.ended(.honestNo) },
            sources.notADetractor(in: frame),
            .count(.withdrawn, sources.countOpened(in: frame) { $0.counts && $0.leftUnripe }),
        ]
    }
}

extension Set<Band> {
    static let answered: Set<Band> = [.detractor, .passive, .promoter]
    static let recovered: Set<Band> = [.passive, .promoter]
    static let promoter: Set<Band> = [.promoter]
}

extension CaseFact {
    /// When a next score counts no more.
    var windowEnd: Instant { self.t0.adding(.days(self.nextScoreDays)) }

    var isContactedInTime: Bool { isContacted(within: .days(self.nextScoreDays)) }

    func answered(in bands: Set<Band>) -> Bool {
        self.nextScore.map { bands.contains($0.band) && $0.occurredAt < windowEnd } ?? false
    }

    func answeredLate(in bands: Set<Band>) -> Bool {
        self.nextScore.map { bands.contains($0.band) && $0.occurredAt >= windowEnd } ?? false
    }

    /// Erased while its window ran and before it was decided: nobody can be asked any more.
    var leftUnripe: Bool { self.withdrawnAt.map { self.nextScore == nil && $0 < windowEnd } ?? false }
}
