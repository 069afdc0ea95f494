package import Recovery

/// How a programme stands by its data: the twenty statements and its six capabilities.
package struct Assessment: Hashable, Sendable {
    package let now: Instant
    /// In the order of the statements.
    package let measurements: [Measurement]
    /// In the order of the capabilities.
    package let levels: [CapabilityLevel]

    /// - Parameter sources: complete, of all time.
    package init(_ sources: FigureSources, _ facts: AssessmentFacts, in zone: Zone, now: Instant) {
        let moment = Scorecard.Moment(zone: zone, now: now, filter: FigureFilter())
        let grounds = Grounds(sources, facts, at: moment)
        self.now = now
        measurements = Statement.allCases.map { $0.measured(by: grounds) }
        levels = Capability.allCases.map { CapabilityLevel($0, sources, at: moment) }
    }

    /// One point for each statement that holds.
    package var score: Int { count(.holds) }

    package func count(_ answer: Measurement.Answer) -> Int { measurements.count { $0.answer == answer } }

    package subscript(statement: Statement) -> Measurement? {
        measurements.first { $0.statement == statement }
    }

    /// How long before now contacts and remedies are looked at; windows of 90 d over 90 d, and some to spare.
    package static let looksBack = Duration.days(200)

    /// What a score of twenty means.
    package enum Band: String, CaseIterable, Hashable, Sendable {
        /// 16 and more.
        case works
        /// 10 to 15.
        case active
        /// Under 10.
        case checkbox

        package init(_ score: Int) {
            switch score {
            case 16...: self = .works
            case 10...: self = .active
            default: self = .checkbox
            }
        }
    }
}
