import Insight
import Recovery
import Storage

extension ReadConnection {
    func assessment(of organization: Organization, in zone: Zone, now: Instant) throws -> Assessment {
        var sources = try figureSources(
            of: organization, passivesIn: Period(from: zone.adding(months: -20, to: now), to: now))
        try addDeeds(to: &sources, of: organization, in: zone)
        try addSignals(to: &sources, of: organization)
        try addPromises(to: &sources, of: organization)
        let facts = try assessmentFacts(of: organization.key, in: zone, now: now)
        return Assessment(sources, facts, in: zone, now: now)
    }

    func savedAssessments(of organization: Organization.Key) throws -> [SavedAssessment] {
        let entries = try all(Assessments(of: organization, limit: Int64(ReadAssessment.mostSaved)))
        let ids = entries.map(\.id)
        let answers = Dictionary(
            grouping: try all(AssessmentAnswers(of: organization, ids)), by: \.assessment)
        let levels = Dictionary(grouping: try all(AssessmentLevels(of: organization, ids)), by: \.assessment)
        return entries.map { entry in
            let its = answers[entry.id] ?? []
            return SavedAssessment(
                id: entry.id, madeAt: entry.madeAt, member: entry.memberName,
                own: Self.byStatement(its.map { ($0.statement, $0.own) }),
                measured: Self.byStatement(its.map { ($0.statement, $0.measured) }),
                levels: Dictionary(
                    (levels[entry.id] ?? []).compactMap { level in
                        Capability(rawValue: level.capability).map { ($0, level.level) }
                    }, uniquingKeysWith: { first, _ in first }))
        }
    }

    func capabilityPlans(of organization: Organization.Key) throws -> [Capability: CapabilityPlan] {
        Dictionary(
            try all(CapabilityPlans(of: organization)).compactMap { entry in
                Capability(rawValue: entry.capability).map {
                    ($0, CapabilityPlan(owner: entry.owner, nextStep: entry.nextStep, due: entry.due))
                }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Those that this version knows.
    private static func byStatement(_ answers: [(statement: String, answer: Bool?)]) -> [Statement: Bool] {
        Dictionary(
            answers.compactMap { entry -> (Statement, Bool)? in
                guard let statement = Statement(rawValue: entry.statement), let answer = entry.answer else {
                    return nil
                }
                return (statement, answer)
            }, uniquingKeysWith: { first, _ in first })
    }

    private func assessmentFacts(
        of organization: Organization.Key, in zone: Zone, now: Instant
    ) throws -> AssessmentFacts {
        let since = now.subtracting(Assessment.looksBack)
        let merged = MergedFacts(try all(MergedCases(of: organization)))
        var facts = AssessmentFacts()
        facts.contacts = try all(ContactsSince(of: organization, since)).map { entry in
            AssessmentFacts.Contact(
                caseID: merged.goesOn(entry.recovery), member: entry.member,
                touch: TouchFact(
                    caseID: merged.goesOn(entry.recovery), kind: entry.kind, isTemplate: entry.isTemplate,
                    madeAt: entry.madeAt))
        }
        facts.diagnoses = try all(DiagnosesOfCases(of: organization)).map { entry in
            AssessmentFacts.Diagnosed(
                caseID: merged.goesOn(entry.recovery), round: entry.round, entry.cause,
                secondCause: entry.secondCause,
                reason: entry.reason, madeAt: entry.madeAt)
        }
        facts.remedies = try all(RemediesSince(of: organization, since)).map { entry in
            AssessmentFacts.Chosen(
                caseID: merged.goesOn(entry.recovery), round: entry.round, member: entry.member, entry.kind,
                costMinor: entry.costMinor, limitMinor: entry.limitMinor,
                words: entry.rationale.map { $0.split(whereSeparator: \.isWhitespace).count },
                chosenAt: entry.chosenAt)
        }
        facts.views = try all(CasesViewed(of: organization, since: since)).map {
            AssessmentFacts.View(caseID: merged.goesOn($0.recovery), member: $0.member, firstAt: $0.firstAt)
        }
        facts.reopenings = try all(ReopeningsOfCases(of: organization)).map {
            AssessmentFacts.Reopening(caseID: merged.goesOn($0.recovery), at: $0.at, isByScore: $0.isByScore)
        }
        facts.fixes = try all(Fixes(of: organization)).map { AssessmentFacts.Change($0.fix) }
        facts.events = try all(ProgrammeEvents(of: organization, since: zone.day(of: since))).compactMap {
            AssessmentFacts.Event($0)
        }
        return facts
    }
}

extension AssessmentFacts.Change {
    fileprivate init(_ fix: Fix) {
        var isFoundIneffective = false
        if case .judged(.ineffective, _, _) = fix.stage { isFoundIneffective = true }
        self.init(
            fix.cause, touchpoint: fix.touchpoint, recordedAt: fix.recordedAt, shippedAt: fix.shippedAt,
            isFoundIneffective: isFoundIneffective)
    }
}

extension AssessmentFacts.Event {
    /// Nil for a kind that statements do not know.
    fileprivate init?(_ entry: ProgrammeEvents.Entry) {
        guard let kind = Kind(rawValue: entry.kind) else { return nil }
        self.init(kind, on: entry.day, about: entry.subjectDay)
    }
}
