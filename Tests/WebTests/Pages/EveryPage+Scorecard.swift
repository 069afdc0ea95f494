import Insight
import Recovery
import Web

extension EveryPage {
    /// One case and one answer, with words wherever they are sliced.
    static func scorecard(_ words: String) -> ScorecardPage {
        let t0 = clock.now.subtracting(.days(100))
        var fact = CaseFact(id: words, t0: t0, unit: words)
        fact.contactedAt = t0.adding(.hours(1))
        fact.segment = words
        fact.stage = words
        fact.touchpoint = words
        fact.cause = Cause.failedDelivery.rawValue
        fact.valueTier = ValueTier.high.rawValue
        var late = fact
        late.t0 = clock.now.subtracting(.days(3))
        late.contactedAt = late.t0.adding(.hours(9))
        var row = ScoreRow(
            localDay: clock.zone.day(of: t0), measure: .nps, score: 3, band: .detractor, count: 2)
        row.segment = words
        let scorecard = Scorecard(
            FigureSources(cases: [fact, late]), scores: [row], FigureFilter(), in: clock.zone, now: clock.now)
        var filter = SliceFilter()
        filter.segments = [Choice(words, words)]
        filter.teams = [Choice(words, words)]
        filter.team = words
        return ScorecardPage(scorecard, filter, clock: clock)
    }

    static func behind(_ words: String) -> BehindPage {
        let query = [
            "figure": "recovery_rate", "from": "2026-01-01", "to": "2026-02-01", "segment": words,
            "team": words,
        ]
        guard let behind = Behind(asked: { query[$0] }) else { preconditionFailure("the query is whole") }
        var page = BehindPage(
            behind, count: 1,
            rows: [BehindPage.Row(words, .recovery(words), [words]), BehindPage.Row(words, nil, [])])
        page.next = 50
        return page
    }
}
