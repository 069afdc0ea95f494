import Recovery

extension Figure {
    /// Of the accounts with a detractor case in the period, those that left within 180 d of the first.
    package static func postIncidentChurn(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .t0, length: .days(180))
        let lives = sources.lives
        guard !lives.isEmpty else {
            return notMeasured(.postIncidentChurn, .noLeavingRecorded, window: window, in: frame)
        }
        func leaves(_ unit: String, from start: Instant, notBefore wait: Duration = .zero) -> Bool {
            guard let leftAt = lives[unit]?.leftAt(before: start.adding(.days(180))) else { return false }
            return leftAt >= start.adding(wait)
        }
        let accounts = Cohort.accounts(of: sources.cases.filter(\.counts), window, in: frame).past
        let passives = Cohort.passives(of: sources, window, in: frame).past
            .counted { leaves($0.id, from: $0.start) }
        let left = accounts.counted { leaves($0.id, from: $0.start) }
        return accounts.share(
            .postIncidentChurn,
            besides: [
                accounts.beside(.leftFromDay60) { leaves($0.id, from: $0.start, notBefore: .days(60)) },
                .share(.passives, passives),
                .number(.timesPassives, ratio(left, passives)),
            ]
        ) { leaves($0.id, from: $0.start) }
    }

    /// Nil where none of the second left: nothing is so many times nothing.
    private static func ratio(_ first: Members, _ second: Members) -> Number? {
        guard let share = first.share, let other = second.share, other.numerator > 0 else { return nil }
        return Number(share.value / other.value, .times, over: share.denominator + other.denominator)
    }
}
