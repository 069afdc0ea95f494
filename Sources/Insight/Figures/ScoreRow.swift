package import Recovery

/// How many answers of one kind a day had; below zero where a correction takes an answer back.
package struct ScoreRow: Hashable, Sendable {
    package var localDay: LocalDay
    package var measure: Measure
    package var stage: String
    package var segment: String
    package var touchpoint: String
    package var score: Int
    package var band: Band
    package var count: Int

    package init(localDay: LocalDay, measure: Measure, score: Int, band: Band, count: Int) {
        self.localDay = localDay
        self.measure = measure
        self.stage = ""
        self.segment = ""
        self.touchpoint = ""
        self.score = score
        self.band = band
        self.count = count
    }
}
