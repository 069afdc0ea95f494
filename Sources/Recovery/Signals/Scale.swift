/// The range of a score and the two cuts that make its bands.
package struct Scale: Hashable, Sendable, Codable {
    package let lowest: Int
    package let highest: Int
    /// The highest score that is still a detractor's.
    package let detractorUpTo: Int
    /// The lowest score that is a promoter's.
    package let promoterFrom: Int

    /// Nil unless lowest <= detractorUpTo < promoterFrom <= highest.
    package init?(lowest: Int, highest: Int, detractorUpTo: Int, promoterFrom: Int) {
        guard lowest <= detractorUpTo, detractorUpTo < promoterFrom, promoterFrom <= highest else {
            return nil
        }
        self.init(lowest, highest, detractorUpTo, promoterFrom)
    }

    private init(_ lowest: Int, _ highest: Int, _ detractorUpTo: Int, _ promoterFrom: Int) {
        self.lowest = lowest
        self.highest = highest
        self.detractorUpTo = detractorUpTo
        self.promoterFrom = promoterFrom
    }

    package static let nps = Scale(0, 10, 6, 9)
    package static let csat = Scale(1, 5, 2, 4)
    package static let ces = Scale(1, 7, 3, 6)
    package static let stars = Scale(1, 5, 2, 4)

    package func contains(_ score: Int) -> Bool { lowest <= score && score <= highest }

    /// The band of a score inside the scale.
    package func band(of score: Int) -> Band {
        if score <= detractorUpTo { return .detractor }
        return score >= promoterFrom ? .promoter : .passive
    }

    /// Whether going from one score to the next is a fall that opens a case by itself:
    /// 3 points on 0-10, elsewhere 30 % of the range.
    package func isFall(from earlier: Int, to later: Int) -> Bool {
        (earlier - later) * 10 >= (highest - lowest) * 3
    }
}
