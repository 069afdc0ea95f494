/// What a programme must be able to do; each grows from 1, ad hoc, to 5, where it runs by itself.
package enum Capability: String, CaseIterable, Hashable, Sendable {
    case hearing
    case triage = "triage_and_clocks"
    case ownership
    case remedyAndPolicy = "remedy_and_policy"
    case reOnboarding = "re_onboarding"
    case closingTheLoop = "closing_the_loop"

    package static let levels = 1...5

    /// By which it is measured; of several the lowest decides.
    package var cuts: [Cuts] {
        switch self {
        case .hearing: [Cuts(.reachRate, above: 0.4, 0.6, 0.75, 0.9)]
        case .triage: [Cuts(.timeToFirstTouch, under: 48, 24, 4, 2)]
        case .ownership:
            [
                Cuts(.handOffs, under: 1, 0.5, 0.3, 0.1),
                // Those linked to cases are low by their nature: many of them opened one.
                Cuts(.customerEffort, beside: .ofAllAnswers, above: 4, 5, 5.5, 6),
            ]
        case .remedyAndPolicy:
            [
                Cuts(.saveRate, above: 0.3, 0.5, 0.65, 0.8),
                Cuts(.postIncidentChurn, under: 0.3, 0.2, 0.1, 0.05),
            ]
        case .reOnboarding: [Cuts(.adoptionLift, above: -0.1, 0, 0.1, 0.2)]
        case .closingTheLoop: [Cuts(.detractorToPromoter, above: 0.05, 0.1, 0.15, 0.25)]
        }
    }

    /// What a figure must pass for each level from 2 on. Level 4 is its target where it has one.
    package struct Cuts: Hashable, Sendable {
        package let figure: Figure.Key
        /// The number that stands beside it decides; nil: its own.
        package let beside: Figure.Beside.Key?
        /// For levels 2 to 5: shares, times of a mean, or hours of a wait.
        package let limits: [Double]
        /// Whether the figure must lie above its limit; else under it.
        package let isUpward: Bool

        init(_ figure: Figure.Key, beside: Figure.Beside.Key? = nil, above limits: Double...) {
            self.figure = figure
            self.beside = beside
            self.limits = limits
            isUpward = true
        }

        init(_ figure: Figure.Key, under limits: Double...) {
            self.figure = figure
            beside = nil
            self.limits = limits
            isUpward = false
        }

        package func limit(of level: Int) -> Double? {
            limits.indices.contains(level - 2) ? limits[level - 2] : nil
        }

        func level(of value: Double) -> Int {
            1 + limits.prefix { isUpward ? value > $0 : value < $0 }.count
        }
    }
}
