/// Themes that comments suggest, to be named and merged by people.
///
/// Comments in languages that have a list of words (`WordForms`) are read; those without a letter or digit count nowhere, a
/// text that comes twice counts twice. `ThemeCandidates` says what a group of terms is. A group is suggested if it is in at
/// least 1 % of the comments read, and in three. A group with two thirds of its comments in a larger one goes into that
/// one. The thirty largest are taken.
package struct ThemeSuggestions: Sendable {
    /// Those with most comments first.
    package let themes: [SuggestedTheme]
    /// How many of the comments of five words or more are in a theme at least; nil where there are none. Words are those of
    /// `Wording`: "didn't" is two.
    package let coverage: Share?

    private static let limit = 30
    private static let wordsOfLongComment = 5

    struct Draft {
        let theme: Theme
        let keyWords: [String]
    }

    package init(from comments: [ThemeComment]) {
        let drafts = Self.drafts(from: CommentLanguages(of: comments).texts)
        let members = ThemeFinder.members(of: drafts.map(\.theme), among: comments.map(\.text))
        themes = zip(drafts, members).map { SuggestedTheme($0, comments: $1) }.enumerated()
            .sorted { left, right in
                (-left.element.comments.count, left.offset) < (-right.element.comments.count, right.offset)
            }.map(\.element)
        let covered = Set(members.joined())
        let long = comments.indices.filter {
            Wording(comments[$0].text).words.count >= Self.wordsOfLongComment
        }
        coverage = Share(long.count(where: covered.contains), of: long.count)
    }

    private static func drafts(from texts: [String: [String]]) -> [Draft] {
        let count = texts.values.reduce(0) { $0 + $1.count }
        let support = max(3, (count + 99) / 100)
        let candidates = texts.sorted { $0.key < $1.key }.map { ThemeCandidates($1, in: $0) }
        let found = candidates.enumerated().flatMap { place, language in
            heads(of: language.groups(atLeast: support)).map { (place: place, group: $0) }
        }
        let largest = found.enumerated().sorted { left, right in
            (-left.element.group.comments.count, left.offset)
                < (-right.element.group.comments.count, right.offset)
        }.prefix(limit).map(\.element)
        return candidates.enumerated().flatMap { place, language in
            language.suggestions(for: largest.filter { $0.place == place }.map(\.group))
        }
    }

    /// Groups that do not lie in larger ones; those that do are taken up by the one they share most with.
    private static func heads(of groups: [ThemeCandidates.Group]) -> [ThemeCandidates.Group] {
        var roots: [CommentSet] = []
        var heads: [ThemeCandidates.Group] = []
        for group in groups {
            let shared = roots.map { $0.countShared(with: group.comments) }
            if let most = shared.max(), most * 3 >= group.comments.count * 2,
                let place = shared.firstIndex(of: most)
            {
                heads[place].absorb(group)
            } else {
                roots.append(group.comments)
                heads.append(group)
            }
        }
        return heads
    }
}

/// A theme that nobody has named yet.
package struct SuggestedTheme: Hashable, Sendable {
    /// With the name that we suggest.
    package let theme: Theme
    /// One to three terms as most people write them, the strongest first.
    package let keyWords: [String]
    /// Their places among those handed in, rising.
    package let comments: [Int]

    init(_ draft: ThemeSuggestions.Draft, comments: [Int]) {
        theme = draft.theme
        keyWords = draft.keyWords
        self.comments = comments
    }
}
