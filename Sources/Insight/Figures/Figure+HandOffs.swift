import Recovery

extension Figure {
    /// How often a detractor case of the period changed its owner after the first counting touch, on average.
    package static func handOffs(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let opened = Cohort.detractorCases(of: sources, Window(start: .t0, length: .atOnce), in: frame).past
        let count = opened.members.count
        let sum = opened.members.reduce(0) { $0 + $1.fact.handOffs }
        return opened.figure(
            .handOffs, opened.counted { $0.fact.handOffs > 0 },
            count == 0 ? nil : .number(Number(Double(sum) / Double(count), .perCase, over: count)),
            besides: [opened.beside(.withoutHandOff) { $0.fact.handOffs == 0 }])
    }
}
