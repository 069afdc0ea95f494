/// Whether a model that learned from more confirmed causes suggests at least as well as the one before it, on a fifth of
/// those causes that neither has learned from.
package struct CauseLearning: Hashable, Sendable {
    package let heldBack: Int
    /// How many of those held back the new model suggests right.
    package let hits: Int
    /// And how many the one before it.
    package let hitsBefore: Int

    package var isAtLeastAsGood: Bool { hits >= hitsBefore }

    /// - Parameters:
    ///   - before: how many of those confirmed, the first, the one before learned from.
    ///   - fold: which fifth is held back, from 0.
    package init(own: [LabelledComment], confirmed: [LabelledComment], before: Int, fold: Int) {
        let held = confirmed.filter { CauseFolds.fold(of: $0.text) == fold }
        func hits(learning: some Collection<LabelledComment>) -> Int {
            let model = CauseModel(
                learning: own, confirmed: learning.filter { CauseFolds.fold(of: $0.text) != fold })
            return held.count { model.reading(of: Wording($0.text)).cause == $0.cause }
        }
        heldBack = held.count
        self.hits = hits(learning: confirmed)
        hitsBefore = hits(learning: confirmed.prefix(before))
    }
}
