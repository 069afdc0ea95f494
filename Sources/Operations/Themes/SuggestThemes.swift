package import Insight
package import Recovery
package import Storage

/// Themes that the comments of a slice suggest.
package struct SuggestThemes: Hashable, Sendable {
    package let organization: Organization.Key
    package let slice: ThemeSlice

    package init(of organization: Organization.Key, _ slice: ThemeSlice) {
        self.organization = organization
        self.slice = slice
    }

    package struct Answer: Sendable {
        /// Those with most comments first.
        package let suggested: [Suggested]
    }

    package struct Suggested: Sendable {
        package let theme: SuggestedTheme
        /// The latest of its comments first.
        package let examples: [ID<Signal>]
    }

    package static let examples = 3

    package func run(with reader: Reader) async throws -> Answer {
        let signals = try await reader.read {
            try $0.themeSignals(in: self.slice, of: self.organization, most: WeighThemes.mostComments)
        }
        return try await OwnThread.themes.run {
            Answer(
                suggested: ThemeSuggestions(from: signals.comments).themes.map { theme in
                    Suggested(
                        theme: theme,
                        examples: theme.comments.prefix(Self.examples).map { signals.commented[$0] })
                })
        }
    }
}
