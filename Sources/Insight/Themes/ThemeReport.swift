package import Recovery

/// What a theme weighs among signals of one measure: how many speak of it, since when, how they feel and what it does to
/// the score.
package struct ThemeReport: Hashable, Sendable {
    /// All signals handed in; its name is empty.
    package let whole: Part
    /// From the first month with a comment to the last, none left out.
    package let months: [Month]
    /// In order of their names; signals without one have "".
    package let segments: [Part]
    /// In order of their names; signals without one have "".
    package let stages: [Part]

    package struct Month: Hashable, Sendable {
        package let month: LocalMonth
        package let count: Int
        /// Of the month's comments; nil where there are none.
        package let share: Share?
    }

    package struct Part: Hashable, Sendable {
        package let name: String
        /// Comments in the theme; a text that comes twice counts twice.
        package let count: Int
        /// Of the comments of the part, those with a letter or digit; nil where there are none.
        package let share: Share?
        /// The mean over the theme's comments that have one; nil where none has.
        package let sentiment: Double?
        /// On the score of the part.
        package let impact: Result<ThemeImpact, ThemeImpact.Missing>
    }

    /// `members` are places among the signals, as `ThemeFinder` and `SuggestedTheme` give them.
    package init(members: [Int], among signals: [ThemeComment]) {
        let members = Set(members)
        var whole = Tally()
        var months: [LocalMonth: Tally] = [:]
        var segments: [String: Tally] = [:]
        var stages: [String: Tally] = [:]
        for (place, signal) in signals.enumerated() {
            let facts = Tally.Facts(isComment: signal.hasWords, isMember: members.contains(place))
            whole.add(signal, facts)
            if facts.isComment { months[signal.month, default: Tally()].add(signal, facts) }
            segments[signal.segment ?? "", default: Tally()].add(signal, facts)
            stages[signal.stage ?? "", default: Tally()].add(signal, facts)
        }
        self.whole = whole.part("")
        self.months = Self.range(of: months.keys).map { month in
            let tally = months[month] ?? Tally()
            return Month(month: month, count: tally.members, share: tally.share)
        }
        self.segments = Self.parts(segments)
        self.stages = Self.parts(stages)
    }

    /// One for each theme.
    package static func reports(of themes: [Theme], among signals: [ThemeComment]) -> [ThemeReport] {
        ThemeFinder.members(of: themes, among: signals.map(\.text))
            .map { ThemeReport(members: $0, among: signals) }
    }

    private static func range(of months: some Collection<LocalMonth>) -> [LocalMonth] {
        guard let first = months.min(), let last = months.max() else { return [] }
        return (first.monthsSince1970...last.monthsSince1970).map(LocalMonth.init(monthsSince1970:))
    }

    private static func parts(_ tallies: [String: Tally]) -> [Part] {
        tallies.sorted { $0.key < $1.key }.map { $1.part($0) }
    }
}

/// What is counted of a part of the signals.
private struct Tally {
    private var comments = 0
    private(set) var members = 0
    private var sentiment = (sum: 0.0, count: 0)
    private var theme = BandCounts()
    private var others = BandCounts()

    struct Facts {
        let isComment: Bool
        let isMember: Bool
    }

    mutating func add(_ signal: ThemeComment, _ facts: Facts) {
        if facts.isComment { comments += signal.count }
        guard facts.isMember else { return others.add(signal.band, signal.count) }
        members += signal.count
        theme.add(signal.band, signal.count)
        if let mood = signal.sentiment { sentiment = (sentiment.sum + mood, sentiment.count + 1) }
    }

    var share: Share? { Share(members, of: comments) }

    func part(_ name: String) -> ThemeReport.Part {
        ThemeReport.Part(
            name: name, count: members, share: share,
            sentiment: sentiment.count > 0 ? sentiment.sum / Double(sentiment.count) : nil,
            impact: Result { () throws(ThemeImpact.Missing) in
                try ThemeImpact(theme: theme.score, others: others.score)
            })
    }
}
