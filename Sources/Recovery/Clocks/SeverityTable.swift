/// What makes a case grave: points for each factor, and from how many on a case is of which severity.
package struct SeverityTable: Hashable, Sendable {
    package let points: [SeverityFactor: Int]
    /// Points of customers of a segment; 0 for those that are not named.
    package let segments: [String: Int]
    /// The least points of a severity; low begins at none.
    package let cuts: [Severity: Int]
    /// Legal and safety words, as a customer writes them.
    package let words: [String]
    /// From how many people on that could read it; ten times as many count twice.
    package let reachFrom: Int
    package let renewalWithinDays: Int

    /// - Throws: what is wrong with it, the first of all.
    package init(
        points: [SeverityFactor: Int], segments: [String: Int] = [:], cuts: [Severity: Int], words: [String],
        reachFrom: Int = 1_000, renewalWithinDays: Int = 90
    ) throws(TableRefusal) {
        for factor in SeverityFactor.allCases {
            guard Self.range.contains(points[factor] ?? 0) else { throw .pointsOutOfRange(factor) }
        }
        guard segments.values.allSatisfy(Self.range.contains) else { throw .pointsOutOfRange(.segment) }
        let order = [cuts[.normal] ?? 0, cuts[.high] ?? 0, cuts[.critical] ?? 0]
        guard order[0] >= 1, order[0] < order[1], order[1] < order[2] else { throw .cutsNotInOrder }
        guard reachFrom >= 1 else { throw .beginsBelowOne(.reach) }
        guard renewalWithinDays >= 1 else { throw .beginsBelowOne(.renewal) }
        self.points = points.filter { $0.value > 0 }
        self.segments = segments.filter { $0.value > 0 }
        self.cuts = cuts
        self.words = words.filter { !$0.isBlank }
        self.reachFrom = reachFrom
        self.renewalWithinDays = renewalWithinDays
    }

    package enum TableRefusal: Refusal, Hashable {
        case pointsOutOfRange(SeverityFactor)
        case cutsNotInOrder
        /// From how many readers, or how many days before the renewal.
        case beginsBelowOne(SeverityFactor)

        package var rule: String {
            switch self {
            case .pointsOutOfRange: "severity_points"
            case .cutsNotInOrder: "severity_cuts"
            case .beginsBelowOne: "severity_from"
            }
        }
    }

    package static let range = 0...100

    /// What an organization begins with. Segment and value weigh nothing until somebody says so.
    package static let shipped = SeverityTable()

    private init() {
        points = [
            .depth: 1, .churnIntent: 3, .alarmingWords: 5, .reach: 2, .fall: 2, .repeated: 2, .renewal: 3,
        ]
        segments = [:]
        cuts = [.normal: 3, .high: 7, .critical: 10]
        words = [
            "lawyer", "attorney", "solicitor", "legal action", "sue", "court", "ombudsman", "regulator",
            "data breach", "discrimination", "injury", "injured", "hospital", "unsafe", "dangerous", "fire",
            "smoke",
            "electric shock", "allergic", "poisoning",
        ]
        reachFrom = 1_000
        renewalWithinDays = 90
    }

    package func severity(of points: Int) -> Severity {
        Severity.allCases.last { points >= (cuts[$0] ?? 0) } ?? .low
    }
}

/// What adds to the severity of a case.
package enum SeverityFactor: String, CaseIterable, Hashable, Sendable, Codable {
    /// For each tenth of the scale that the score lies below the best of a detractor.
    case depth
    case churnIntent = "churn_intent"
    case alarmingWords = "alarming_words"
    /// How many people could read it.
    case reach
    /// From the last score, by as much as opens a case by itself.
    case fall
    /// The customer had a case before.
    case repeated
    case renewal
    case segment
    /// Of the highest value tier.
    case value
}
