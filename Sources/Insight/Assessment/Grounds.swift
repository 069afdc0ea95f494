import Recovery

/// What statements are measured by, and as of when; what several of them ask for is found once.
struct Grounds {
    let sources: FigureSources
    let facts: AssessmentFacts
    let moment: Scorecard.Moment
    private let worked: Set<String>
    private let contacts: [String: [AssessmentFacts.Contact]]
    private let diagnoses: [String: [AssessmentFacts.Diagnosed]]

    init(_ sources: FigureSources, _ facts: AssessmentFacts, at moment: Scorecard.Moment) {
        self.sources = sources
        self.facts = facts
        self.moment = moment
        worked = Set(sources.cases.lazy.filter(\.isWorked).map(\.id))
        contacts = Dictionary(grouping: facts.contacts, by: \.caseID)
        diagnoses = Dictionary(grouping: facts.diagnoses, by: \.caseID)
    }

    var today: LocalDay { moment.zone.day(of: moment.now) }

    /// Live detractor cases of the latest 90 days whose first 48 h are past.
    var touched: Cohort<CaseFact> {
        cohort(Figure.Window(start: .t0, length: .hours(48))) { $0.isBackfilled ? nil : $0.t0 }
    }

    /// Detractor cases of the latest 90 days whose next score is in.
    var ripe: Cohort<CaseFact> { cohort(.nextScore(sources.nextScoreDays)) { $0.t0 } }

    func cohort(_ window: Figure.Window, from start: (CaseFact) -> Instant?) -> Cohort<CaseFact> {
        let frame = moment.frame(moment.latestRipe(window))
        return Cohort.detractorCases(of: sources, from: start, window, in: frame).past
    }

    func isWorked(_ caseID: String) -> Bool { worked.contains(caseID) }

    func contacts(of caseID: String) -> [AssessmentFacts.Contact] { contacts[caseID] ?? [] }

    func diagnoses(of caseID: String) -> [AssessmentFacts.Diagnosed] { diagnoses[caseID] ?? [] }

    func isDiagnosed(_ fact: CaseFact, within wait: Duration) -> Bool {
        diagnoses(of: fact.id).contains { $0.madeAt < fact.t0.adding(wait) }
    }

    /// Remedies that were chosen in the last 90 days, of cases that count; in the order of their choice.
    var chosen: [AssessmentFacts.Chosen] {
        facts.remedies.filter { moment.lastDays.contains($0.chosenAt) && isWorked($0.caseID) }
            .sorted { ($0.chosenAt, $0.caseID) < ($1.chosenAt, $1.caseID) }
    }

    /// The latest one of the round that was there when the remedy was chosen.
    func diagnosis(behind remedy: AssessmentFacts.Chosen) -> AssessmentFacts.Diagnosed? {
        diagnoses(of: remedy.caseID).filter { $0.round == remedy.round && $0.madeAt <= remedy.chosenAt }
            .max { $0.madeAt < $1.madeAt }
    }

    /// How long ago it was last done.
    func last(_ kind: AssessmentFacts.Event.Kind) -> Measurement.Check.Found {
        .last(facts.events.filter { $0.kind == kind }.map(\.day).max(), today: today)
    }
}

extension [AssessmentFacts.Chosen] {
    /// The cases that they belong to, one for each of them; the second list is of those that count.
    func members(where counts: (AssessmentFacts.Chosen) -> Bool) -> Figure.Members {
        Figure.Members(base: map(\.caseID), numerator: filter(counts).map(\.caseID))
    }
}
