import Recovery

/// The detractor cases of a period, by what their next score says within the window.
struct NextScoreCohort {
    static let window = Figure.Window(start: .t0, length: .days(60))

    /// All that may count, contacted or not.
    let cases: [CaseFact]
    let notADetractor: Int
    let withdrawn: Int

    init(_ facts: [CaseFact], in period: Period) {
        let opened = facts.filter { $0.isOfDetractor && period.contains($0.t0) }
        let counting = opened.filter(\.counts)
        cases = counting.filter { !$0.leftUnripe }
        notADetractor = opened.count - counting.count
        withdrawn = counting.count - cases.count
    }

    var contacted: [CaseFact] { cases.filter(\.isContactedInWindow) }

    static func count(_ cases: [CaseFact], nextIn bands: Set<Band>) -> Int {
        cases.count { $0.answered(in: bands) }
    }
}

extension Set<Band> {
    static var answered: Set<Band> { [.detractor, .passive, .promoter] }
    static var recovered: Set<Band> { [.passive, .promoter] }
    static var promoter: Set<Band> { [.promoter] }
}

extension CaseFact {
    private var windowEnd: Instant { t0.adding(.days(60)) }

    var isContactedInWindow: Bool { contactedAt.map { $0 < windowEnd } ?? false }

    func answered(in bands: Set<Band>) -> Bool {
        nextScore.map { bands.contains($0.band) && $0.occurredAt < windowEnd } ?? false
    }

    func answeredLate(in bands: Set<Band>) -> Bool {
        nextScore.map { bands.contains($0.band) && $0.occurredAt >= windowEnd } ?? false
    }

    /// Erased while its window ran and before it was decided: nobody can be asked any more.
    var leftUnripe: Bool { withdrawnAt.map { nextScore == nil && $0 < windowEnd } ?? false }
}

extension [CaseFact] {
    /// The ends that stay in the base as not recovered, each its own slice.
    var endsBeside: [Figure.Beside] {
        [
            .count(.customerLeft, count { $0.ended(.customerLeft) }),
            .count(.noResponse, count { $0.ended(.noResponse) }),
            .count(.honestNo, count { $0.ended(.honestNo) }),
        ]
    }
}
