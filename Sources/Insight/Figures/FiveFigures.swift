/// The five figures of a period, in the order in which they are shown.
package func fiveFigures(_ sources: FigureSources, in frame: FigureFrame) -> [Figure] {
    [
        .recoveryRate(sources.cases, in: frame),
        .timeToFirstTouch(sources.cases, in: frame),
        .detractorToPromoter(sources.cases, in: frame),
        .rePurchase(sources, in: frame),
        .recoveryToFix(sources, in: frame),
    ]
}
