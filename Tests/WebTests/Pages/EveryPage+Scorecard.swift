import Insight
import Recovery
import Storage
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
        let mark = TrendMark(Self.mark(words))
        return ScorecardPage(scorecard, filter, marks: [mark], clock: clock)
    }

    private static func mark(_ words: String) -> Mark {
        guard let mark = try? Mark(.policy, on: clock.zone.day(of: clock.now).adding(days: -40), words) else {
            preconditionFailure("the words are too long for a mark")
        }
        return mark
    }

    private static func economics(of words: String) -> (Economics, Programme) {
        let programme = Programme(
            FigureSources(cases: [CaseFact(id: words, t0: clock.now.subtracting(.days(100)), unit: words)]),
            in: clock.zone, now: clock.now, FigureFilter())
        let inputs = EconomicInput.Key.all.compactMap { key in
            try? EconomicInput(
                key, valueMillionths: 500_000, between: 400_000, and: 600_000,
                from: LocalDay(daysSince1970: 20_000), source: words)
        }
        return (programme.economics(inputs), programme)
    }

    static func programme(_ words: String) -> ProgrammePage {
        let (economics, programme) = economics(of: words)
        let day = clock.zone.day(of: clock.now)
        var adding = MarkFields(csrf: words, today: day)
        adding.title = words
        adding.refusal = note(words, "title")
        var filter = SliceFilter()
        filter.segments = [Choice(words, words)]
        return ProgrammePage(
            economics: economics, weeks: programme.weeks, staying: programme.staying,
            marks: [ProgrammePage.MarkRow(id: words, mark: mark(words))], filter: filter, currency: "EUR",
            clock: clock, adding: adding, csrf: words)
    }

    static func economics(_ words: String) -> EconomicsPage {
        let (economics, _) = economics(of: words)
        var whatIf = WhatIf(currency: "EUR")
        whatIf.typed[.margin] = words
        whatIf.recoveryRate = words
        whatIf.refusal = note(words, "margin")
        var page = EconomicsPage(economics, days: words, currency: "EUR", whatIf: whatIf)
        page.supposed = economics
        page.fields = EconomicInput.Key.all.map { key in
            var fields = EconomicFields(
                key, economics.inputs.given[key], csrf: words, currency: "EUR",
                today: LocalDay(daysSince1970: 20_000))
            fields.value = words
            fields.refusal = note(words, "value")
            return fields
        }
        return page
    }

    /// Ten cases that recovered and ten that did not, all of an owner with words for a name.
    static func suggestions(_ words: String) -> SuggestionsPage {
        let judged = [Cause.failedDelivery, .processFriction].map { found in
            JudgedSuggestions.Entry(
                recovery: ID(words), found: found, foundAt: clock.now, suggested: .failedDelivery,
                confidence: 700, comment: words, language: words, customer: words)
        }
        let model = CauseModels.Entry(
            number: 1, learnedAt: clock.now, confirmed: 40, until: clock.now, trial: (8, 7, 5), isUsed: true)
        return SuggestionsPage(
            judged, [model], since: clock.now.subtracting(.days(365)), clock: clock)
    }

    static func whatWorks(_ words: String) -> WhatWorksPage {
        let cases = (0..<20).map { number in
            let t0 = clock.now.subtracting(.days(100))
            var fact = CaseFact(id: "\(number)", t0: t0, unit: words)
            fact.contactedAt = t0.adding(.hours(1))
            fact.cause = Cause.failedDelivery.rawValue
            fact.remedies = [number < 10 ? .redo : .refund]
            fact.owner = words
            if number < 10 {
                fact.nextScore = CaseFact.NextScore(
                    signal: words, band: .promoter, occurredAt: t0.adding(.days(40)))
            }
            return fact
        }
        let works = WhatWorks(FigureSources(cases: cases), in: clock.zone, now: clock.now, FigureFilter())
        var filter = SliceFilter()
        filter.segments = [Choice(words, words)]
        filter.segment = words
        return WhatWorksPage(works, filter, members: [words: words], clock: clock)
    }

    /// Last month, with words wherever somebody said or named something.
    static func month(_ words: String) -> MonthPage {
        let month = clock.zone.month(of: clock.now).adding(months: -1)
        let begun = month.start(in: clock.zone)
        var fact = CaseFact(id: words, t0: begun, unit: words)
        fact.cause = Cause.failedDelivery.rawValue
        var sources = FigureSources(cases: [fact])
        sources.promises = [
            PromiseFact(id: words, caseID: words, madeAt: begun, dueAt: begun.adding(.days(1)), keptAt: nil)
        ]
        let stuck = Fix(
            id: ID(words), title: words, cause: .failedDelivery, touchpoint: words,
            recordedAt: begun.subtracting(.days(100)))
        let report = MonthReport(
            of: month, sources, scores: [], fixes: [stuck], in: clock.zone, now: clock.now)
        func voice(_ cause: Cause?) -> MonthPage.Voice {
            MonthPage.Voice(
                ScoreBadge(score: 3, band: .detractor), words, cause: cause, stage: words, at: begun,
                path: .recovery(words))
        }
        var page = MonthPage(report, of: words, clock: clock)
        page.voices = [voice(.failedDelivery)]
        page.returned = [MonthPage.Returned(before: voice(.failedDelivery), after: voice(nil))]
        page.broken = [MonthPage.Broken(words, due: begun, path: .recovery(words))]
        page.earliest = month.adding(months: -3)
        return page
    }

    static func behind(_ words: String) -> BehindPage {
        let query = [
            "figure": "recovery_rate", "from": "2026-01-01", "to": "2026-02-01", "segment": words,
            "team": words, "channel": words, "owner": words,
        ]
        guard let behind = Behind(asked: { query[$0] }) else { preconditionFailure("the query is whole") }
        var page = BehindPage(
            behind, count: 1,
            rows: [BehindPage.Row(words, .recovery(words), [words]), BehindPage.Row(words, nil, [])])
        page.next = 50
        return page
    }
}
