import Recovery

extension Figure {
    /// How easy we made it: the mean CES given in the period on signals linked to cases, beside that of all.
    package static func customerEffort(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let all = Cohort.answers(of: sources, in: .ces, during: frame.period, frame)
        let cases = sources.workedCases(in: frame.withoutFilter)
        let linked = all.only(orElse: .noAnswers) { $0.fact.caseID.map { cases[$0] != nil } ?? false }
        return linked.figure(
            .customerEffort, linked.counted { _ in true }, linked.meanScore.map(Value.number),
            besides: [.number(.ofAllAnswers, all.meanScore)])
    }
}

extension Cohort<SignalFact> {
    fileprivate var meanScore: Figure.Number? {
        guard !members.isEmpty else { return nil }
        let sum = members.reduce(0) { $0 + ($1.fact.score ?? 0) }
        return Figure.Number(Double(sum) / Double(members.count), .score, over: members.count)
    }
}
