import Recovery

extension Figure {
    /// Of the CSAT scores of the period, those in the top band.
    package static func satisfaction(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        Cohort.answers(of: sources, in: .csat, during: frame.period, frame).share(.satisfaction) {
            $0.fact.band == .promoter
        }
    }
}
