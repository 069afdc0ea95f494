import Insight
import Operations
import Recovery
import Web

extension EveryPage {
    /// One case that was touched, under these words.
    private static func measured(_ words: String) -> Assessment {
        let t0 = clock.now.subtracting(.days(20))
        var fact = CaseFact(id: words, t0: t0, unit: words)
        fact.contactedAt = t0.adding(.hours(1))
        return Assessment(
            FigureSources(cases: [fact]), AssessmentFacts(), in: clock.zone, now: clock.now)
    }

    private static func saved(_ words: String) -> SavedAssessment {
        SavedAssessment(
            id: words, madeAt: clock.now.subtracting(.days(90)), member: words,
            own: [.namedPersonInFourHours: true, .mayDeviate: false],
            measured: [.namedPersonInFourHours: true],
            levels: [.hearing: 2])
    }

    static func assessment(_ words: String) -> AssessmentPage {
        var page = AssessmentPage(measured(words), [saved(words)], csrf: words, clock: clock)
        page.mayRun = true
        page.refusal = note(words, nil)
        return page
    }

    static func casesOfStatement(_ words: String) -> StatementCasesPage {
        let query = ["statement": "named_person_in_four_hours", "check": "inside_the_clock"]
        guard let cases = StatementCases(asked: { query[$0] }),
            let check = measured(words)[.namedPersonInFourHours]?.checks.first
        else { preconditionFailure("the query is whole") }
        var page = StatementCasesPage(
            cases, check, rows: [BehindPage.Row(words, .recovery(words), [words])], clock: clock)
        page.next = 50
        return page
    }

    static func maturity(_ words: String) -> MaturityPage {
        let plan = CapabilityPlan(owner: words, nextStep: words, due: LocalDay(daysSince1970: 20_000))
        var page = MaturityPage(
            measured(words).levels, [.hearing: plan], [saved(words)], csrf: words, clock: clock)
        page.mayRun = true
        page.refused = MaturityPage.Refused(
            .triage, owner: words, nextStep: words, due: words, note(words, "due"))
        return page
    }
}
