import Insight
import Recovery

extension FigureCard {
    /// `period` in words.
    init(_ figure: Figure, _ period: String, clock: WallClock) {
        let word = FigureWord(figure.key)
        self.init(word, Value(figure, clock: clock), window: Words.Figures.window(figure.window, period))
        maturity = Maturity(figure)
        target = Target(figure, word)
        let longest = figure.window.length.longest
        besides = figure.besides.map { beside in
            Beside(Words.Figures.beside(beside.key), Words.Figures.amount(beside.amount, beyond: longest))
        }
    }
}

extension FigureWord {
    init(_ key: Figure.Key) {
        switch key {
        case .recoveryRate: self = .recoveryRate
        case .timeToFirstTouch: self = .timeToFirstTouch
        case .detractorToPromoter: self = .detractorToPromoter
        case .rePurchase: self = .rePurchase
        case .recoveryToFix: self = .recoveryToFix
        case .outreachRate: self = .outreachRate
        case .reachRate: self = .reachRate
        case .responseRate: self = .responseRate
        case .timeToResolution: self = .timeToResolution
        case .repeatContacts: self = .repeatContacts
        case .saveRate: self = .saveRate
        case .postIncidentChurn: self = .postIncidentChurn
        case .adoptionLift: self = .adoptionLift
        case .reSurveyLift: self = .reSurveyLift
        case .netRetentionGap: self = .netRetentionGap
        case .unrecovered: self = .unrecovered
        case .costPerSave: self = .costPerSave
        case .promisesKept: self = .promisesKept
        case .handOffs: self = .handOffs
        case .customerEffort: self = .customerEffort
        case .goodwillSpend: self = .goodwillSpend
        case .satisfaction: self = .satisfaction
        case .casesClassified: self = .casesClassified
        case .detectionLag: self = .detectionLag
        case .channelChanges: self = .channelChanges
        case .churnRisk: self = .churnRisk
        case .detractorShare: self = .detractorShare
        case .emergencies: self = .emergencies
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
                self = .medianLonger(than: figure.window.length.longest, cases: wait.count)
                return
            }
            self = .median(
                .whole(median), low: wait.medianLower?.length, high: wait.medianUpper?.length,
                cases: wait.count)
        case .number(let number):
            func words(_ value: Double) -> String { Words.Figures.number(value, number.unit) }
            self = .number(
                words(number.value), low: number.interval.map { words($0.lower) },
                high: number.interval.map { words($0.upper) }, count: number.count)
        case .notMeasured(let reason):
            self = .notMeasured(Words.Figures.notMeasured(reason, maturesAt: clock.date(figure.maturesAt)))
        }
    }
}

extension Figure.Window.Length {
    /// What a wait that is longer than all is longer than.
    fileprivate var longest: Duration {
        switch self {
        case .atOnce: .zero
        case .hours(let count): .hours(count)
        case .days(let count): .days(count)
        case .months(let count): .days(30 * count)
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
    static func whole(_ milliseconds: Double) -> Duration {
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

extension FigureWord {
    /// The share that is to be passed; nil where there is none, or it is a time.
    var targetShare: Double? { Figure.Key(rawValue: rawValue)?.targetShare }

    /// The time to stay under.
    var targetTime: Duration? { self == .timeToFirstTouch ? .hours(4) : nil }
}

extension FigureCard.Target {
    /// Compared with a mature cohort only.
    fileprivate init?(_ figure: Figure, _ word: FigureWord) {
        if let least = word.targetShare {
            self.init(
                Words.Figures.above(Words.percent(least)), isMet: figure.share.map { $0.value > least })
        } else if let most = word.targetTime {
            self.init(Words.Figures.atMost(Words.length(most)), isMet: figure.isTouchedWithin(most))
        } else {
            return nil
        }
    }
}

extension Figure {
    fileprivate func isTouchedWithin(_ limit: Duration) -> Bool? {
        guard case .duration(let wait) = value else { return nil }
        guard case .value(let median) = wait.median else { return false }
        return Duration.whole(median) < limit
    }
}
