import Operations
import Recovery
import TestSupport
import Web

extension RefusalTable {
    static let themes: [RefusedRow] = [
        .form(KeptTheme.ThemeRefusal.noName, at: all, ["name": " ", "words": "parcel"]),
        .form(
            KeptTheme.ThemeRefusal.nameTaken("Parcels"), in: .withThemes(1), at: all,
            ["name": "PARCELS", "words": "box"]),
        .form(
            KeptTheme.ThemeRefusal.tooManyThemes, in: .withThemes(KeptTheme.mostThemes), at: all,
            ["name": "One more", "words": "box"]),
        .form(KeptTheme.ThemeRefusal.noTerms, at: all, ["name": "Parcels", "words": " , "]),
        .form(
            KeptTheme.ThemeRefusal.notATerm("of the"), at: all,
            ["name": "Parcels", "words": "of the", "language": "en"]),
        .form(
            KeptTheme.ThemeRefusal.tooManyTerms, at: all,
            ["name": "Parcels", "words": (1...101).map { "box\($0)" }.joined(separator: "\n")]),
        .form(
            KeptTheme.ThemeRefusal.lastTerm, in: .withThemes(1), at: { page(of: $0) },
            to: { page(of: $0) + "/terms/remove" }
        ) { _ in ["term": "parcel", "language": "en"] },
        .form(
            KeptTheme.ThemeRefusal.mergedWithItself, in: .withThemes(2), at: { page(of: $0) },
            to: { page(of: $0) + "/merge" }
        ) { ["into": $0.themes[0].rawValue] },
    ]

    private static let all = "/programme/themes"

    private static func page(of staged: Staged) -> String { "\(all)/\(staged.themes[0])" }
}

extension Situation {
    /// The first of them is of parcels.
    fileprivate static func withThemes(_ count: Int) -> Situation {
        opened.with("beside \(count) themes") { house in
            for number in 1...count {
                let change = ChangeThemes.Change.keep(
                    name: number == 1 ? "Parcels" : "Theme \(number)",
                    [ThemeTerm(number == 1 ? "parcel" : "word\(number)", language: "en")])
                try await ChangeThemes(of: house.company.key, by: house.company.lea, change)
                    .run(at: house.site.workplace)
            }
        }
    }
}
