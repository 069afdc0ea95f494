import Operations
import Recovery
import Storage

extension RandomLife {
    /// Now and then somebody keeps a theme, or changes one.
    mutating func planThemes() {
        for _ in 0..<12 { plan(.changeThemes, at: someTime()) }
    }

    /// One of the things that can be done with themes, with one fault or none.
    mutating func changeThemes(at instant: Instant) async throws {
        let query = KeptThemes(of: home.key)
        let kept = try await writer.reader.read { try $0.all(query) }
        let change = themeChange(among: kept)
        try await ChangeThemes(of: home.key, by: staff.administrator, change).run(at: place(at: instant))
        switch change {
        case .keep: count("themes kept")
        case .merge: count("themes merged")
        default: count("themes changed")
        }
    }

    private mutating func themeChange(among kept: [KeptTheme]) -> ChangeThemes.Change {
        guard !kept.isEmpty, chance.isIn(60) else { return .keep(name: anyThemeName(), anyTerms()) }
        let theme = chance.pick(kept)
        return switch chance.whole(0...4) {
        case 0: .rename(theme.id, to: anyThemeName())
        case 1: .add(anyTerms(), to: theme.id)
        case 2: .remove(chance.pick(theme.terms), from: theme.id)
        case 3: .merge(chance.pick(kept).id, into: theme.id)
        default: .drop(theme.id)
        }
    }

    private mutating func anyThemeName() -> String {
        chance.pick(["Waiting", "Invoices", "The line", "Crews", "Prices", "PRICES", " "])
    }

    private mutating func anyTerms() -> [ThemeTerm] {
        switch chance.whole(0...9) {
        case 0: []
        case 1: [ThemeTerm("...", language: nil)]
        case 2: (0...KeptTheme.mostTerms).map { ThemeTerm("word\($0)", language: nil) }
        default: [ThemeTerm(chance.pick(["wait", "invoice", "bill", "late crew"]), language: "en")]
        }
    }
}
