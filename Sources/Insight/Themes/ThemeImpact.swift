/// How far the comments of a theme move the net promoter score: the score as it is minus the score without them, from -2
/// to 2. Below zero the theme costs points. Scored signals count, whether or not they have a comment.
package struct ThemeImpact: Hashable, Sendable {
    package let theme: NetPromoterScore
    package let others: NetPromoterScore

    /// Why there is none.
    package enum Missing: Error, Hashable, Sendable {
        /// No signal of the theme has a score.
        case nobodyInTheme
        /// Every signal with a score is in the theme.
        case nobodyElse
    }

    package init(theme: NetPromoterScore?, others: NetPromoterScore?) throws(Missing) {
        guard let theme else { throw .nobodyInTheme }
        guard let others else { throw .nobodyElse }
        self.theme = theme
        self.others = others
    }

    /// The theme's share of the scored signals times the gap between its score and that of the others.
    package var value: Double {
        let share = Double(theme.count) / Double(theme.count + others.count)
        return share * (theme.score - others.score)
    }
}
