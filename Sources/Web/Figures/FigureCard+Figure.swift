import Insight
import Recovery

extension FigureCard {
    init(_ figure: Figure, _ period: FigurePeriod, clock: WallClock) {
        let word = FigureWord(figure.key)
        self.init(word, Value(figure, clock: clock), window: Words.Figures.window(figure.window, period.text))
        maturity = Maturity(figure)
        target = Target(figure, word)
        besides = figure.besides.map { Beside(Words.Figures.beside($0.key), Words.Figures.amount($0.amount)) }
    }
}

extension FigureWord {
    fileprivate init(_ key: Figure.Key) {
        switch key {
        case .recoveryRate: self = .recoveryRate
        case .timeToFirstTouch: self = .timeToFirstTouch
        case .detractorToPromoter: self = .detractorToPromoter
        case .rePurchase: self = .rePurchase
        case .recoveryToFix: self = .recoveryToFix
        }
    }
}

extension FigureCard.Value {
    fileprivate init(_ figure: Figure, clock: WallClock) {
        switch figure.value {
        case .share(let share, let interval):
            self = .share(
                numerator: share.numerator, denominator: share.denominator, low: interval.lower,
                high: interval.upper)
        case .duration(let wait):
            guard case .value(let median) = wait.median else {
                self = .medianLonger(than: .hours(48), cases: wait.count)
                return
            }
            self = .median(
                .whole(median), low: wait.medianLower?.length, high: wait.medianUpper?.length,
                cases: wait.count)
        case .notMeasured(let reason):
            self = .notMeasured(Words.Figures.notMeasured(reason, maturesAt: clock.date(figure.maturesAt)))
        }
    }
}

extension RankedValues.Quantile {
    /// Nil for one that lies beyond all waits that ended.
    fileprivate var length: Duration? {
        guard case .value(let milliseconds) = self else { return nil }
        return .whole(milliseconds)
    }
}

extension Duration {
    fileprivate static func whole(_ milliseconds: Double) -> Duration {
        .milliseconds(Int64(milliseconds.rounded()))
    }
}

extension FigureCard.Maturity {
    /// Nil where nothing is on its way: the sentence about what is missing says enough.
    fileprivate init?(_ figure: Figure) {
        switch figure.maturity {
        case .mature: if case .notMeasured = figure.value { return nil } else { self = .mature }
        case .soFar(_, 0): return nil
        case .soFar(let counted, let all): self = .soFar(counted, of: all)
        }
    }
}

extension FigureCard.Target {
    /// Source: SPEC.md, section 9. Compared with a mature cohort only.
    fileprivate init?(_ figure: Figure, _ word: FigureWord) {
        let least: Double
        switch word {
        case .recoveryRate: least = 0.35
        case .detractorToPromoter: least = 0.15
        case .rePurchase: least = 0.70
        case .recoveryToFix: least = 0.25
        case .timeToFirstTouch:
            self.init(Words.Figures.atMost(Words.length(.hours(4))), isMet: figure.isTouchedWithin(.hours(4)))
            return
        }
        self.init(Words.Figures.above(Words.percent(least)), isMet: figure.share.map { $0.value > least })
    }
}

extension Figure {
    fileprivate func isTouchedWithin(_ limit: Duration) -> Bool? {
        guard case .duration(let wait) = value else { return nil }
        guard case .value(let median) = wait.median else { return false }
        return Duration.whole(median) < limit
    }
}
