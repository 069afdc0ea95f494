import Recovery

extension Figure {
    /// A share over a cohort, made a value where the cohort is mature and kept apart where it is not.
    static func share(
        _ key: Key, _ counted: ShareCount, window: Window, in frame: FigureFrame, besides: [Beside]
    ) -> Figure {
        let maturesAt = window.end(from: frame.period.to, in: frame.zone)
        let isMature = maturesAt <= frame.now
        let value: Value =
            switch Share(counted.numerator, of: counted.denominator) {
            case nil: .notMeasured(counted.whenEmpty)
            case .some where !isMature: .notMeasured(.notMatureYet)
            case .some(let share): .share(share, interval: share.interval)
            }
        return Figure(
            key: key, window: window, value: value,
            maturity: isMature ? .mature : .soFar(counted.numerator, of: counted.denominator),
            maturesAt: maturesAt, besides: besides)
    }

    /// A figure whose input the organization does not record.
    static func notMeasured(
        _ key: Key, _ reason: NotMeasured, window: Window, in frame: FigureFrame
    ) -> Figure {
        let maturesAt = window.end(from: frame.period.to, in: frame.zone)
        return Figure(
            key: key, window: window, value: .notMeasured(reason),
            maturity: maturesAt <= frame.now ? .mature : .soFar(0, of: 0), maturesAt: maturesAt, besides: [])
    }

    /// The two counts, and the word for an empty base.
    struct ShareCount {
        let numerator: Int
        let denominator: Int
        let whenEmpty: NotMeasured
    }
}
