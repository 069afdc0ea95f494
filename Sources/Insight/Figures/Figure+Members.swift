import Recovery

extension Figure {
    /// Who stands in a base, by id, and who of them counts: a list behind a number adds up to it, for the number is
    /// its length.
    package struct Members: Hashable, Sendable {
        package let base: [String]
        package let numerator: [String]

        package init(base: [String], numerator: [String]) {
            self.base = base
            self.numerator = numerator
        }

        /// Nil where the base is empty.
        package var share: Share? { Share(numerator.count, of: base.count) }

        static let none = Members(base: [], numerator: [])
    }

    /// A figure whose input the organization does not record.
    static func notMeasured(
        _ key: Key, _ reason: NotMeasured, window: Window, in frame: FigureFrame
    ) -> Figure {
        let maturesAt = window.end(from: frame.period.to, in: frame.zone)
        return Figure(
            key: key, window: window, value: .notMeasured(reason), members: .none,
            maturity: maturesAt <= frame.now ? .mature : .soFar(0, of: 0), maturesAt: maturesAt, besides: [])
    }
}
