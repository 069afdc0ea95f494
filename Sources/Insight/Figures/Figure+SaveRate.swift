import Recovery

extension Figure {
    /// Of the accounts at risk (churn intent, or a cancellation, by T0 + 7 d), those that had not left before
    /// T0 + 90 d.
    package static func saveRate(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .t0, length: .days(90))
        let lives = sources.lives
        guard !lives.isEmpty else {
            return notMeasured(.saveRate, .noLeavingRecorded, window: window, in: frame)
        }
        let intents = sources.firstChurnIntents
        let atRisk = sources.cases.filter { fact in
            guard fact.isWorked else { return false }
            let deadline = fact.t0.adding(.days(7))
            return intents[fact.id].map { $0 <= deadline } ?? false
                || lives[fact.unit]?.asksToLeave(by: deadline, since: fact.t0) ?? false
        }
        var accounts = Cohort.accounts(of: atRisk, window, in: frame)
        accounts.whenEmpty = .noAtRiskCases
        let past = accounts.past

        func isSaved(_ member: Cohort<CaseFact>.Member) -> Bool {
            lives.stays(member.id, until: window.end(from: member.start, in: frame.zone))
        }
        return past.share(
            .saveRate,
            besides: [
                past.only(orElse: .noAtRiskCases, where: \.fact.isDetractorCase)
                    .beside(.ofDetractorCases, where: isSaved)
            ], where: isSaved)
    }
}

extension FigureSources {
    /// When the first signal of a case that speaks of leaving was received.
    fileprivate var firstChurnIntents: [String: Instant] {
        var firsts: [String: Instant] = [:]
        for signal in signals where signal.hasChurnIntent && !signal.isTest {
            if let id = signal.caseID { firsts[id] = min(firsts[id] ?? signal.receivedAt, signal.receivedAt) }
        }
        return firsts
    }
}

extension [String: AccountLife] {
    /// Accounts of which nothing is known never left.
    func stays(_ unit: String, until end: Instant) -> Bool { !(self[unit]?.hasLeft(before: end) ?? false) }
}
