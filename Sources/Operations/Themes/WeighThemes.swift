package import Insight
package import Recovery
package import Storage

/// What each kept theme weighs in a slice: how many speak of it, since when, how they feel, and what it does to the score.
package struct WeighThemes: Hashable, Sendable {
    package let organization: Organization.Key
    package let slice: ThemeSlice
    package let themes: [KeptTheme]
    /// More are not read.
    package var most = Self.mostComments

    package init(of organization: Organization.Key, _ slice: ThemeSlice, _ themes: [KeptTheme]) {
        self.organization = organization
        self.slice = slice
        self.themes = themes
    }

    package struct Answer: Sendable {
        /// In the order of the themes.
        package let weighed: [Weighed]
        /// Nil where nobody scored.
        package let score: NetPromoterScore?
        /// How many were read, and of which days.
        package let comments: Int
        package let days: ClosedRange<LocalDay>
        /// Earlier ones were not read.
        package let isCut: Bool
        package let segments: [String]
        package let touchpoints: [String]
        /// When it was counted.
        package let now: Instant

        package init(
            weighed: [Weighed], score: NetPromoterScore?, comments: Int, days: ClosedRange<LocalDay>,
            isCut: Bool, segments: [String], touchpoints: [String], now: Instant
        ) {
            self.weighed = weighed
            self.score = score
            self.comments = comments
            self.days = days
            self.isCut = isCut
            self.segments = segments
            self.touchpoints = touchpoints
            self.now = now
        }
    }

    package struct Weighed: Sendable {
        package let report: ThemeReport
        /// The latest first.
        package let latest: [ID<Signal>]

        package init(report: ThemeReport, latest: [ID<Signal>]) {
            self.report = report
            self.latest = latest
        }
    }

    package static let mostComments = 20_000
    package static let latest = 20

    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let (themes, now) = (themes, world.now())
        let signals = try await reader.read {
            try $0.themeSignals(in: self.slice, of: self.organization, most: self.most)
        }
        return try await OwnThread.themes.run { Self.weigh(themes, signals, now: now) }
    }

    private static func weigh(_ themes: [KeptTheme], _ signals: ThemeSignals, now: Instant) -> Answer {
        let members = ThemeFinder.members(of: themes.map { Theme($0) }, among: signals.comments.map(\.text))
        return Answer(
            weighed: members.map { members in
                Weighed(
                    report: ThemeReport(members: members, among: signals.all),
                    latest: members.prefix(latest).map { signals.commented[$0] })
            },
            score: NetPromoterScore(of: signals.all), comments: signals.commented.count, days: signals.days,
            isCut: signals.isCut, segments: signals.segments, touchpoints: signals.touchpoints, now: now)
    }
}

extension NetPromoterScore {
    /// Nil where nobody scored.
    fileprivate init?(of signals: [ThemeComment]) {
        let counts = signals.reduce(into: [Band: Int]()) { $0[$1.band, default: 0] += $1.count }
        self.init(
            promoters: counts[.promoter] ?? 0, passives: counts[.passive] ?? 0,
            detractors: counts[.detractor] ?? 0)
    }
}
