import Insight
import Recovery
import Storage

/// What was said and scored in a slice, as the score series counts it: tests are out, an answer that was corrected counts as
/// it is now. Of more comments than can be read the latest days are taken, and of the scores too.
struct ThemeSignals: Sendable {
    /// Those with a comment, the latest first; the first of `all`.
    let commented: [ID<Signal>]
    /// After those with a comment the answers without one, told together.
    let all: [ThemeComment]
    /// Of the slice, or the last of them.
    let days: ClosedRange<LocalDay>
    let isCut: Bool
    let segments: [String]
    let touchpoints: [String]

    init(
        _ said: [CommentsSaid.Entry], _ cells: [(cell: ScoreCell, answers: Int)], in slice: ThemeSlice,
        most: Int
    ) {
        let (read, days) = Self.wholeDays(of: said, in: slice.days, most: most)
        let measured = cells.filter { $0.cell.measure == slice.measure }
        commented = read.map(\.signal)
        all = read.map(ThemeComment.init) + Self.silent(measured.filter(slice.takes), besides: read, in: days)
        self.days = days
        isCut = read.count < said.count
        segments = Self.names(measured.map(\.cell.segment))
        touchpoints = Self.names(measured.map(\.cell.touchpoint))
    }

    var comments: [ThemeComment] { Array(all.prefix(commented.count)) }

    /// The day on which the limit lies is left out, unless there is no other.
    private static func wholeDays(
        of said: [CommentsSaid.Entry], in days: ClosedRange<LocalDay>, most: Int
    ) -> ([CommentsSaid.Entry], ClosedRange<LocalDay>) {
        guard said.count > most else { return (said, days) }
        let whole = said.prefix { $0.day > said[most].day }
        let read = whole.isEmpty ? said.prefix(most) : whole
        let first = read.last.map { whole.isEmpty ? $0.day : said[most].day.adding(days: 1) }
        return (Array(read), (first ?? days.lowerBound)...days.upperBound)
    }

    /// What the score series counts on these days without what has a comment.
    private static func silent(
        _ cells: [(cell: ScoreCell, answers: Int)], besides read: [CommentsSaid.Entry],
        in days: ClosedRange<LocalDay>
    ) -> [ThemeComment] {
        var counts: [ThemeComment: Int] = [:]
        for (cell, answers) in cells where days.contains(cell.localDay) {
            counts[ThemeComment(of: cell.segment, cell.stage, cell.band, on: cell.localDay), default: 0] +=
                answers
        }
        for entry in read where entry.band != .unscored {
            let alike = ThemeComment(of: entry.segment, entry.stage, entry.band, on: entry.day)
            counts[alike, default: 0] -= 1
        }
        // Below zero only where an answer came between the two questions.
        return counts.filter { $0.value > 0 }.map { alike, count in
            var alike = alike
            alike.count = count
            return alike
        }
    }

    private static func names(_ names: [String]) -> [String] { Set(names).filter { !$0.isEmpty }.sorted() }
}

extension ThemeSlice {
    fileprivate func takes(_ counted: (cell: ScoreCell, answers: Int)) -> Bool {
        (segment.map { $0 == counted.cell.segment } ?? true)
            && (touchpoint.map { $0 == counted.cell.touchpoint } ?? true)
    }
}

extension ThemeComment {
    fileprivate init(of segment: String?, _ stage: String?, _ band: Band, on day: LocalDay) {
        self.init("", in: LocalMonth(day))
        self.segment = segment ?? ""
        self.stage = stage ?? ""
        self.band = band
    }

    fileprivate init(_ entry: CommentsSaid.Entry) {
        self.init(entry.comment, in: LocalMonth(entry.day))
        language = entry.language
        band = entry.band
        sentiment = entry.sentiment.map { Double($0) / 1_000 }
        segment = entry.segment
        stage = entry.stage
    }
}

extension ReadConnection {
    /// A comment more than can be read is asked for: by it the last whole day is found.
    func themeSignals(
        in slice: ThemeSlice, of organization: Organization.Key, most: Int
    ) throws -> ThemeSignals {
        let said = try all(
            CommentsSaid(
                of: organization, slice.measure, days: slice.days, segment: slice.segment,
                touchpoint: slice.touchpoint, limit: most + 1))
        return ThemeSignals(
            said, try all(ScoreCells(of: organization, days: slice.days)), in: slice, most: most)
    }
}
