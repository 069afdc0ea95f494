/// The five figures of a period, in the order in which they are shown.
package func fiveFigures(_ sources: FigureSources, in frame: FigureFrame) -> [Figure] {
    Figure.Key.five.map { Figure($0, sources, in: frame) }
}

/// All other figures of a period, in the order in which they are shown.
package func furtherFigures(_ sources: FigureSources, in frame: FigureFrame) -> [Figure] {
    Figure.Key.further.map { Figure($0, sources, in: frame) }
}
