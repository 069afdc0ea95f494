import Recovery

extension Figure {
    /// What recoveries add to the score: NPS of the latest scores of all customers, less the same with every next
    /// score of a case of the period replaced by the score that opened it.
    package static func reSurveyLift(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let year = Period(from: frame.zone.adding(months: -12, to: frame.period.to), to: frame.period.to)
        let latest = Cohort.latestScores(of: sources, during: year, in: frame)
        let matched = sources.matchedCases(in: frame)
        // Two cases may have been decided by one score: it is replaced once, and each of them changed by it.
        let replaced = Set(matched.map(\.signal))
        let now = BandCounts(latest.members.map(\.fact.band)).score
        let before = BandCounts(
            latest.members.map { replaced.contains($0.fact.id) ? .detractor : $0.fact.band })
        return latest.figure(
            .reSurveyLift, latest.counted { replaced.contains($0.fact.id) },
            now.flatMap { now in before.score.map { .number(Number(pointsFrom: $0, to: now)) } },
            besides: [.number(.perMatchedCase, Number(meanChangeOf: matched))])
    }
}

extension FigureSources {
    /// A case asked again in the measure that opened it.
    fileprivate struct MatchedCase {
        /// Of the next score.
        let signal: String
        let opening: Int
        let next: Int
    }

    /// Of the period and the slice.
    fileprivate func matchedCases(in frame: FigureFrame) -> [MatchedCase] {
        let asked = cases.filter { fact in
            fact.nextScore != nil && fact.openingMeasure == .nps && frame.period.contains(fact.t0)
                && fact.counts && frame.filter.takes(fact)
        }
        let decided = Set(asked.compactMap { $0.nextScore?.signal })
        let scores = Dictionary(
            signals.lazy.filter { $0.isScored(in: .nps) && !$0.isTest && decided.contains($0.id) }
                .map { ($0.id, $0.score) }, uniquingKeysWith: { first, _ in first })
        return asked.compactMap { fact in
            guard let opening = fact.openingScore, let next = fact.nextScore,
                let score = scores[next.signal] ?? nil
            else { return nil }
            return MatchedCase(signal: next.signal, opening: opening, next: score)
        }
    }
}

extension Cohort<SignalFact> {
    /// Each customer's; of two given at one instant, the one of the higher id.
    fileprivate static func latestScores(
        of sources: FigureSources, during year: Period, in frame: FigureFrame
    ) -> Cohort {
        // In no slice yet: in another one an earlier score would be the latest.
        let scores = answers(of: sources, in: .nps, during: year, frame.withoutFilter)
        var latest: [String: Member] = [:]
        for member in scores.members {
            guard let customer = member.fact.customer else { continue }
            if let other = latest[customer], (member.start, member.id) < (other.start, other.fact.id) {
                continue
            }
            latest[customer] = Member(id: customer, start: member.start, fact: member.fact)
        }
        let cases = frame.filter.looksAtCases ? sources.casesByID : [:]
        let sliced = latest.values.filter { member in
            frame.filter.takes(member.fact, of: member.fact.caseID.flatMap { cases[$0] })
        }
        return Cohort(sliced.sorted { $0.id < $1.id }, scores.window, in: frame)
    }
}

extension BandCounts {
    fileprivate init(_ bands: [Band]) {
        self.init()
        for band in bands { add(band, 1) }
    }
}

extension Figure.Number {
    /// Interval by unpooled Wald.
    fileprivate init(pointsFrom before: NetPromoterScore, to now: NetPromoterScore) {
        let variance = now.variance / Double(now.count) + before.variance / Double(before.count)
        let margin = 100 * Normal.z95 * variance.squareRoot()
        let lift = 100 * (now.score - before.score)
        self.init(
            lift, .points, over: now.count,
            interval: ConfidenceInterval(lower: lift - margin, upper: lift + margin))
    }

    fileprivate init?(meanChangeOf cases: [FigureSources.MatchedCase]) {
        guard !cases.isEmpty else { return nil }
        let sum = cases.reduce(0) { $0 + $1.next - $1.opening }
        self.init(Double(sum) / Double(cases.count), .score, over: cases.count)
    }
}
