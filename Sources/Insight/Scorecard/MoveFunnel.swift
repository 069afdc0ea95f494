import Recovery

/// How far the detractor cases of a period came: at each move all that have made it.
package struct MoveFunnel: Sendable {
    package let period: Period
    package let counts: [(step: Step, count: Int)]

    package enum Step: String, CaseIterable, Hashable, Sendable {
        case heard, acknowledged, diagnosed, remedied, answered, recovered, promoter
    }

    package subscript(step: Step) -> Int { counts.first { $0.step == step }?.count ?? 0 }

    init(_ sources: FigureSources, in frame: FigureFrame) {
        let cases = Cohort.awaitingNextScore(of: sources, in: frame).members.map(\.fact)
        period = frame.period
        counts = Step.allCases.map { step in (step, cases.count { $0.made(step) }) }
    }
}

extension CaseFact {
    fileprivate func made(_ step: MoveFunnel.Step) -> Bool {
        switch step {
        case .heard: true
        case .acknowledged: self.contactedAt != nil
        case .diagnosed: self.cause != nil
        case .remedied: self.firstRemediedAt != nil
        case .answered: answered(in: .answered)
        case .recovered: answered(in: .recovered)
        case .promoter: answered(in: .promoter)
        }
    }
}
