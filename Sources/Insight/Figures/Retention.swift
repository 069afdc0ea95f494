import Recovery

/// Yearly revenue of accounts at instants past.
struct Retention {
    private let revenues: [String: Int64]
    private let changes: [String: [BehaviourEvent]]
    private let lives: [String: AccountLife]

    init(_ sources: FigureSources) {
        revenues = sources.revenues
        changes = Dictionary(
            grouping: sources.behaviours.lazy.filter {
                ($0.kind == .expansion || $0.kind == .contraction) && sources.isOurs($0.currency)
            }, by: \.unit)
        lives = sources.lives
    }

    var isEmpty: Bool { revenues.isEmpty }

    /// What is recorded now, less the expansions and plus the contractions since; nil where none is recorded.
    func revenue(of unit: String, at instant: Instant) -> Int64? {
        guard let now = revenues[unit] else { return nil }
        return (changes[unit] ?? []).lazy.filter { $0.occurredAt > instant }.reduce(now) { revenue, change in
            // Whatever the sign a source gives them.
            let amount = abs(change.amountMinor ?? 0)
            return change.kind == .expansion ? revenue - amount : revenue + amount
        }
    }

    /// Before the landmark.
    func left(_ member: Cohort<CaseFact>.Member) -> Bool { !lives.stays(member.id, until: member.landmark) }

    /// At the landmark.
    func hasRevenue(_ member: Cohort<CaseFact>.Member) -> Bool {
        revenue(of: member.id, at: member.landmark).map { $0 > 0 } ?? false
    }

    /// What is left at an instant, of what there was at the landmark; of an account that left, nothing.
    func pair(_ member: Cohort<CaseFact>.Member, at end: Instant) -> RatioGap.Pair {
        let whole = revenue(of: member.id, at: member.landmark) ?? 0
        let stays = lives.stays(member.id, until: end)
        return RatioGap.Pair(part: stays ? revenue(of: member.id, at: end) ?? 0 : 0, whole: whole)
    }
}

extension Cohort<CaseFact>.Member {
    var landmark: Instant { start.adding(Figure.Window.landmark) }
}
