extension KeptTheme {
    /// Why a theme is not kept so.
    package enum ThemeRefusal: Refusal, Hashable {
        case noName
        case nameTaken(String)
        case tooManyThemes
        case noTerms
        case notATerm(String)
        case tooManyTerms
        case lastTerm
        case mergedWithItself

        package var rule: String {
            switch self {
            case .noName: "theme_name"
            case .nameTaken: "theme_name_taken"
            case .tooManyThemes: "too_many_themes"
            case .noTerms: "theme_without_terms"
            case .notATerm: "theme_term"
            case .tooManyTerms: "too_many_theme_terms"
            case .lastTerm: "last_theme_term"
            case .mergedWithItself: "theme_merged_with_itself"
            }
        }
    }
}
